/* SPDX-License-Identifier: MIT */
/*
 * How often a word is met in texts of this kind: guesses that are the same on
 * every machine, by which anchors are chosen. They cost time where they are
 * wrong, and never a match.
 */
#ifndef CORE_SCAN_FREQUENCY_H
#define CORE_SCAN_FREQUENCY_H

#include <stdint.h>

#include "core/base/str.h"

/* Occurrences per million words of a folded word. */
uint32_t frequency_of_word(struct rap_str folded);

/* Words asked for lately, each where the last bits of its hash say. */
enum { FREQUENCIES_KEPT = 1024 };

struct frequencies {
	struct {
		uint32_t hash; /* fold_hash */
		uint32_t per_million;
	} at[FREQUENCIES_KEPT];
};

/*
 * As frequency_of_word, of a word whose fold_hash is known, since terms have
 * most of their words in common; `kept` begins as zeros.
 */
uint32_t frequency_recall(struct frequencies *kept, struct rap_str folded,
	uint32_t hash);

/* Of all words that begin, or end, with a piece of some bytes. */
uint32_t frequency_of_prefix(struct rap_str folded);
uint32_t frequency_of_suffix(struct rap_str folded);

#endif /* CORE_SCAN_FREQUENCY_H */
