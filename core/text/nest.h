/* SPDX-License-Identifier: MIT */
/*
 * The units of a document in the making: a stack of those that are open.
 * Shared by outline.c, which knows text, and outline_heading.c, which knows
 * sections and articles.
 */
#ifndef CORE_TEXT_NEST_H
#define CORE_TEXT_NEST_H

#include "core/text/document.h"
#include "core/text/listing.h"

/*
 * How deep units nest at most: real texts use ten, and what is deeper becomes
 * a neighbour of what it should be in.
 */
enum { SECTIONS_MAX = 8, OPEN_MAX = SECTIONS_MAX + LISTING_MAX + 4 };

/* A unit that is not finished yet. */
struct open_unit {
	uint32_t unit;
	uint32_t kind;
	uint32_t rank; /* of a section: the lower encloses the higher */
	bool reasons;  /* a section of argument: no article stands in it */
};

/* Open units, outermost first; the document is always the first. */
struct outline {
	struct document *d;
	struct open_unit open[OPEN_MAX];
	uint32_t depth;
	uint32_t end; /* of the last block, in bytes and words */
	uint32_t end_word;
	uint32_t article_level; /* of the heading of the open article */
	struct listing items;   /* those that are open */
	uint32_t last_number;   /* of the paragraph before, in this article */
	bool plain_numbers;   /* paragraphs here are numbered "1.", not "(1)" */
	bool bare_article;    /* it has nothing but its heading so far */
	bool one_article;     /* the whole document is one, unnamed */
	uint32_t after_notes; /* the first block that is no footnote, as
	                           far as we have looked */
};

static inline struct open_unit *nest_top(struct outline *o)
{
	return &o->open[o->depth - 1];
}

static inline uint32_t nest_top_kind(const struct outline *o)
{
	return o->open[o->depth - 1].kind;
}

/* The clean text of a block. */
static inline struct rap_str nest_block_text(const struct document *d,
	uint32_t block)
{
	return str_slice(d->view.text, d->blocks[block].span);
}

/* Add a unit to the innermost open one. Valid until the next is added. */
struct rap_unit *nest_add(struct outline *o, uint32_t kind,
	struct rap_span span, uint32_t first_word);

/* Begin a unit that encloses what follows. Valid as that of nest_add(). */
struct rap_unit *nest_open(struct outline *o, uint32_t kind, uint32_t begin,
	uint32_t first_word);

/* End the innermost unit behind the last block. */
void nest_close(struct outline *o);

/* Close everything that is deeper than `kind`. Kinds nest in their order. */
void nest_close_below(struct outline *o, uint32_t kind);

bool nest_in_article(const struct outline *o);

/* Add the sentences of a block, from `begin` on, to the open unit. */
void nest_add_sentences(struct outline *o, const struct text_block *block,
	uint32_t begin);

/* Take a block in: whatever is open goes on to its end. */
void nest_extend(struct outline *o, const struct text_block *block);

#endif /* CORE_TEXT_NEST_H */
