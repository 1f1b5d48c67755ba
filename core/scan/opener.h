/* SPDX-License-Identifier: MIT */
/*
 * Which words may begin a match of some terms: a small set that is asked
 * before the terms are, since most words begin none. It may say yes for a word
 * that begins nothing; it never says no for one that does.
 */
#ifndef CORE_SCAN_OPENER_H
#define CORE_SCAN_OPENER_H

#include "core/scan/term.h"

struct openers {
	uint64_t hashes[4]; /* bits: the first eight of a literal's hash */
	/* Of words with wildcards. Bits: eight of a hash of the three bytes
	 * that they begin with; if a wildcard is among those, the last six of
	 * the first byte, and all of them if that is one. */
	uint64_t starts[4];
	uint64_t letters;
	bool wild; /* there are such words */
};

/* Add the words that can begin the term. */
void openers_add(struct openers *set, const struct term *t);

/* Whether a match may begin at a word of the document. */
static inline bool openers_have(const struct openers *set,
	const struct document *d, uint32_t word)
{
	uint32_t hash = d->word_hashes[word];

	if (set->hashes[hash >> 30] >> (hash >> 24 & 63) & 1) {
		return true;
	}
	if (!set->wild) {
		return false;
	}
	const char *folded = d->view.folded.at + d->view.words[word].folded;
	uint32_t start = sketch_start(fold_load(folded));
	return set->starts[start >> 6] >> (start & 63) & 1 ||
		set->letters >> (*folded & 63) & 1;
}

/* The first of the words [word, end) that a match may begin at, or end. */
static inline uint32_t openers_next(const struct openers *set,
	const struct document *d, uint32_t word, uint32_t end)
{
	while (word < end && !openers_have(set, d, word)) {
		word++;
	}
	return word;
}

#endif /* CORE_SCAN_OPENER_H */
