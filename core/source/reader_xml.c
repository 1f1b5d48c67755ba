/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "core/source/formats.h"
#include "core/source/lines.h"
#include "core/source/marker.h"
#include "core/source/xml_element.h"
#include "core/source/xml_text.h"
#include "core/source/xml_token.h"

enum { MAX_DEPTH = 256 };

/* Where the reader stands in the tree. */
struct tree {
	struct blocks *blocks;
	struct xml xml;
	struct rap_str names[MAX_DEPTH]; /* of the open elements */
	uint32_t depth;
	bool in_header;   /* inside <meta>: fields, not text */
	bool is_leaf;     /* in the header: no element since the last tag */
	size_t value;     /* in the header: where the last tag ended */
	bool has_text;    /* since the last tag that ends a block */
	bool has_markup;  /* within that text */
	size_t begin;     /* of that text */
	size_t end;       /* of the token before */
	bool only_marker; /* the block at hand is "1." or "Article 5" */
};

static struct rap_str slice(const struct tree *t, size_t begin, size_t end)
{
	return (struct rap_str){t->xml.document.at + begin, end - begin};
}

static bool has_blank_line(struct rap_str text)
{
	size_t at = 0;
	text = str_trim(text);
	while ((at = str_find_byte(text, '\n')) < text.len) {
		text.at += at + 1;
		text.len -= at + 1;
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
	} else if (kind == MARKER_ARTICLE || kind == MARKER_SECTION) {
		element.block = BLOCK_HEADING;
		element.level = kind == MARKER_SECTION ? 1 : 2;
	}
	return element;
}

/* One block; or the rest of one that so far has only its number. */
static void put_block(struct tree *t, struct rap_str view, const char *source,
	struct element element)
{
	struct rap_str text = str_trim(view);
	struct marker m = marker_read(text);
	bool only = m.kind && m.len == text.len;
	struct blocks *b = t->blocks;
	bool heading = b->block_count &&
		b->blocks[b->block_count - 1].kind == BLOCK_HEADING;
	bool joins = t->only_marker && !only &&
		(!heading || element.block == BLOCK_HEADING);
	source += text.at - view.at;
	t->only_marker = only;
	if (joins) {
		blocks_replacement(b, str_of(heading ? ": " : " "),
			(uint32_t)(source - b->decoded.at), 0);
	} else {
		element = only ? of_marker(element, m.kind) : element;
		blocks_begin(b, element.block, element.level);
	}
	xml_put(b, text, source);
}

/* A tag came that ends a block: give over the text before it, if any. */
static void flush(struct tree *t)
{
	if (!t->has_text) {
		return;
	}
	struct rap_str content = slice(t, t->begin, t->end);
	bool masked = t->has_markup;
	struct rap_str view =
		masked ? xml_view(t->blocks->arena, content) : content;
	struct rap_str text = str_trim(view);
	struct element element = element_of(t->names[t->depth - 1]);
	t->has_text = false;
	t->has_markup = false;
	if (!text.len) {
		return;
	}
	bool in_lines = element.kind == ELEMENT_LINES ||
		(element.block == BLOCK_PARAGRAPH && has_blank_line(text));
	if (in_lines && marker_read(text).len < text.len) {
		lines_read_xml(t->blocks, view, content.at);
		t->only_marker = false;
	} else {
		put_block(t, view, content.at, element);
	}
}

/* "CHAPTER 1: General Provisions", from two attributes. */
static void put_titled(struct tree *t, const struct xml_token *open,
	uint32_t level)
{
	struct rap_str number = str_trim(xml_attribute(open, "number"));
	struct rap_str name = str_trim(xml_attribute(open, "name"));
	if (!number.len && !name.len) {
		return;
	}
	blocks_begin(t->blocks, BLOCK_HEADING, level);
	t->only_marker = false;
	xml_put(t->blocks, number, number.at);
	if (number.len && name.len) {
		blocks_replacement(t->blocks, str_of(": "),
			(uint32_t)(name.at - t->blocks->decoded.at), 0);
	}
	xml_put(t->blocks, name, name.at);
}

static void open_element(struct tree *t, const struct xml_token *token)
{
	if (str_equal(token->name, str_of("meta"))) {
		t->in_header = true;
	} else if (str_equal(token->name, str_of("chapter"))) {
		put_titled(t, token, 1);
	} else if (str_equal(token->name, str_of("article"))) {
		put_titled(t, token, 2);
	}
	t->is_leaf = true;
	t->value = token->end;
}

static void close_element(struct tree *t, const struct xml_token *token)
{
	if (t->in_header && t->is_leaf && token->begin > t->value) {
		struct rap_str value =
			str_trim(slice(t, t->value, token->begin));
		if (value.len) {
			blocks_field(t->blocks, token->name,
				xml_unescaped(t->blocks->arena, value),
				(uint32_t)(value.at - t->blocks->decoded.at));
		}
	}
	t->is_leaf = false;
	if (str_equal(token->name, str_of("meta"))) {
		t->in_header = false;
	}
}

static enum status push(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	if (t->depth == MAX_DEPTH) {
		return xml_complain(&t->xml, token->begin,
			"elements nest too deeply", err);
	}
	open_element(t, token);
	if (token->self_closing) {
		close_element(t, token);
	} else {
		t->names[t->depth++] = token->name;
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
	struct rap_str open = t->names[t->depth - 1];
	if (!str_equal(open, token->name)) {
		int shown = (int)(open.len < SHOWN ? open.len : SHOWN);
		snprintf(why, sizeof(why), "</%.*s> stands where </%.*s> must",
			len, token->name.at, shown, open.at);
		return xml_complain(&t->xml, token->begin, why, err);
	}
	t->depth--;
	close_element(t, token);
	return STATUS_OK;
}

static enum status read_tag(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	/* The outermost element holds lines, and stands within none. */
	bool outermost = t->depth <= (token->kind == XML_CLOSE);
	if (outermost || t->in_header ||
		element_of(token->name).kind != ELEMENT_INLINE) {
		flush(t);
	} else {
		t->has_markup = true;
	}
	return token->kind == XML_OPEN ? push(t, token, err)
				       : pop(t, token, err);
}

/* Text is gathered until a tag ends the block that it belongs to. */
static enum status gather(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	if (!t->depth &&
		(token->kind == XML_REFERENCE || str_trim(token->text).len)) {
		return xml_complain(&t->xml, token->begin,
			"text outside of any element", err);
	}
	if (t->in_header || !t->depth) {
		return STATUS_OK;
	}
	bool cdata = token->kind == XML_TEXT &&
		token->text.len < token->end - token->begin;
	if (!t->has_text) {
		t->begin = token->begin;
		t->has_text = true;
		t->has_markup = false;
	} else if (token->begin > t->end) {
		t->has_markup = true; /* a comment was passed over */
	}
	t->has_markup = t->has_markup || cdata;
	t->end = token->end;
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
		return gather(t, token, err);
	case XML_END:
		break;
	}
	return t->depth ? xml_complain(&t->xml, token->begin,
				  "the document ends inside an element", err)
			: STATUS_OK;
}

enum status read_xml(struct blocks *b, struct error *err)
{
	struct tree t = {.blocks = b, .xml = {.document = b->decoded}};
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
