/* SPDX-License-Identifier: MIT */
/*
 * What was kept of a sequence of words, and what was put into it.
 *
 * Source: Myers, "An O(ND) difference algorithm" (1986), in linear space. Where
 * two texts have next to nothing in common the shortest script is not worth its
 * price: the search stops at DIFF_COST and goes on from the furthest point; and
 * much earlier once it has taken more steps than the texts are long.
 */
#ifndef CORE_COMPARE_DIFF_H
#define CORE_COMPARE_DIFF_H

#include <stdint.h>

#include <stdbool.h>

#include "core/base/arena.h"

#define DIFF_NONE UINT32_MAX

enum { DIFF_COST = 400 };

/* Equal numbers stand for equal words. */
struct diff_side {
	const uint64_t *at;
	uint32_t count;
};

/*
 * For each element of `old` the one of `new` it became, or DIFF_NONE. Kept
 * elements are in the same order on both sides, so what has no partner was
 * deleted or inserted. The list lives in the arena. Cannot fail; takes time
 * up to the sum of the lengths times DIFF_COST.
 */
uint32_t *diff_words(struct arena *a, struct diff_side old,
	struct diff_side new);

#endif /* CORE_COMPARE_DIFF_H */
