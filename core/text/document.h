/* SPDX-License-Identifier: MIT */
/*
 * Owns what is known of one document: clean text, words, units, and the way
 * back to the file. Made once, then const.
 */
#ifndef CORE_TEXT_DOCUMENT_H
#define CORE_TEXT_DOCUMENT_H

#include <rapporteur/document.h>

#include "core/source/blocks.h"

/* A block of clean text: one line of it, without the newline. */
struct text_block {
	struct rap_span span;
	uint32_t first_word;
	uint32_t word_count;
	uint32_t kind;  /* enum block_kind */
	uint32_t level; /* as struct block has it */
	uint32_t unit;  /* the heading, paragraph or item unit made of it */
};

/*
 * Line and column, from 1, columns in code points, of a place in the file; of
 * an extract (source.is_extract), in the text taken out of it, where each
 * paragraph of a word processor's is a line. In HTML lines are the file's and
 * the column is 0: not known.
 */
struct place {
	uint32_t line;
	uint32_t column;
};

struct document {
	struct rap_document
		view; /* what plugins see; its text is NUL-terminated
	                             and padded with 64 readable bytes */
	const struct source *source; /* borrowed */
	struct origin origin;        /* clean text -> decoded text */
	struct place *places;        /* of each 256th byte of decoded text */
	uint32_t *word_hashes; /* fold_hash() of each word; one more at the
	                                end, and 64 bytes of padding */
	struct text_block *blocks;
	uint32_t block_count;
	uint32_t cover;        /* blocks of the cover, from zone_mark() on */
	uint32_t *block_marks; /* the block of each 256th byte of clean text,
	                          and the last one */
	struct rap_unit *units;
	uint32_t unit_count;
	uint32_t unit_capacity;
	struct arena *arena; /* the document's; borrowed */
};

/*
 * Make clean text and words of a source that was read (clean.c), then units
 * (outline.c), zones and languages. *out borrows the source and lives in the
 * arena. Pure: cannot fail.
 */
void document_make(struct document *out, struct arena *a,
	const struct source *source);

/*
 * Only clean text and words, for a concordance: no units, so only places and
 * blocks may be asked for.
 */
void document_make_text(struct document *out, struct arena *a,
	const struct source *source);

/* The innermost unit of `kind` around a place of clean text, or RAP_NO_UNIT. */
uint32_t document_unit_at(const struct document *d, uint32_t place,
	enum rap_unit_kind kind);

/* Prepare looking blocks up, when all of them are made (words_make). */
void document_mark_blocks(struct document *d);

/* The block a place of clean text lies in. Blocks tile the text. */
uint32_t document_block_at(const struct document *d, uint32_t place);

/* The first word that ends behind a place of clean text; may be word_count. */
uint32_t document_word_at(const struct document *d, uint32_t place);

/* The raw bytes of the file that a non-empty span of clean text came from. */
struct rap_span document_raw_span(const struct document *d,
	struct rap_span span);

/* The place where clean text at `at` stands in the file (decoded). */
struct place document_place(const struct document *d, uint32_t at);

/* The page, from 1, that clean text at `at` is on; 0 if there are no pages. */
uint32_t document_page(const struct document *d, uint32_t at);

/* The place in clean text where line `line` of the file begins, or the first
 * after it; text length if there is none. */
uint32_t document_line_start(const struct document *d, uint32_t line);

#endif /* CORE_TEXT_DOCUMENT_H */
