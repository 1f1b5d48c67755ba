/* SPDX-License-Identifier: MIT */
#include "core/source/xml_token.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/source/entity.h"

enum status xml_complain(const struct xml *x, size_t at, const char *why,
	struct error *err)
{
	unsigned line = 1;
	size_t start = 0;
	for (size_t i = 0; i < at && i < x->document.len; i++) {
		if (x->document.at[i] == '\n') {
			line++;
			start = i + 1;
		}
	}
	size_t column = utf8_count((struct rap_str){
				x->document.at + start, at - start}) +
		1;
	return error_set(err, STATUS_SYNTAX, "line %u, column %zu: %s", line,
		column, why);
}

static struct rap_str rest_of(const struct xml *x)
{
	return (struct rap_str){
		x->document.at + x->at, x->document.len - x->at};
}

/* Move behind `end`; false if it does not come. */
static bool skip_past(struct xml *x, const char *end)
{
	struct rap_str rest = rest_of(x);
	size_t at = str_find_byte(rest, end[0]);
	while (at < rest.len) {
		struct rap_str here = {rest.at + at, rest.len - at};
		if (str_starts_with(here, end)) {
			x->at += at + strlen(end);
			return true;
		}
		here.at++;
		here.len--;
		at += 1 + str_find_byte(here, end[0]);
	}
	return false;
}

/* A DOCTYPE may hold a subset in brackets, with declarations inside. */
static bool skip_doctype(struct xml *x)
{
	int depth = 0;
	for (; x->at < x->document.len; x->at++) {
		char c = x->document.at[x->at];
		depth += (c == '[') - (c == ']');
		if (c == '>' && depth <= 0) {
			x->at++;
			return true;
		}
	}
	return false;
}

static bool is_name(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) || c == '_' ||
		c == '-' || c == '.' || c == ':' || (unsigned char)c >= 0x80;
}

/*
 * The end of a tag, '>' outside quotes; document.len if it does not come, or
 * another tag begins before it.
 */
static size_t tag_end(const struct xml *x, size_t at)
{
	char quote = 0;
	for (; at < x->document.len; at++) {
		char c = x->document.at[at];
		if (quote) {
			quote = c == quote ? 0 : quote;
		} else if (c == '"' || c == '\'') {
			quote = c;
		} else if (c == '>') {
			return at;
		} else if (c == '<') {
			break;
		}
	}
	return x->document.len;
}

static enum status read_tag(struct xml *x, struct xml_token *out,
	struct error *err)
{
	size_t begin = x->at;
	size_t at = begin + 1;
	bool close = at < x->document.len && x->document.at[at] == '/';
	at += close;
	size_t name = at;
	while (at < x->document.len && is_name(x->document.at[at])) {
		at++;
	}
	size_t end = tag_end(x, at);
	if (at == name) {
		return xml_complain(x, begin,
			"'<' that begins no tag (write &lt;)", err);
	}
	if (end == x->document.len) {
		return xml_complain(x, begin, "a tag that never ends", err);
	}
	*out = (struct xml_token){
		.kind = close ? XML_CLOSE : XML_OPEN,
		.name = {x->document.at + name, at - name},
		.attributes = {x->document.at + at, end - at},
		.self_closing = !close && x->document.at[end - 1] == '/',
		.begin = begin,
		.end = end + 1,
	};
	x->at = end + 1;
	return STATUS_OK;
}

static enum status read_text(struct xml *x, struct xml_token *out,
	struct error *err)
{
	struct rap_str rest = rest_of(x);
	*out = (struct xml_token){.kind = XML_TEXT, .begin = x->at};
	if (rest.at[0] == '&') {
		size_t len = 0;
		out->code_point = entity_read(rest, &len);
		if (!out->code_point) {
			return xml_complain(x, x->at,
				"an unknown reference (write &amp; for &)",
				err);
		}
		out->kind = XML_REFERENCE;
		x->at += len;
	} else {
		size_t end = 0;
		if (x->tag <= x->at) {
			x->tag = x->at + str_find_byte(rest, '<');
		}
		end = x->tag - x->at;
		const char *amp = memchr(rest.at, '&', end);
		end = amp ? (size_t)(amp - rest.at) : end;
		out->text = (struct rap_str){rest.at, end};
		x->at += end;
	}
	out->end = x->at;
	return STATUS_OK;
}

static enum status read_cdata(struct xml *x, struct xml_token *out,
	struct error *err)
{
	size_t begin = x->at;
	x->at += strlen("<![CDATA[");
	size_t text = x->at;
	if (!skip_past(x, "]]>")) {
		return xml_complain(x, begin, "CDATA that never ends", err);
	}
	*out = (struct xml_token){.kind = XML_TEXT,
		.text = {x->document.at + text, x->at - 3 - text},
		.begin = begin,
		.end = x->at};
	return STATUS_OK;
}

/* Pass over what is not content; false if something never ends. */
static bool skip_markup(struct xml *x, bool *skipped)
{
	struct rap_str rest = rest_of(x);
	*skipped = true;
	if (str_starts_with(rest, "<!--")) {
		x->at += 4;
		return skip_past(x, "-->");
	}
	if (str_starts_with(rest, "<?")) {
		return skip_past(x, "?>");
	}
	if (str_starts_with_ignoring_case(rest, "<!doctype")) {
		return skip_doctype(x);
	}
	*skipped = false;
	return true;
}

enum status xml_next(struct xml *x, struct xml_token *out, struct error *err)
{
	while (x->at < x->document.len) {
		bool skipped = false;
		size_t begin = x->at;
		if (!skip_markup(x, &skipped)) {
			return xml_complain(x, begin, "markup that never ends",
				err);
		}
		if (skipped) {
			continue;
		}
		struct rap_str rest = rest_of(x);
		if (str_starts_with(rest, "<![CDATA[")) {
			return read_cdata(x, out, err);
		}
		return rest.at[0] == '<' ? read_tag(x, out, err)
					 : read_text(x, out, err);
	}
	*out = (struct xml_token){
		.kind = XML_END, .begin = x->at, .end = x->at};
	return STATUS_OK;
}

static bool take_attribute(struct rap_str *rest, struct rap_str *key,
	struct rap_str *value)
{
	size_t at = 0;
	while (at < rest->len) {
		while (at < rest->len && !is_name(rest->at[at])) {
			at++;
		}
		size_t begin = at;
		while (at < rest->len && is_name(rest->at[at])) {
			at++;
		}
		*key = (struct rap_str){rest->at + begin, at - begin};
		while (at < rest->len &&
			(ascii_is_space(rest->at[at]) || rest->at[at] == '=')) {
			at++;
		}
		if (at >= rest->len ||
			(rest->at[at] != '"' && rest->at[at] != '\'')) {
			continue;
		}
		struct rap_str behind = str_from(*rest, at + 1);
		*value = (struct rap_str){
			behind.at, str_find_byte(behind, rest->at[at])};
		*rest = str_from(behind, value->len + 1);
		return true;
	}
	return false;
}

struct rap_str xml_local(struct rap_str name)
{
	size_t colon = str_find_byte(name, ':');
	return colon < name.len ? str_from(name, colon + 1) : name;
}

static struct rap_str find_attribute(const struct xml_token *open,
	const char *name, bool any_prefix)
{
	struct rap_str rest = open->attributes;
	struct rap_str key;
	struct rap_str value;
	while (take_attribute(&rest, &key, &value)) {
		key = any_prefix ? xml_local(key) : key;
		if (str_equal(key, str_of(name))) {
			return value;
		}
	}
	return (struct rap_str){open->attributes.at, 0};
}

struct rap_str xml_attribute(const struct xml_token *open, const char *name)
{
	return find_attribute(open, name, false);
}

struct rap_str xml_attribute_local(const struct xml_token *open,
	const char *name)
{
	return find_attribute(open, name, true);
}
