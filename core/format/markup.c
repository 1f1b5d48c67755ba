/* SPDX-License-Identifier: MIT */
#include "core/format/markup.h"

#include "core/base/utf8.h"

enum { DEEPEST_ASIDE = 4 };

struct markup_frame *markup_frame_at(struct markup *m, uint32_t above)
{
	if (m->tree->depth > above) {
		return &m->frames[m->tree->depth - above];
	}
	m->nowhere = (struct markup_frame){0};
	return &m->nowhere;
}

void markup_skip(struct markup *m)
{
	markup_frame_at(m, 0)->marks |= MARKUP_SKIPPED;
}

void markup_open_aside(struct markup *m)
{
	markup_frame_at(m, 0)->inside = m->tree->token.end;
	markup_skip(m);
}

void markup_keep_aside(struct markup *m, struct rap_str note,
	struct rap_str label)
{
	size_t begin = markup_frame_at(m, 0)->inside;
	size_t end = m->tree->token.begin;
	if (m->depth == DEEPEST_ASIDE || !begin || end <= begin) {
		return;
	}
	if (m->aside_count == m->aside_capacity) {
		uint32_t capacity = m->aside_capacity * 2 + 8;
		m->asides = arena_grow(m->arena, m->asides, m->aside_count,
			capacity, sizeof(*m->asides));
		m->aside_capacity = capacity;
	}
	struct rap_str content = {
		m->tree->xml.document.at + begin, end - begin};
	m->asides[m->aside_count++] =
		(struct markup_aside){content, note, label, m->depth + 1};
}

void markup_open_table(struct markup *m)
{
	markup_frame_at(m, 0)->is_table = true;
}

struct markup_frame *markup_table(struct markup *m)
{
	uint32_t up = 1;
	while (up < m->tree->depth && !markup_frame_at(m, up)->is_table) {
		up++;
	}
	return markup_frame_at(m, up);
}

void markup_open_row(struct markup *m)
{
	markup_table(m)->column = 0;
}

/* A table of one column is a frame around text. */
void markup_open_cell(struct markup *m)
{
	struct markup_frame *table = markup_table(m);
	table->column++;
	if (table->columns != 1) {
		markup_frame_at(m, 0)->is_cell = true;
		story_cell_begin(m->story, table->column);
	}
}

void markup_close_cell(struct markup *m)
{
	if (markup_frame_at(m, 0)->is_cell) {
		story_cell_end(m->story);
	}
}

void markup_close_table(struct markup *m)
{
	m->is_between = true;
}

static void open_element(struct markup *m)
{
	struct markup_frame *frame = markup_frame_at(m, 0);
	struct markup_frame around = *markup_frame_at(m, 1);
	bool skipped = around.marks & MARKUP_SKIPPED;
	*frame = (struct markup_frame){.marks = around.marks,
		.look = around.look,
		.role = skipped ? 0 : m->language->role_of(m->tree->name)};
	if (m->language->openers[frame->role]) {
		m->language->openers[frame->role](m);
	}
}

static void close_element(struct markup *m)
{
	uint32_t role = markup_frame_at(m, 0)->role;
	if (m->language->closers[role]) {
		m->language->closers[role](m);
	}
}

static void take_text(struct markup *m)
{
	const struct xml_token *token = &m->tree->token;
	unsigned marks = markup_frame_at(m, 0)->marks;
	char bytes[4];
	if (!(marks & MARKUP_TEXT) || (marks & MARKUP_SKIPPED)) {
		return;
	}
	struct rap_str text = token->text;
	if (token->kind == XML_REFERENCE) {
		size_t len = utf8_encode(token->code_point, bytes);
		text = (struct rap_str){bytes, len};
	}
	m->language->text(m, text);
}

/*
 * NOLINTBEGIN(misc-no-recursion): events of the text have asides, events of
 * asides have none: those stand at a depth, and take_event() looks at it.
 */
static enum status read_events(struct markup *m, struct rap_str text,
	struct error *err);

static enum status read_aside(struct markup *m, struct markup_aside aside,
	struct error *err)
{
	/* What it stands in may be a note that goes on behind it. */
	struct rap_str note = m->story->note;
	struct rap_str label = m->story->note_label;
	m->depth = aside.depth;
	story_note(m->story, aside.note, aside.label);
	enum status st = read_events(m, aside.content, err);
	story_note(m->story, note, label);
	return st;
}

/* Asides in asides are put behind those that wait. */
static enum status read_asides(struct markup *m, struct error *err)
{
	struct markup_frame *frames = m->frames;
	struct xml_tree *tree = m->tree;
	enum status st = STATUS_OK;
	if (m->language->aside_begin) {
		m->language->aside_begin(m);
	}
	while (!st && m->asides_read < m->aside_count) {
		st = read_aside(m, m->asides[m->asides_read++], err);
	}
	if (m->language->aside_end) {
		m->language->aside_end(m);
	}
	m->depth = 0;
	m->frames = frames;
	m->tree = tree;
	return st;
}

static enum status take_event(struct markup *m, struct error *err)
{
	if (m->tree->token.kind == XML_OPEN) {
		open_element(m);
	} else if (m->tree->token.kind == XML_CLOSE) {
		close_element(m);
	} else {
		take_text(m);
	}
	bool between = m->is_between && !m->story->cells && !m->depth;
	m->is_between = false;
	return between && m->asides_read < m->aside_count ? read_asides(m, err)
							  : STATUS_OK;
}

static enum status read_events(struct markup *m, struct rap_str text,
	struct error *err)
{
	struct xml_tree tree;
	struct markup_frame frames[XML_TREE_DEPTH + 1] = {{0}};
	enum status st = STATUS_OK;
	m->tree = &tree;
	m->frames = frames;
	xml_tree_init(&tree, text);
	while (!st && (st = xml_tree_next(&tree, err)) == STATUS_OK &&
		tree.token.kind != XML_END) {
		st = take_event(m, err);
	}
	m->tree = NULL;
	m->frames = NULL;
	return st;
}
/* NOLINTEND(misc-no-recursion) */

enum status markup_read(struct markup *m, struct rap_str text,
	struct error *err)
{
	enum status st = read_events(m, text, err);
	if (!st && m->asides_read < m->aside_count) {
		st = read_asides(m, err);
	}
	extract_end(m->story->x);
	return st;
}
