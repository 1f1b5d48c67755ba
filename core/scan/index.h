/* SPDX-License-Identifier: MIT */
/*
 * Finds, among the words of a text, those that anchor some pattern.
 *
 * Nearly every word is in no pattern, so that a word costs two looks into a
 * bitmap that stays in the cache: one for itself, one for it and the next. The
 * three that it begins are looked for where the first two begin some three.
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
	uint8_t languages; /* languages_of_pattern() */
	bool last;         /* of those with the same key */
};

struct index_slot {
	uint32_t key;
	uint32_t first; /* 1 + the first posting of the key; 0: free */
};

struct index_glob {
	struct rap_str glob;
	struct posting posting;
};

/*
 * How long the pieces are that begin (end) with certain bytes: bit i stands for
 * ANCHOR_PIECE_MIN + i bytes. Short ones are known by three bytes, the others by five,
 * which fewer words share with a piece.
 */
struct index_pieces {
	uint8_t *short_ones;
	uint8_t *long_ones;
	bool any; /* are there any? */
};

struct index {
	uint64_t *bits; /* may a key be there, or begin one that is? */
	uint32_t bits_mask;
	uint32_t slot_mask;
	struct index_slot *slots;
	struct posting *postings;
	uint32_t posting_count;
	char *phrases; /* in the order of their postings */
	struct index_pieces prefixes;
	struct index_pieces suffixes;
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
 * Add an anchor of a pattern for texts in some languages; what it points at is
 * copied. If it has a phrase the index confirms it, no one else has to.
 */
void index_add(struct index_builder *b, const struct anchor *anchor,
	uint32_t pattern, uint32_t languages);

/* Build from what was added; everything lives in the arena. */
void index_build(struct index *out, struct arena *a, struct index_builder *b);

/* What to do with a posting whose anchor is at a word; a phrase is there. */
struct index_visitor {
	void (*visit)(void *context, const struct posting *p, uint32_t word);
	void *context;
	uint32_t languages; /* of the text: 0 is not known, and so any */
};

/* Visit the anchors among words [first, end), which lie in one block. */
void index_walk(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor);

#endif /* CORE_SCAN_INDEX_H */
