/* SPDX-License-Identifier: MIT */
#include "core/base/utf8.h"
#include "core/source/formats.h"
#include "core/source/lines.h"
#include "core/source/xml_token.h"

enum { MAX_DEPTH = 256 };

/* Where the reader stands in the tree. */
struct tree {
	struct blocks *blocks;
	struct xml xml;
	struct rap_str names[MAX_DEPTH];
	uint32_t depth;
	bool in_header;            /* inside <meta>: fields, not text */
	struct rap_str field_text; /* of the header element at hand */
};

static bool is_one_of(struct rap_str name, const char *const *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_equal_ignoring_case(name, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

/* Elements whose text is a heading, and those that stand within a line. */
static bool is_heading(struct rap_str name)
{
	static const char *const list[] = {"title", "heading", "head", "h1",
		"h2", "h3", "h4", "h5", "h6", "subheading", "docTitle"};
	return is_one_of(name, list, sizeof(list) / sizeof(list[0]));
}

static bool is_inline(struct rap_str name)
{
	static const char *const list[] = {"b", "i", "em", "strong", "u", "a",
		"span", "sup", "sub", "ref", "num", "ins", "def", "term",
		"date", "noteRef", "emphasis"};
	return is_one_of(name, list, sizeof(list) / sizeof(list[0]));
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
	xml_put(t->blocks, number);
	if (number.len && name.len) {
		blocks_replacement(t->blocks, str_of(": "),
			(uint32_t)(name.at - t->blocks->decoded.at), 0);
	}
	xml_put(t->blocks, name);
}

static void open_element(struct tree *t, const struct xml_token *token)
{
	struct rap_str name = token->name;
	if (str_equal(name, str_of("meta"))) {
		t->in_header = true;
	} else if (str_equal(name, str_of("chapter"))) {
		put_titled(t, token, 1);
	} else if (str_equal(name, str_of("article"))) {
		put_titled(t, token, 2);
	}
	if (is_heading(name)) {
		blocks_begin(t->blocks, BLOCK_HEADING, 0);
	} else if (!is_inline(name)) {
		blocks_begin(t->blocks, BLOCK_PARAGRAPH, 0);
	}
}

static void close_element(struct tree *t, struct rap_str name)
{
	if (t->in_header && t->field_text.len) {
		blocks_field(t->blocks, name, str_trim(t->field_text),
			(uint32_t)(t->field_text.at - t->blocks->decoded.at));
	}
	t->field_text.len = 0;
	if (str_equal(name, str_of("meta"))) {
		t->in_header = false;
	}
	if (!is_inline(name)) {
		blocks_begin(t->blocks, BLOCK_PARAGRAPH, 0);
	}
}

/*
 * Bodies of treaty corpora are hard-wrapped lines with empty ones between
 * paragraphs. They are read as one piece, so that a reference does not end a
 * line.
 */
static void put_body(struct tree *t)
{
	struct rap_str body = {t->xml.document.at + t->xml.at,
		t->xml.document.len - t->xml.at};
	const char *tag = memchr(body.at, '<', body.len);
	body.len = tag ? (size_t)(tag - body.at) : body.len;
	t->xml.at += body.len;
	lines_read(t->blocks, body, true);
}

static void put_text(struct tree *t, const struct xml_token *token)
{
	if (t->in_header) {
		t->field_text = token->text;
	} else {
		blocks_verbatim(t->blocks, token->text);
	}
}

static void put_reference(struct tree *t, const struct xml_token *token)
{
	char utf8[4];
	if (!t->in_header) {
		struct rap_str text = {
			utf8, utf8_encode(token->code_point, utf8)};
		blocks_replacement(t->blocks, text, (uint32_t)token->begin,
			(uint32_t)(token->end - token->begin));
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
		close_element(t, token->name);
	} else {
		t->names[t->depth++] = token->name;
	}
	if (!token->self_closing &&
		(str_equal(token->name, str_of("article")) ||
			str_equal(token->name, str_of("chapter")))) {
		put_body(t);
	}
	return STATUS_OK;
}

static enum status pop(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	if (!t->depth || !str_equal(t->names[t->depth - 1], token->name)) {
		return xml_complain(&t->xml, token->begin,
			"a closing tag that closes nothing open here", err);
	}
	t->depth--;
	close_element(t, token->name);
	return STATUS_OK;
}

static enum status read_token(struct tree *t, const struct xml_token *token,
	struct error *err)
{
	switch (token->kind) {
	case XML_OPEN:
		return push(t, token, err);
	case XML_CLOSE:
		return pop(t, token, err);
	case XML_TEXT:
		put_text(t, token);
		break;
	case XML_REFERENCE:
		put_reference(t, token);
		break;
	case XML_END:
		if (t->depth) {
			return xml_complain(&t->xml, token->begin,
				"the document ends inside an element", err);
		}
		break;
	}
	return STATUS_OK;
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
