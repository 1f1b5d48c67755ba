/* SPDX-License-Identifier: MIT */
#include <md4c.h>

#include "core/base/ascii.h"
#include "core/source/formats.h"
#include "core/source/front_matter.h"
#include "core/source/line_shape.h"
#include "core/source/markdown_view.h"
#include "core/source/note_order.h"
#include "core/source/xml_text.h"

/* Where the parser stands. */
struct markdown {
	struct blocks *blocks;
	struct rap_str text;       /* decoded without front matter */
	struct markdown_view view; /* of text: what is parsed */
	const char *last; /* where the text put last ended in the file */
	uint32_t list_depth;
	uint32_t quote_depth;
	uint32_t strong_depth;
	uint32_t column;   /* of a table's row, from 1 */
	bool item_begun;   /* the item's first paragraph is the item */
	bool wants_number; /* nothing of the item was put yet */
	bool after_break;  /* a line of the paragraph begins */
	bool in_paragraph; /* a paragraph block is open, not an item */
	bool is_strong;    /* all of it so far is in bold, on one line */
	bool is_one_line;
};

static struct rap_str line_at(const struct markdown *m, const char *at)
{
	struct rap_str rest = {at, m->text.len - (size_t)(at - m->text.at)};
	return str_trim((struct rap_str){at, str_find_byte(rest, '\n')});
}

static void begin_paragraph(struct markdown *m)
{
	if (m->item_begun) {
		m->item_begun = false;
		return; /* goes on in the item's block */
	}
	blocks_begin(m->blocks, m->quote_depth ? BLOCK_QUOTE : BLOCK_PARAGRAPH,
		0);
	m->in_paragraph = !m->quote_depth && !m->list_depth;
	m->is_strong = true;
	m->is_one_line = true;
}

/* A line in bold, or an article's label, is a heading to its author. */
static void end_paragraph(struct markdown *m)
{
	struct blocks *b = m->blocks;
	bool fits = m->in_paragraph && m->is_one_line && b->open;
	m->in_paragraph = false;
	struct block *block = fits ? &b->blocks[b->block_count - 1] : NULL;
	if (!block || block->kind != BLOCK_PARAGRAPH ||
		block->first_run == b->run_count) {
		return;
	}
	struct rap_str line = str_trim(b->runs[block->first_run].text);
	struct marker label = marker_read(line);
	bool labelled = (label.kind == MARKER_ARTICLE ||
				label.kind == MARKER_SECTION) &&
		line_is_heading(line, label) &&
		b->run_count - block->first_run == 1;
	if (labelled || (m->is_strong && !line_ends_like_text(line))) {
		block->kind = BLOCK_HEADING;
		block->level = !labelled               ? 0
			: label.kind == MARKER_SECTION ? 1
						       : 2;
	}
}

static void begin_item(struct markdown *m)
{
	blocks_begin(m->blocks, BLOCK_ITEM, m->list_depth);
	m->item_begun = true;
	m->wants_number = true;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *self)
{
	struct markdown *m = self;
	m->after_break = false;
	switch (type) {
	case MD_BLOCK_H:
		blocks_begin(m->blocks, BLOCK_HEADING,
			((MD_BLOCK_H_DETAIL *)detail)->level);
		break;
	case MD_BLOCK_QUOTE:
		m->quote_depth++;
		break;
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		m->list_depth++;
		break;
	case MD_BLOCK_LI:
		begin_item(m);
		break;
	case MD_BLOCK_P:
		begin_paragraph(m);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		blocks_begin(m->blocks, BLOCK_CELL, ++m->column);
		break;
	case MD_BLOCK_TR:
		m->column = 0;
		break;
	case MD_BLOCK_CODE:
	case MD_BLOCK_HTML:
		blocks_begin(m->blocks, BLOCK_PARAGRAPH, 0);
		break;
	case MD_BLOCK_DOC:
	case MD_BLOCK_HR:
	case MD_BLOCK_TABLE:
	case MD_BLOCK_THEAD:
	case MD_BLOCK_TBODY:
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
	} else if (type == MD_BLOCK_LI) {
		m->item_begun = false;
		m->wants_number = false;
	} else if (type == MD_BLOCK_P) {
		end_paragraph(m);
	}
	m->after_break = false;
	return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *self)
{
	struct markdown *m = self;
	(void)detail;
	m->strong_depth += type == MD_SPAN_STRONG;
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *self)
{
	struct markdown *m = self;
	(void)detail;
	m->strong_depth -= type == MD_SPAN_STRONG;
	return 0;
}

/* The "1. " or "2) " before an item's first text, as it stands in the file. */
static void put_number(struct markdown *m, const char *at)
{
	const char *end = at;
	while (end > m->text.at && end[-1] && strchr(" \t*_`[!", end[-1])) {
		end--;
	}
	const char *begin = end - (end > m->text.at);
	if (end == m->text.at || !strchr(".)", *begin)) {
		return;
	}
	while (begin > m->text.at && ascii_is_digit(begin[-1])) {
		begin--;
	}
	if (end - begin > 1 && end < at && begin >= m->last) {
		blocks_verbatim(m->blocks,
			(struct rap_str){begin, (size_t)(end + 1 - begin)});
	}
}

/* What is between two lines of a paragraph: a space, in one way or another. */
static void put_gap(struct markdown *m, const char *at)
{
	struct rap_str gap = {m->last, (size_t)(at - m->last)};
	if (!str_trim(gap).len) {
		blocks_verbatim(m->blocks, gap);
	} else {
		blocks_replacement(m->blocks, str_of(" "),
			(uint32_t)(m->last - m->blocks->decoded.at),
			(uint32_t)gap.len);
	}
}

/* Whether a marker at the start of a line begins a block of its own. */
static bool splits(const struct markdown *m, struct rap_str line,
	struct marker marker)
{
	switch (marker.kind) {
	case MARKER_FOOTNOTE:
		return true;
	case MARKER_ITEM:
		return !line_goes_on_behind(line, marker);
	case MARKER_NUMBER:
		return m->last > m->text.at && strchr(".;:", m->last[-1]);
	case MARKER_NONE:
	case MARKER_ARTICLE:
	case MARKER_SECTION:
	case MARKER_BULLET:
		break;
	}
	return false;
}

/* A line behind another of the same paragraph. */
static void begin_line(struct markdown *m, const char *at)
{
	struct rap_str line = line_at(m, at);
	struct marker marker = marker_read(line);
	m->after_break = false;
	m->is_one_line = false;
	if (at < m->last) {
		return; /* a label that the parser took apart */
	}
	if (!splits(m, line, marker)) {
		put_gap(m, at);
	} else if (marker.kind == MARKER_ITEM) {
		blocks_begin(m->blocks, BLOCK_ITEM, m->list_depth + 1);
	} else {
		blocks_begin(m->blocks,
			marker.kind == MARKER_FOOTNOTE ? BLOCK_FOOTNOTE
						       : BLOCK_PARAGRAPH,
			0);
	}
}

/* Text made up by the parser stands for nothing in the file. */
static void put_made_up(struct markdown *m, struct rap_str text)
{
	if (str_equal(text, str_of("\n"))) {
		m->after_break = true;
	} else {
		blocks_replacement(m->blocks, text,
			(uint32_t)(m->last - m->blocks->decoded.at), 0);
	}
}

/* Bytes at the start of view that are like `source` to the reader. */
static size_t like_len(struct rap_str view, const char *source, int *how)
{
	size_t i = 0;
	for (; i < view.len; i++) {
		int here = view.at[i] == MARKDOWN_MASK          ? -1
			: view.at[i] == ' ' && source[i] != ' ' ? 1
								: 0;
		if (i && here != *how) {
			break;
		}
		*how = here;
	}
	return i;
}

/* Text without the tags in it; those that end a line are a space. */
static void put_text(struct markdown *m, struct rap_str view,
	const char *source)
{
	while (view.len) {
		int masked = 0;
		size_t len = view.len;
		if (memcmp(view.at, source, view.len) != 0) {
			len = like_len(view, source, &masked);
		}
		if (!masked) {
			blocks_verbatim(m->blocks,
				(struct rap_str){source, len});
		} else if (masked > 0) {
			blocks_replacement(m->blocks, str_of(" "),
				(uint32_t)(source - m->blocks->decoded.at),
				(uint32_t)len);
		}
		view.at += len;
		view.len -= len;
		source += len;
	}
}

static void put(struct markdown *m, struct rap_str view, bool is_entity)
{
	struct rap_str all = m->view.bytes;
	if (view.at < all.at || view.at >= all.at + all.len) {
		put_made_up(m, view);
		return;
	}
	const char *at = m->text.at +
		markdown_view_place(&m->view, (size_t)(view.at - all.at));
	if (m->after_break) {
		begin_line(m, at);
	}
	if (m->wants_number) {
		put_number(m, at);
	}
	m->wants_number = false;
	m->is_strong = m->is_strong && m->strong_depth;
	if (is_entity) {
		struct rap_str entity = {at, view.len};
		xml_put(m->blocks, entity, at);
	} else {
		put_text(m, view, at);
	}
	m->last = at + view.len;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *self)
{
	struct markdown *m = self;
	struct rap_str piece = {at, size};
	switch (type) {
	case MD_TEXT_NORMAL:
	case MD_TEXT_CODE:
	case MD_TEXT_HTML:
	case MD_TEXT_LATEXMATH:
	case MD_TEXT_NULLCHAR:
		put(m, piece, false);
		break;
	case MD_TEXT_ENTITY:
		put(m, piece, true);
		break;
	case MD_TEXT_BR:
	case MD_TEXT_SOFTBR:
		m->after_break = true;
		break;
	}
	return 0;
}

/* Footnote definitions look like paragraphs to the parser. */
static void mark_footnotes(struct blocks *b)
{
	blocks_end(b);
	for (uint32_t i = 0; i < b->block_count; i++) {
		struct block *block = &b->blocks[i];
		struct rap_str first = b->runs[block->first_run].text;
		if (block->kind == BLOCK_PARAGRAPH &&
			marker_read(first).kind == MARKER_FOOTNOTE) {
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
		.leave_span = leave_span,
		.text = text,
	};
	m.text = front_matter_read(b, b->decoded);
	markdown_view_make(&m.view, b->arena, m.text);
	m.last = m.text.at;
	if (md_parse(m.view.bytes.at, (MD_SIZE)m.view.bytes.len, &parser, &m)) {
		return error_set(err, STATUS_SYNTAX,
			"line 1, column 1: the Markdown parser gave up");
	}
	mark_footnotes(b);
	note_order_markdown(b);
	return STATUS_OK;
}
