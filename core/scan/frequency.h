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

/* More than twice the words of the tables. */
enum { FREQUENCY_PLACES = 2048 };

/* Prefixes that are remembered, each where the last bits of its hash say. */
enum { FREQUENCY_PREFIXES = 1024 };

struct frequency {
	uint32_t hash; /* fold_hash; 0: the place is free */
	uint32_t per_million;
};

/* For who asks of many: the words that are frequent, and prefixes that were
 * asked for, since terms have most of them in common. */
struct frequencies {
	struct frequency at[FREQUENCY_PLACES];
	struct frequency prefixes[FREQUENCY_PREFIXES];
};

/* Must begin as zeros. */
void frequencies_fill(struct frequencies *f);

/* As frequency_of_word, of a word whose fold_hash is known. */
uint32_t frequencies_find(const struct frequencies *f, uint32_t hash);

/* Of all words that begin, or end, with a piece of some bytes. */
uint32_t frequency_of_prefix(struct rap_str folded);
uint32_t frequency_of_suffix(struct rap_str folded);

/* As frequency_of_prefix. */
uint32_t frequencies_find_prefix(struct frequencies *f, struct rap_str folded);

#endif /* CORE_SCAN_FREQUENCY_H */
