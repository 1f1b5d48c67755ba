/* SPDX-License-Identifier: MIT */
#include "core/source/xml_gather.h"

#include "core/source/lines.h"
#include "core/source/marker.h"
#include "core/source/xml_text.h"

enum { INSIDE_ARTICLE = 3 }; /* the level of headings in an article's text */

void xml_gather_add(struct xml_gather *g, const struct xml_token *token)
{
	bool cdata = token->kind == XML_TEXT &&
		token->text.len < token->end - token->begin;
	if (!g->has_text) {
		g->begin = token->begin;
		g->has_text = true;
		g->has_print = false;
		g->has_markup = false;
		g->note_count = 0;
	} else if (token->begin > g->end) {
		g->has_markup = true; /* a comment was passed over */
	}
	g->has_print = g->has_print || token->kind == XML_REFERENCE ||
		str_trim(token->text).len;
	g->has_markup = g->has_markup || cdata;
	g->end = token->end;
}

void xml_gather_begin_note(struct xml_gather *g, size_t begin)
{
	if (g->note_count == g->note_capacity) {
		uint32_t capacity = g->note_capacity * 2 + 8;
		g->notes = arena_grow(g->blocks->arena, g->notes, g->note_count,
			capacity, sizeof(*g->notes));
		g->note_capacity = capacity;
	}
	g->notes[g->note_count++] =
		(struct rap_span){(uint32_t)begin, (uint32_t)begin};
	g->has_markup = true;
}

void xml_gather_end_note(struct xml_gather *g, size_t end)
{
	g->notes[g->note_count - 1].end = (uint32_t)end;
	/* Where nothing stands behind it, it still belongs to the text. */
	g->end = end > g->end ? end : g->end;
}

static bool has_blank_line(struct rap_str text)
{
	size_t at = 0;
	text = str_trim(text);
	while ((at = str_find_byte(text, '\n')) < text.len) {
		text = str_from(text, at + 1);
		size_t next = str_find_byte(text, '\n');
		if (!str_trim((struct rap_str){text.at, next}).len) {
			return true;
		}
	}
	return false;
}

/* What a block is whose text is nothing but a marker. */
static struct element of_marker(struct element element, enum marker_kind kind)
{
	if (element.block == BLOCK_PARAGRAPH && kind == MARKER_ITEM) {
		element.block = BLOCK_ITEM;
		element.level = 1;
	} else if (element.block <= BLOCK_ITEM &&
		(kind == MARKER_ARTICLE || kind == MARKER_SECTION)) {
		element.block = BLOCK_HEADING;
		element.level = kind == MARKER_SECTION ? 1 : 2;
	}
	return element;
}

/* One block; or the rest of one that so far has only its number. */
static void put_block(struct xml_gather *g, struct rap_str view,
	const char *source, struct element element)
{
	struct rap_str text = str_trim(view);
	struct marker m = marker_read(text);
	bool only = m.kind && m.len == text.len;
	struct blocks *b = g->blocks;
	bool heading = b->block_count &&
		b->blocks[b->block_count - 1].kind == BLOCK_HEADING;
	bool joins = g->only_marker && !only &&
		(!heading || element.block == BLOCK_HEADING);
	source += text.at - view.at;
	g->only_marker = only;
	if (joins) {
		blocks_replacement(b, str_of(heading ? ": " : " "),
			(uint32_t)(source - b->decoded.at), 0);
	} else {
		element = only ? of_marker(element, m.kind) : element;
		blocks_begin(b, element.block, element.level);
	}
	xml_put(b, text, source);
}

/*
 * A heading within an article's text is the article's; the last ones may be
 * the title of what comes behind it.
 */
static void keep_inside(struct blocks *b, uint32_t first)
{
	uint32_t end = b->block_count;
	while (end > first && b->blocks[end - 1].kind == BLOCK_HEADING) {
		end--;
	}
	for (uint32_t i = first; i < end; i++) {
		struct block *block = &b->blocks[i];
		if (block->kind == BLOCK_HEADING && !block->level) {
			block->level = INSIDE_ARTICLE;
		}
	}
}

static void put_text(struct xml_gather *g, struct rap_str view,
	const char *source, struct element element)
{
	struct rap_str text = str_trim(view);
	bool in_lines = element.kind == ELEMENT_LINES ||
		(element.block == BLOCK_PARAGRAPH && has_blank_line(text));
	if (in_lines && marker_read(text).len < text.len) {
		uint32_t first = g->blocks->block_count;
		lines_read_xml(g->blocks, view, source);
		g->only_marker = false;
		if (element.kind == ELEMENT_LINES) {
			keep_inside(g->blocks, first);
		}
	} else if (text.len) {
		put_block(g, view, source, element);
	}
}

/* Cut the footnotes out of a view, and keep what they say. */
static struct rap_str *cut_notes(const struct xml_gather *g, char *view)
{
	struct rap_str *notes =
		arena_array(g->blocks->arena, g->note_count, sizeof(*notes));
	for (uint32_t i = 0; i < g->note_count; i++) {
		char *at = view + (g->notes[i].begin - g->begin);
		size_t len = g->notes[i].end - g->notes[i].begin;
		notes[i].at = arena_copy(g->blocks->arena, at, len);
		notes[i].len = len;
		memset(at, XML_MASK, len);
	}
	return notes;
}

static void put_notes(struct xml_gather *g, const struct rap_str *notes)
{
	for (uint32_t i = 0; i < g->note_count; i++) {
		struct rap_str text = str_trim(notes[i]);
		const char *source = g->blocks->decoded.at + g->notes[i].begin;
		if (text.len) {
			blocks_begin(g->blocks, BLOCK_FOOTNOTE, 0);
			xml_put(g->blocks, text,
				source + (text.at - notes[i].at));
			g->only_marker = false;
		}
	}
}

void xml_gather_flush(struct xml_gather *g, struct element element,
	struct element inside)
{
	struct rap_str *notes = NULL;
	if (!g->has_text) {
		return;
	}
	struct rap_str view = {
		g->blocks->decoded.at + g->begin, g->end - g->begin};
	const char *source = view.at;
	g->has_text = false;
	if (g->has_markup) {
		char *copy = xml_view(g->blocks->arena, view);
		notes = cut_notes(g, copy);
		view.at = copy;
	}
	if (inside.block != BLOCK_PARAGRAPH) {
		element = inside;
	}
	put_text(g, view, source, element);
	if (notes) {
		put_notes(g, notes);
	}
}

void xml_gather_heading(struct xml_gather *g, struct rap_str number,
	struct rap_str name, uint32_t level)
{
	if (!number.len && !name.len) {
		return;
	}
	blocks_begin(g->blocks, BLOCK_HEADING, level);
	g->only_marker = false;
	xml_put(g->blocks, number, number.at);
	if (number.len && name.len) {
		blocks_replacement(g->blocks, str_of(": "),
			(uint32_t)(name.at - g->blocks->decoded.at), 0);
	}
	xml_put(g->blocks, name, name.at);
}
