/* SPDX-License-Identifier: MIT */
/*
 * Finds, among the words of a text, those that anchor some pattern.
 *
 * Nearly every word is in no pattern, so that a word costs two looks into a
 * bitmap that stays in the cache: one for itself, one for it and the next.
 * What the index finds may be wrong (hashes collide); it misses nothing.
 */
#ifndef CORE_SCAN_INDEX_H
#define CORE_SCAN_INDEX_H

#include "core/scan/anchor.h"

/* One anchor of one pattern. */
struct posting {
	uint32_t pattern;
	uint8_t before_min;
	uint8_t before_max;
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
	/* May a word begin (end) with these three bytes? And how long are the
	 * pieces, a bit for each length up to eight. */
	uint64_t *prefix_bits;
	uint64_t *suffix_bits;
	uint32_t prefix_lengths;
	uint32_t suffix_lengths;
	struct index_glob *globs;
	uint32_t glob_count;
};

/* Build; everything lives in the arena. The anchors are sorted. */
void index_build(struct index *out, struct arena *a, struct anchors *anchors);

/* What to do with a posting whose anchor is at a word. */
struct index_visitor {
	void (*visit)(void *context, const struct posting *p, uint32_t word);
	void *context;
};

/* Visit the anchors among words [first, end), which lie in one block. */
void index_walk(const struct index *ix, const struct document *d,
	uint32_t first, uint32_t end, const struct index_visitor *visitor);

#endif /* CORE_SCAN_INDEX_H */
