/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/bytes16.h"
#include "core/base/utf8.h"
#include "core/config/json_parser.h"

enum { NOT_HEX = 16 };

/* From here on as far as plain bytes of a string go. */
static size_t end_of_plain(struct rap_str text, size_t at)
{
	while (text.len > at && text.len - at >= 16) {
		struct bytes16 b = bytes16_load(text.at + at);
		uint32_t others = bytes16_between(b, '\0', ' ' - 1) |
			bytes16_between(b, '"', '"') |
			bytes16_between(b, '\\', '\\');
		if (others) {
			return at + (size_t)__builtin_ctz(others);
		}
		at += 16;
	}
	while (at < text.len && text.at[at] != '"' && text.at[at] != '\\' &&
		(unsigned char)text.at[at] >= ' ') {
		at++;
	}
	return at;
}

static enum status no_end(struct json_parser *p, size_t begin, size_t at)
{
	return at < p->text.len
		? json_fail(p, at,
			  "a string goes on to its closing quote in one line; "
			  "write a line's end as \\n, a tab as \\t")
		: json_fail(p, begin, "a string has no closing quote");
}

static uint32_t hex_digit(char c)
{
	c = ascii_lower(c);
	if (ascii_is_digit(c)) {
		return (uint32_t)(c - '0');
	}
	return c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10 : NOT_HEX;
}

/* The four digits of \uXXXX at *at, and move behind them. */
static bool take_unit(struct rap_str text, size_t *at, uint32_t *out)
{
	uint32_t unit = 0;
	if (str_at(text, *at) != '\\' || str_at(text, *at + 1) != 'u') {
		return false;
	}
	for (size_t i = 2; i < 6; i++) {
		uint32_t digit = hex_digit(str_at(text, *at + i));
		if (digit == NOT_HEX) {
			return false;
		}
		unit = unit << 4 | digit;
	}
	*at += 6;
	*out = unit;
	return true;
}

/* \uXXXX, or two of them for what lies beyond U+FFFF. */
static enum status read_code_point(struct json_parser *p, uint32_t *out)
{
	size_t begin = p->at;
	uint32_t low = 0;
	if (!take_unit(p->text, &p->at, out)) {
		return json_fail(p, begin, "\\u needs four hexadecimal digits");
	}
	if (!*out) {
		return json_fail(p, begin, "no text can have \\u0000");
	}
	if (*out < 0xD800 || *out > 0xDFFF) {
		return STATUS_OK;
	}
	if (*out > 0xDBFF || !take_unit(p->text, &p->at, &low) ||
		low < 0xDC00 || low > 0xDFFF) {
		return json_fail(p, begin,
			"\\u of half a character: write the character itself");
	}
	*out = 0x10000 + ((*out - 0xD800) << 10) + (low - 0xDC00);
	return STATUS_OK;
}

/* What stands at a backslash -> to[0..]; never longer than it was. */
static enum status read_escape(struct json_parser *p, char *to, size_t *len)
{
	static const char letters[] = "\"\\/bfnrt";
	static const char meanings[] = "\"\\/\b\f\n\r\t";
	char letter = str_at(p->text, p->at + 1);
	const char *found = letter ? strchr(letters, letter) : NULL;
	uint32_t code_point = 0;
	if (found) {
		to[(*len)++] = meanings[found - letters];
		p->at += 2;
		return STATUS_OK;
	}
	if (letter != 'u') {
		return json_fail(p, p->at,
			"a backslash is followed by one of \"\\/bfnrtu; write "
			"it twice to have it in the text");
	}
	enum status st = read_code_point(p, &code_point);
	*len += st ? 0 : utf8_encode(code_point, to + *len);
	return st;
}

static enum status read_escaped(struct json_parser *p, size_t begin,
	struct rap_str *out)
{
	size_t close = begin;
	size_t len = 0;
	/* Where it ends tells how long it can get. */
	while (str_at(p->text, close = end_of_plain(p->text, close)) == '\\') {
		close += 2;
	}
	if (str_at(p->text, close) != '"') {
		return no_end(p, begin - 1, close);
	}
	char *to = arena_bytes(p->arena, close - begin);
	for (p->at = begin; p->at < close;) {
		size_t plain = end_of_plain(p->text, p->at) - p->at;
		memcpy(to + len, p->text.at + p->at, plain);
		len += plain;
		p->at += plain;
		enum status st =
			p->at < close ? read_escape(p, to, &len) : STATUS_OK;
		if (st) {
			return st;
		}
	}
	*out = (struct rap_str){to, len};
	p->at = close + 1;
	return STATUS_OK;
}

static enum status read_plain(struct json_parser *p, size_t begin,
	struct rap_str *out)
{
	size_t close = end_of_plain(p->text, begin);
	if (str_at(p->text, close) == '\\') {
		return read_escaped(p, begin, out);
	}
	if (str_at(p->text, close) != '"') {
		return no_end(p, p->at, close);
	}
	*out = (struct rap_str){p->text.at + begin, close - begin};
	p->at = close + 1;
	return STATUS_OK;
}

enum status json_read_string(struct json_parser *p, struct rap_str *out)
{
	size_t begin = p->at;
	enum status st = read_plain(p, begin + 1, out);
	struct rap_str read = {p->text.at + begin, p->at - begin};
	p->line_extra += st ? 0 : read.len - utf8_count(read);
	return st;
}

static bool take_digits(struct json_parser *p)
{
	size_t begin = p->at;
	while (ascii_is_digit(str_at(p->text, p->at))) {
		p->at++;
	}
	return p->at > begin;
}

static bool take_one_of(struct json_parser *p, const char *bytes)
{
	char c = str_at(p->text, p->at);
	bool taken = c && strchr(bytes, c);
	p->at += taken;
	return taken;
}

/* Move behind a number of the grammar; false if it is none. */
static bool take_number(struct json_parser *p, bool *is_whole)
{
	(void)take_one_of(p, "-");
	if (!take_one_of(p, "0") && !take_digits(p)) {
		return false;
	}
	*is_whole = true;
	if (take_one_of(p, ".")) {
		*is_whole = false;
		if (!take_digits(p)) {
			return false;
		}
	}
	if (take_one_of(p, "eE")) {
		*is_whole = false;
		(void)take_one_of(p, "+-");
		return take_digits(p);
	}
	return true;
}

/* Digits with a sign in front or not -> *out; false if it is too large. */
static bool whole_of(struct rap_str digits, int64_t *out)
{
	bool negative = digits.at[0] == '-';
	uint64_t limit = (uint64_t)INT64_MAX + negative;
	uint64_t sum = 0;
	for (size_t i = negative; i < digits.len; i++) {
		uint64_t digit = (uint64_t)(digits.at[i] - '0');
		if (sum > (limit - digit) / 10) {
			return false;
		}
		sum = sum * 10 + digit;
	}
	*out = negative ? (int64_t)(0 - sum) : (int64_t)sum;
	return true;
}

static enum status read_number(struct json_parser *p, struct json_value *out)
{
	size_t begin = p->at;
	bool is_whole = true;
	if (!take_number(p, &is_whole)) {
		return json_fail(p, begin, "this is no number");
	}
	struct rap_str digits = {p->text.at + begin, p->at - begin};
	if (!is_whole) {
		out->kind = JSON_KIND_REAL;
		out->string = digits;
		return STATUS_OK;
	}
	out->kind = JSON_KIND_WHOLE;
	return whole_of(digits, &out->whole)
		? STATUS_OK
		: json_fail(p, begin, "the number is too large");
}

enum status json_read_scalar(struct json_parser *p, struct json_value *out)
{
	static const char *const words[] = {"null", "false", "true"};
	char c = str_at(p->text, p->at);
	if (c == '"') {
		out->kind = JSON_KIND_STRING;
		return json_read_string(p, &out->string);
	}
	if (c == '-' || ascii_is_digit(c)) {
		return read_number(p, out);
	}
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		if (str_starts_with(str_from(p->text, p->at), words[i])) {
			out->kind = (enum json_kind)i;
			p->at += strlen(words[i]);
			return STATUS_OK;
		}
	}
	return json_fail(p, p->at,
		p->at < p->text.len
			? "here should be a value; text has double quotes"
			: "the text ends where a value should be");
}
