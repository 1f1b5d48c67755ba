/* SPDX-License-Identifier: MIT */
/*
 * Words that a document writes with a hyphen: "trade-related". Where such a
 * word breaks at its hyphen, the hyphen is its own.
 */
#ifndef CORE_TEXT_COMPOUND_H
#define CORE_TEXT_COMPOUND_H

#include "core/base/map.h"

/* Zeroed: nothing was asked yet. Memory is the arena's that is given first. */
struct compounds {
	struct map seen; /* "trade-related", ASCII letters in lower case */
	bool is_read;
};

/*
 * Whether the word at the end of `before` (without a hyphen) and the one at
 * the start of `after` are parts of such a word of `document`, which is read
 * when this is asked first.
 */
bool compounds_have(struct compounds *c, struct arena *a,
	struct rap_str document, struct rap_str before, struct rap_str after);

#endif /* CORE_TEXT_COMPOUND_H */
