/* SPDX-License-Identifier: MIT */
/*
 * Finds, among the words of a text, those that anchor some pattern.
 *
 * Nearly every word is in no pattern, so that a word costs three looks into a
 * bitmap that stays in the cache: one for itself, one for it and the next, one
 * for the three that it begins.
 * What the index finds may be wrong (hashes collide); it misses nothing.
 */
#ifndef CORE_SCAN_INDEX_H
#define CORE_SCAN_INDEX_H

#include "core/scan/anchor.h"

/* One anchor of one pattern. */
struct posting {
	uint32_t pattern;
	uint32_t check_hash; /* see struct anchor */
	uint32_t phrase;     /* where the phrase begins in index.phrases */
	uint16_t phrase_len; /* 0: there is none */
	uint8_t phrase_words;
	uint8_t before_min;
	uint8_t before_max;
	int8_t check_at;
	bool last; /* of those with the same key */
};

struct index_slot {
	uint32_t key;
	uint32_t first; /* 1 + the first posting of the key; 0: free */
};

struct index_glob {
	struct rap_str glob;
	struct posting posting;
};

struct index {
	uint64_t *bits; /* may a key be there? */
	uint32_t bits_mask;
	uint32_t slot_mask;
	struct index_slot *slots;
	struct posting *postings;
	char *phrases; /* in the order of their postings */
	/* By the first (last) three bytes of a word: how long the pieces are
	 * that begin (end) so, a bit for each length from 3 to 8 bytes. */
	uint8_t *prefix_lengths;
	uint8_t *suffix_lengths;
	bool has_pieces;
	struct index_glob *globs;
	uint32_t glob_count;
};

/* An index in the making. */
struct index_builder {
	struct arena *arena; /* may go when the index is built */
	struct index_entry *entries;
	uint32_t count;
	uint32_t capacity;
};

/* Before the first index_add: about how many there will be. */
void index_expect(struct index_builder *b, uint32_t anchors);

/*
 * Add an anchor of a pattern; what it points at is copied. A phrase is all
 * there is to the pattern, folded words with single spaces between: the index
 * confirms it, no one else has to.
 */
void index_add(struct index_builder *b, const struct anchor *anchor,
	uint32_t pattern, struct rap_str phrase);

/* Build from what was added; everything lives in the arena. */
void index_build(struct index *out, struct arena *a, struct index_builder *b);

/* What to do with a posting whose anchor is at a word; a phrase is there. */
struct index_visitor {
	void (*visit)(void *context, const struct posting *p, uint32_t word);
	void *context;
};

/* Visit the anchors among words [first, end), which lie in one block. */
void index_walk(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor);

#endif /* CORE_SCAN_INDEX_H */
