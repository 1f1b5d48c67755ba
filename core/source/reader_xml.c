/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "core/source/formats.h"
#include "core/source/table_column.h"
#include "core/source/xml_gather.h"
#include "core/source/xml_text.h"

enum { MAX_DEPTH = 256 };

/* An element that is open. */
struct open_element {
	struct rap_str name;
	struct element element;
	struct element inside; /* what all text in it is, if no paragraph */
};

/* Where the reader stands in the tree. */
struct tree {
	struct blocks *blocks;
	struct xml xml;
	struct xml_gather text;
	enum xml_vocabulary vocabulary;
	struct open_element open[MAX_DEPTH];
	uint32_t depth;
	struct table_columns tables;
	uint32_t table_depth; /* how many of them are open */
	uint32_t note_depth;  /* of a footnote within a text; 0: none */
	bool in_header;       /* inside <meta>: fields, not text */
	bool is_leaf;         /* no element since the last tag */
	size_t value;         /* where the last tag ended */
};

static void open_element(struct tree *t, const struct xml_token *token)
{
	uint32_t level = str_equal(token->name, str_of("chapter")) ? 1
		: str_equal(token->name, str_of("article"))        ? 2
								   : 0;
	if (str_equal(xml_local_name(token->name), str_of("meta"))) {
		t->in_header = true;
	} else if (level) {
		xml_gather_heading(&t->text,
			str_trim(xml_attribute(token, "number")),
			str_trim(xml_attribute(token, "name")), level);
	}
	t->is_leaf = true;
	t->value = token->end;
}

/* What an element says that stands for a field. */
static void put_field(struct tree *t, const struct xml_token *token)
{
	const char *field = element_field(t->vocabulary, token->name);
	struct rap_str key = field ? str_of(field) : token->name;
	struct rap_str value = {t->blocks->decoded.at + t->value, 0};
	if (!t->is_leaf || token->begin <= t->value ||
		!(t->in_header || field)) {
		return;
	}
	value.len = token->begin - t->value;
	value = str_trim(value);
	if (value.len) {
		blocks_field(t->blocks, key,
			xml_unescaped(t->blocks->arena, value),
			(uint32_t)(value.at - t->blocks->decoded.at));
	}
}

static void close_element(struct tree *t, const struct xml_token *token)
{
	put_field(t, token);
	t->is_leaf = false;
	if (str_equal(xml_local_name(token->name), str_of("meta"))) {
		t->in_header = false;
	}
}

static struct element all_inside(const struct tree *t, struct element element)
{
	static const struct element paragraph = {
		ELEMENT_BLOCK, BLOCK_PARAGRAPH, 0};
	bool decides = element.kind == ELEMENT_BLOCK &&
		(element.block == BLOCK_CELL || element.block == BLOCK_QUOTE ||
			element.block == BLOCK_FOOTNOTE);
	return decides     ? element
		: t->depth ? t->open[t->depth - 1].inside
			   : paragraph;
}

static bool is_table(struct rap_str name)
{
	return str_equal_ignoring_case(xml_local_name(name), str_of("table"));
}

static bool is_row(struct rap_str name)
{
	struct rap_str local = xml_local_name(name);
	return str_equal_ignoring_case(local, str_of("tr")) ||
		str_equal_ignoring_case(local, str_of("row"));
}

/* A table, a row of it, or a cell, which knows its column: what heads that may
 * say who proposes it. */
static void open_table(struct tree *t, const struct xml_token *token,
	struct element *element)
{
	if (is_table(token->name)) {
		columns_begin(&t->tables, t->table_depth);
		t->table_depth += !token->self_closing;
	} else if (t->table_depth && is_row(token->name)) {
		columns_row(&t->tables, t->table_depth - 1);
	} else if (t->table_depth && element->block == BLOCK_CELL) {
		element->level = columns_cell(&t->tables, t->table_depth - 1,
			xml_attribute(token, "colspan"),
			xml_attribute(token, "rowspan"));
	}
}

static enum status push(struct tree *t, const struct xml_token *token,
	struct element element, struct error *err)
{
	if (t->depth == MAX_DEPTH) {
		return xml_complain(&t->xml, token->begin,
			"elements nest too deeply", err);
	}
	open_element(t, token);
	open_table(t, token, &element);
	if (token->self_closing) {
		close_element(t, token);
	} else {
		struct element inside = all_inside(t, element);
		t->open[t->depth++] =
			(struct open_element){token->name, element, inside};
	}
	return STATUS_OK;
}

static enum status pop(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	enum { SHOWN = 40 }; /* bytes of a name */
	char why[160];
	int len = (int)(token->name.len < SHOWN ? token->name.len : SHOWN);
	if (!t->depth) {
		snprintf(why, sizeof(why), "</%.*s> closes nothing", len,
			token->name.at);
		return xml_complain(&t->xml, token->begin, why, err);
	}
	struct rap_str open = t->open[t->depth - 1].name;
	if (!str_equal(open, token->name)) {
		int shown = (int)(open.len < SHOWN ? open.len : SHOWN);
		snprintf(why, sizeof(why), "</%.*s> stands where </%.*s> must",
			len, token->name.at, shown, open.at);
		return xml_complain(&t->xml, token->begin, why, err);
	}
	t->depth--;
	t->table_depth -= is_table(token->name);
	close_element(t, token);
	return STATUS_OK;
}

/* A tag that stands within a text, or within a footnote in it. */
static bool is_within(struct tree *t, const struct xml_token *token,
	struct element element)
{
	/* The outermost element holds lines, and stands within none. */
	bool outermost = t->depth <= (token->kind == XML_CLOSE);
	bool note = token->kind == XML_OPEN &&
		element.block == BLOCK_FOOTNOTE && t->text.has_text &&
		t->text.has_print;
	if (outermost || t->in_header) {
		return false;
	}
	if (t->note_depth) {
		return true;
	}
	if (note && !token->self_closing) {
		t->note_depth = t->depth + 1;
		xml_gather_begin_note(&t->text, token->end);
	}
	return note || element.kind == ELEMENT_INLINE;
}

static void flush(struct tree *t)
{
	if (t->depth) {
		const struct open_element *open = &t->open[t->depth - 1];
		xml_gather_flush(&t->text, open->element, open->inside);
	}
}

static enum status read_tag(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	if (!t->depth && token->kind == XML_OPEN) {
		t->vocabulary = xml_vocabulary_of(token->name);
	}
	struct element element = element_of(t->vocabulary, token->name);
	if (is_within(t, token, element)) {
		t->text.has_markup = true;
	} else {
		flush(t);
	}
	if (token->kind == XML_OPEN) {
		return push(t, token, element, err);
	}
	if (t->note_depth && t->note_depth == t->depth) {
		xml_gather_end_note(&t->text, token->begin);
		t->note_depth = 0;
	}
	return pop(t, token, err);
}

/* Text is gathered until a tag ends the block that it belongs to. */
static enum status read_text_token(struct tree *t,
	const struct xml_token *token, struct error *err)
{
	if (!t->depth &&
		(token->kind == XML_REFERENCE || str_trim(token->text).len)) {
		return xml_complain(&t->xml, token->begin,
			"text outside of any element", err);
	}
	if (!t->in_header && t->depth) {
		xml_gather_add(&t->text, token);
	}
	return STATUS_OK;
}

static enum status read_token(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	switch (token->kind) {
	case XML_OPEN:
	case XML_CLOSE:
		return read_tag(t, token, err);
	case XML_TEXT:
	case XML_REFERENCE:
		return read_text_token(t, token, err);
	case XML_END:
		break;
	}
	return t->depth ? xml_complain(&t->xml, token->begin,
				  "the document ends inside an element", err)
			: STATUS_OK;
}

enum status read_xml(struct blocks *b, struct error *err)
{
	struct tree t = {.blocks = b,
		.xml = {.document = b->decoded},
		.text = {.blocks = b}};
	struct xml_token token;
	do {
		enum status st = xml_next(&t.xml, &token, err);
		st = st ? st : read_token(&t, &token, err);
		if (st) {
			return st;
		}
	} while (token.kind != XML_END);
	return STATUS_OK;
}
