/* SPDX-License-Identifier: MIT */
/*
 * The text of XML between two tags that end a block -> one block, or several
 * where it is plain text in lines; and its footnotes behind it.
 */
#ifndef CORE_SOURCE_XML_GATHER_H
#define CORE_SOURCE_XML_GATHER_H

#include "core/source/blocks.h"
#include "core/source/xml_element.h"
#include "core/source/xml_token.h"

/* Text that waits for the tag that ends its block. */
struct xml_gather {
	struct blocks *blocks;
	size_t begin, end;      /* of it, in the document */
	bool has_text;          /* there is some */
	bool has_print;         /* that is more than white space */
	bool has_markup;        /* tags stand in it */
	bool only_marker;       /* the last block is "1." or "Article 5" */
	struct rap_span *notes; /* of it, footnotes */
	uint32_t note_count, note_capacity;
};

/* Add a piece of text or a reference. */
void xml_gather_add(struct xml_gather *g, const struct xml_token *token);

/* From `begin` on, and up to `end`, it is a footnote's. */
void xml_gather_begin_note(struct xml_gather *g, size_t begin);
void xml_gather_end_note(struct xml_gather *g, size_t end);

/*
 * Make blocks of it. `element` is what it stands in; `inside` what all text
 * around it is: a paragraph, or a cell, footnote or quote.
 */
void xml_gather_flush(struct xml_gather *g, struct element element,
	struct element inside);

/* "CHAPTER 1: General Provisions": a heading of two pieces. */
void xml_gather_heading(struct xml_gather *g, struct rap_str number,
	struct rap_str name, uint32_t level);

#endif /* CORE_SOURCE_XML_GATHER_H */
