/* SPDX-License-Identifier: MIT */
/*
 * Follows the items of a list and says how deep each one stands: (a), (i)
 * under (a), (b) beside (a).
 */
#ifndef CORE_TEXT_LISTING_H
#define CORE_TEXT_LISTING_H

#include "core/text/label.h"

enum { LISTING_MAX = 8 };

/* One open item. */
struct listing_item {
	uint32_t style; /* items of one list have the same */
	uint32_t value; /* the number that the label stands for */
};

/* The items that enclose the next one, outermost first. Zeroed is empty. */
struct listing {
	struct listing_item open[LISTING_MAX];
	uint32_t depth;
};

/*
 * Take the next item in: a label (an empty text is a bullet, of the given
 * level) and the label of the block behind it, which tells (i) behind (h) from
 * (i) with (ii). Afterwards l->depth is the depth of the item itself, from 1.
 */
void listing_take(struct listing *l, const struct label *item, uint32_t level,
	const struct label *next);

#endif /* CORE_TEXT_LISTING_H */
