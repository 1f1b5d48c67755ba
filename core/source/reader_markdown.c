/* SPDX-License-Identifier: MIT */
#include <md4c.h>

#include "core/source/formats.h"
#include "core/source/front_matter.h"
#include "core/source/marker.h"
#include "core/source/xml_text.h"

/* Where the parser stands. */
struct markdown {
	struct blocks *blocks;
	struct rap_str text; /* what is parsed: decoded without front matter */
	uint32_t list_depth;
	uint32_t quote_depth;
	bool item_begun;   /* the item's first paragraph is the item */
	bool after_break;  /* a line of the paragraph begins */
	char ordered_mark; /* '.' or ')' of the list at hand; 0: bullets */
	unsigned number;   /* of the next item of an ordered list */
	uint32_t last;     /* where the text put last ended in the file */
};

static uint32_t offset_of(const struct markdown *m, const char *at)
{
	return (uint32_t)(at - m->blocks->decoded.at);
}

static bool is_inside(const struct markdown *m, const char *at)
{
	return at >= m->text.at && at <= m->text.at + m->text.len;
}

static void begin_paragraph(struct markdown *m)
{
	if (m->list_depth && m->item_begun) {
		m->item_begun = false;
		return; /* goes on in the item's block */
	}
	blocks_begin(m->blocks, m->quote_depth ? BLOCK_QUOTE : BLOCK_PARAGRAPH,
		0);
}

/* The number of an ordered item is part of the text: "1. ", "2) ". */
static void begin_item(struct markdown *m, const MD_BLOCK_LI_DETAIL *item)
{
	(void)item;
	blocks_begin(m->blocks, BLOCK_ITEM, m->list_depth);
	m->item_begun = true;
	if (m->ordered_mark) {
		char text[16];
		unsigned number = m->number++ % 1000;
		size_t len = 0;
		char digits[4];
		size_t count = 0;
		do {
			digits[count++] = (char)('0' + number % 10);
			number /= 10;
		} while (number);
		while (count) {
			text[len++] = digits[--count];
		}
		text[len++] = m->ordered_mark;
		text[len++] = ' ';
		blocks_replacement(m->blocks, (struct rap_str){text, len},
			m->last, 0);
	}
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *self)
{
	struct markdown *m = self;
	switch (type) {
	case MD_BLOCK_H:
		blocks_begin(m->blocks, BLOCK_HEADING,
			((MD_BLOCK_H_DETAIL *)detail)->level);
		break;
	case MD_BLOCK_QUOTE:
		m->quote_depth++;
		break;
	case MD_BLOCK_UL:
		m->list_depth++;
		m->ordered_mark = 0;
		break;
	case MD_BLOCK_OL:
		m->list_depth++;
		m->ordered_mark =
			((MD_BLOCK_OL_DETAIL *)detail)->mark_delimiter;
		m->number = ((MD_BLOCK_OL_DETAIL *)detail)->start;
		break;
	case MD_BLOCK_LI:
		begin_item(m, detail);
		break;
	case MD_BLOCK_P:
		begin_paragraph(m);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		blocks_begin(m->blocks, BLOCK_CELL, 0);
		break;
	case MD_BLOCK_CODE:
		blocks_begin(m->blocks, BLOCK_PARAGRAPH, 0);
		break;
	case MD_BLOCK_DOC:
	case MD_BLOCK_HR:
	case MD_BLOCK_HTML:
	case MD_BLOCK_TABLE:
	case MD_BLOCK_THEAD:
	case MD_BLOCK_TBODY:
	case MD_BLOCK_TR:
		break;
	}
	return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *self)
{
	struct markdown *m = self;
	(void)detail;
	if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
		m->list_depth--;
	} else if (type == MD_BLOCK_QUOTE) {
		m->quote_depth--;
	}
	return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *self)
{
	(void)type;
	(void)detail;
	(void)self;
	return 0;
}

static void put(struct markdown *m, struct rap_str text)
{
	if (!is_inside(m, text.at)) {
		/* Made up by the parser: it stands for nothing in the file. */
		blocks_replacement(m->blocks, text, m->last, 0);
		return;
	}
	if (m->after_break && marker_read(text).kind == MARKER_ITEM) {
		blocks_begin(m->blocks, BLOCK_ITEM, m->list_depth + 1);
	}
	m->after_break = false;
	blocks_verbatim(m->blocks, text);
	m->last = offset_of(m, text.at) + (uint32_t)text.len;
}

/* A line end inside a paragraph is a space there. */
static void put_break(struct markdown *m)
{
	bool here = m->last < m->blocks->decoded.len &&
		m->blocks->decoded.at[m->last] == '\n';
	blocks_replacement(m->blocks, str_of(" "), m->last, here);
	m->after_break = true;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *self)
{
	struct markdown *m = self;
	struct rap_str piece = {at, size};
	switch (type) {
	case MD_TEXT_NORMAL:
	case MD_TEXT_CODE:
		put(m, piece);
		break;
	case MD_TEXT_ENTITY:
		xml_put(m->blocks, piece, piece.at);
		break;
	case MD_TEXT_BR:
	case MD_TEXT_SOFTBR:
		put_break(m);
		break;
	case MD_TEXT_NULLCHAR:
	case MD_TEXT_HTML:
	case MD_TEXT_LATEXMATH:
		break;
	}
	return 0;
}

/* Footnote definitions look like paragraphs to the parser. */
static void mark_footnotes(struct blocks *b)
{
	for (uint32_t i = 0; i < b->block_count; i++) {
		struct block *block = &b->blocks[i];
		if (block->kind == BLOCK_PARAGRAPH && block->run_count &&
			marker_read(b->runs[block->first_run].text).kind ==
				MARKER_FOOTNOTE) {
			block->kind = BLOCK_FOOTNOTE;
		}
	}
}

enum status read_markdown(struct blocks *b, struct error *err)
{
	struct markdown m = {.blocks = b};
	MD_PARSER parser = {
		.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML |
			MD_FLAG_NOINDENTEDCODEBLOCKS,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = enter_span,
		.text = text,
	};
	m.text = front_matter_read(b, b->decoded);
	m.last = offset_of(&m, m.text.at);
	if (md_parse(m.text.at, (MD_SIZE)m.text.len, &parser, &m)) {
		return error_set(err, STATUS_SYNTAX,
			"line 1, column 1: the Markdown parser gave up");
	}
	if (b->open) {
		blocks_begin(b, BLOCK_PARAGRAPH, 0); /* ends the last one */
	}
	mark_footnotes(b);
	return STATUS_OK;
}
