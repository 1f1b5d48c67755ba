/* SPDX-License-Identifier: MIT */
/*
 * Chooses what of a pattern to look for: a word, a pair of words, or a piece
 * of a word that every match contains and few texts do.
 */
#ifndef CORE_SCAN_ANCHOR_H
#define CORE_SCAN_ANCHOR_H

#include "core/scan/frequency.h"
#include "core/scan/term.h"

enum anchor_kind {
	ANCHOR_WORDS,  /* up to three folded words side by side */
	ANCHOR_PREFIX, /* a folded word begins with text */
	ANCHOR_SUFFIX,
	ANCHOR_GLOB, /* a folded word matches text: every word is tried */
};

/*
 * One word is often too common, and so are many pairs: a term of three words
 * is best known by all of them.
 */
enum { ANCHOR_WORDS_MAX = 3 };

/* Bytes of a prefix or suffix that the index can find. */
enum { ANCHOR_PIECE_MIN = 3 };

struct anchor {
	enum anchor_kind kind;
	struct rap_str text;
	/* All there is to a match with this anchor: folded words with single
	 * spaces between. Empty if there is more to it. */
	struct rap_str phrase;
	uint32_t hashes[ANCHOR_WORDS_MAX]; /* of the words */
	uint32_t word_count;
	/* A match begins this many words in front of the anchor, or fewer, or
	 * more; 0 and 0 for a regex, which is run over the block. */
	uint8_t before_min;
	uint8_t before_max;
	/* The word this far from the anchor has this hash; 0: who knows. */
	int8_t check_at;
	uint32_t check_hash;
};

struct anchors {
	struct arena *arena; /* of the list; texts live where they come from */
	struct anchor *at;
	uint32_t count;
	uint32_t capacity;
	struct frequencies frequencies; /* filled */
};

void anchors_add(struct anchors *list, struct anchor anchor);

/*
 * How often one may expect to meet an anchor of one folded word or piece, in
 * occurrences per million words: see frequency.h.
 */
uint32_t anchor_piece_cost(enum anchor_kind kind, struct rap_str text);

/* Of words side by side, from the costs of each. */
uint32_t anchor_row_cost(const uint32_t *costs, uint32_t count);

/*
 * Add anchors such that every match of the term contains one. Their phrases
 * live in the arena. Returns how often one may expect to look for a match, in
 * occurrences per million words.
 */
uint64_t anchors_add_term(struct anchors *list, struct arena *a,
	const struct term *t);

/* The same figure alone. */
uint64_t anchors_cost(struct frequencies *known, const struct term *t);

/*
 * Add anchors such that every match of the regex contains one; false, and
 * nothing added, if there is no such set: the regex is slow. Their texts live
 * in the arena.
 */
bool anchors_add_regex(struct anchors *list, struct arena *a,
	struct rap_str regex);

#endif /* CORE_SCAN_ANCHOR_H */
