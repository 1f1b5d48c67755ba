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
	uint64_t letters;   /* bits: the last six of the byte that words with
			     * wildcards begin with; all, if that is one */
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
	const char *folded = d->view.folded.at + d->view.words[word].folded;
	return set->letters && set->letters >> (*folded & 63) & 1;
}

#endif /* CORE_SCAN_OPENER_H */
