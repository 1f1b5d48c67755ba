/* SPDX-License-Identifier: MIT */
/*
 * A sketch of some words, literals and such with wildcards: it is asked before
 * they are compared with a word of a document, since most are none of them. It
 * may say yes to a word that is none of them, but never no to one that is.
 */
#ifndef CORE_SCAN_SKETCH_H
#define CORE_SCAN_SKETCH_H

#include "core/text/document.h"
#include "core/text/fold.h"

struct sketch {
	uint64_t hashes; /* a bit for each literal, by its hash */
	uint64_t starts; /* a bit for each other, by how it begins */
};

/* Eight bits of how a word begins: of its first three bytes. */
static inline uint32_t sketch_start(uint64_t front)
{
	return ((uint32_t)fold_head(front, 3) * 0x9e3779b1U) >> 24;
}

/* The same of a word of a document. */
static inline uint32_t sketch_start_of(const struct document *d, uint32_t word)
{
	return sketch_start(fold_load(d->view.folded.at +
		d->view.words[word].folded));
}

static inline bool sketch_has(const struct sketch *s, const struct document *d,
	uint32_t word)
{
	return s->hashes >> (d->word_hashes[word] >> 26) & 1 ||
		(s->starts && s->starts >> (sketch_start_of(d, word) >> 2) & 1);
}

/* Add what another has. */
static inline void sketch_join(struct sketch *s, const struct sketch *other)
{
	s->hashes |= other->hashes;
	s->starts |= other->starts;
}

void sketch_add_literal(struct sketch *s, uint32_t hash);

/* Add a folded word with wildcards. */
void sketch_add_glob(struct sketch *s, struct rap_str glob);

#endif /* CORE_SCAN_SKETCH_H */
