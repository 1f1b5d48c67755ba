/* SPDX-License-Identifier: MIT */
#include "core/format/xml_tree.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"

void xml_tree_init(struct xml_tree *t, struct rap_str document)
{
	t->xml = (struct xml){.document = document};
	t->token = (struct xml_token){0};
	t->depth = 0;
	t->closes = false;
}

static enum status open_element(struct xml_tree *t, struct error *err)
{
	if (t->depth == XML_TREE_DEPTH) {
		return xml_complain(&t->xml, t->token.begin,
			"elements nest too deeply", err);
	}
	t->open[t->depth++] = t->token.name;
	t->closes = t->token.self_closing;
	return STATUS_OK;
}

static enum status close_element(struct xml_tree *t, struct error *err)
{
	return t->depth && str_equal(t->open[t->depth - 1], t->token.name)
		? STATUS_OK
		: xml_complain(&t->xml, t->token.begin,
			  "a closing tag that closes something else", err);
}

enum status xml_tree_next(struct xml_tree *t, struct error *err)
{
	/* What was closed by the last event is open until now. */
	if (t->depth && t->token.kind == XML_CLOSE) {
		t->depth--;
	}
	if (t->closes) {
		t->closes = false;
		t->token.kind = XML_CLOSE;
		return STATUS_OK;
	}
	enum status st = xml_next(&t->xml, &t->token, err);
	if (st) {
		return st;
	}
	t->name = xml_local(t->token.name);
	switch (t->token.kind) {
	case XML_OPEN:
		return open_element(t, err);
	case XML_CLOSE:
		return close_element(t, err);
	case XML_END:
		return t->depth ? xml_complain(&t->xml, t->token.begin,
					  "it ends inside an element", err)
				: STATUS_OK;
	case XML_TEXT:
	case XML_REFERENCE:
		break;
	}
	return STATUS_OK;
}

struct rap_str xml_tree_attribute(const struct xml_tree *t, const char *name)
{
	return t->token.kind == XML_OPEN ? xml_attribute_local(&t->token, name)
					 : (struct rap_str){"", 0};
}

int32_t xml_tree_number(const struct xml_tree *t, const char *name,
	int32_t otherwise)
{
	enum { DIGITS = 9 };
	struct rap_str value = str_trim(xml_tree_attribute(t, name));
	bool minus = str_at(value, 0) == '-';
	int32_t number = 0;
	value = str_from(value, minus);
	if (!value.len || value.len > DIGITS) {
		return otherwise;
	}
	for (size_t i = 0; i < value.len; i++) {
		if (!ascii_is_digit(value.at[i])) {
			return otherwise;
		}
		number = number * 10 + (value.at[i] - '0');
	}
	return minus ? -number : number;
}

bool xml_tree_is(const struct xml_tree *t, const char *name)
{
	return str_equal(t->name, str_of(name));
}

bool xml_tree_is_in(const struct xml_tree *t, const char *parent)
{
	return t->depth > 1 &&
		str_equal(xml_local(t->open[t->depth - 2]), str_of(parent));
}

void xml_tree_put(const struct xml_tree *t, struct buf *out)
{
	char bytes[4];
	if (t->token.kind == XML_TEXT) {
		buf_add_str(out, t->token.text);
	} else if (t->token.kind == XML_REFERENCE) {
		size_t len = utf8_encode(t->token.code_point, bytes);
		buf_add(out, bytes, len);
	}
}
