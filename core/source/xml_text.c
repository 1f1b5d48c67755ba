/* SPDX-License-Identifier: MIT */
#include "core/source/xml_text.h"

#include "core/base/array.h"
#include "core/base/utf8.h"
#include "core/source/entity.h"
#include "core/source/xml_element.h"
#include "core/source/xml_token.h"

/* Stands in a view for an '&' of CDATA, which begins no reference. */
enum { AMPERSAND = '\x1A' };

/* Line breaks, and the paragraphs of a footnote that stands in a line. */
static bool parts_words(struct rap_str name)
{
	static const char *const names[] = {"br", "lb", "p", "para"};
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (str_equal_ignoring_case(xml_local_name(name),
			    str_of(names[i]))) {
			return true;
		}
	}
	return false;
}

static void unmask(char *view, struct rap_str content,
	const struct xml_token *token)
{
	if (token->kind == XML_OPEN && parts_words(token->name)) {
		view[token->begin] = '\n';
	} else if (token->kind == XML_REFERENCE) {
		memcpy(view + token->begin, content.at + token->begin,
			token->end - token->begin);
	} else if (token->kind == XML_TEXT) {
		char *text = view + (token->text.at - content.at);
		bool cdata = token->text.len < token->end - token->begin;
		memcpy(text, token->text.at, token->text.len);
		for (size_t i = 0; cdata && i < token->text.len; i++) {
			text[i] = text[i] == '&' ? (char)AMPERSAND : text[i];
		}
	}
}

char *xml_view(struct arena *a, struct rap_str content)
{
	struct xml xml = {.document = content};
	struct xml_token token;
	struct error none;
	char *view = arena_bytes(a, content.len + 1);
	memset(view, XML_MASK, content.len);
	while (xml_next(&xml, &token, &none) == STATUS_OK &&
		token.kind != XML_END) {
		unmask(view, content, &token);
	}
	return view;
}

/* Bytes of text without references and masks. */
static size_t plain_len(struct rap_str view, const char *source)
{
	size_t i = 0;
	while (i < view.len && view.at[i] != '&' && view.at[i] != XML_MASK &&
		(view.at[i] != '\n' || source[i] == '\n')) {
		i++;
	}
	return i;
}

/* Add what stands at the start of a view and is not plain; returns its bytes.
 */
static size_t put_special(struct blocks *b, struct rap_str view,
	const char *source)
{
	uint32_t at = (uint32_t)(source - b->decoded.at);
	char utf8[4];
	size_t len = 1;
	uint32_t code_point = 0;
	if (view.at[0] == XML_MASK) {
		return 1;
	}
	if (view.at[0] == '&') {
		code_point = entity_read(view, &len);
	} else {
		blocks_replacement(b, str_of(" "), at, 1); /* <br/> */
		return 1;
	}
	if (!code_point) {
		blocks_verbatim(b, (struct rap_str){source, 1});
		return 1;
	}
	struct rap_str text = {utf8, utf8_encode(code_point, utf8)};
	blocks_replacement(b, text, at, (uint32_t)len);
	return len;
}

void xml_put(struct blocks *b, struct rap_str view, const char *source)
{
	if (str_find_byte(view, '&') == view.len && view.at == source) {
		blocks_verbatim(b, view);
		return;
	}
	while (view.len) {
		size_t len = plain_len(view, source);
		if (len) {
			blocks_verbatim(b, (struct rap_str){source, len});
		} else {
			len = put_special(b, view, source);
		}
		view.at += len;
		view.len -= len;
		source += len;
	}
}

struct rap_str xml_unescaped(struct arena *a, struct rap_str content)
{
	if (str_find_byte(content, '&') == content.len) {
		return content;
	}
	/* A reference is never shorter than its character. */
	char *out = arena_bytes(a, content.len + 1);
	size_t len = 0;
	for (size_t i = 0; i < content.len;) {
		struct rap_str rest = {content.at + i, content.len - i};
		size_t used = 1;
		uint32_t code_point = entity_read(rest, &used);
		if (code_point) {
			len += utf8_encode(code_point, out + len);
			i += used;
		} else {
			out[len++] = content.at[i++];
		}
	}
	out[len] = '\0';
	return (struct rap_str){out, len};
}
