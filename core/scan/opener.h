/* SPDX-License-Identifier: MIT */
/*
 * Which words may begin a match of some terms: a small set that is asked
 * before the terms are, since most words begin none. It may say yes for a word
 * that begins nothing; it never says no for one that does.
 */
#ifndef CORE_SCAN_OPENER_H
#define CORE_SCAN_OPENER_H

#include "core/scan/term.h"

/* Words with wildcards are known by as many bytes, if they begin with them. */
enum { LONG_START = 5 };

struct openers {
	/* Of literals. Bits: the first eight of a hash, and the next six. */
	uint64_t literals[4];
	uint64_t literals_next;
	/* Of words with wildcards: eight of a hash of the three bytes that
	 * they begin with, or all if a wildcard is among those; */
	uint64_t starts[4];
	/* then six of a hash of LONG_START bytes, or, if a wildcard is among
	 * those, six of the one of three. */
	uint64_t long_starts;
	uint64_t short_starts;
	bool wild; /* there are such words */
};

/* Add the words that can begin the term. */
void openers_add(struct openers *set, const struct term *t);

/* Six bits of how a word begins: of its first LONG_START bytes. */
static inline uint32_t opener_long_start(uint64_t front)
{
	return (uint32_t)(fold_head(front, LONG_START) * 0x9e3779b97f4a7c15U >>
		58);
}

static inline bool openers_have_literal(const struct openers *set,
	uint32_t hash)
{
	return set->literals[hash >> 30] >> (hash >> 24 & 63) &
		set->literals_next >> (hash >> 18 & 63) & 1;
}

static inline bool openers_have_start(const struct openers *set,
	const char *folded)
{
	uint64_t front = fold_load(folded);
	uint32_t start = sketch_start(front);

	return set->starts[start >> 6] >> (start & 63) & 1 &&
		((set->long_starts >> opener_long_start(front) & 1) ||
			(set->short_starts >> (start >> 2) & 1));
}

/* Whether a match may begin at a word of the document. */
static inline bool openers_have(const struct openers *set,
	const struct document *d, uint32_t word)
{
	return openers_have_literal(set, d->word_hashes[word]) ||
		(set->wild &&
			openers_have_start(set,
				d->view.folded.at +
					d->view.words[word].folded));
}

#endif /* CORE_SCAN_OPENER_H */
