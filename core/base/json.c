/* SPDX-License-Identifier: MIT */
#include "core/base/json.h"

#include "core/base/bytes16.h"

static void escape(struct buf *b, char c)
{
	switch (c) {
	case '"':
		buf_puts(b, "\\\"");
		break;
	case '\\':
		buf_puts(b, "\\\\");
		break;
	case '\n':
		buf_puts(b, "\\n");
		break;
	case '\r':
		buf_puts(b, "\\r");
		break;
	case '\t':
		buf_puts(b, "\\t");
		break;
	default:
		buf_printf(b, "\\u%04x", (unsigned)(unsigned char)c);
		break;
	}
}

/* Which of sixteen bytes need an escape. */
static uint32_t special16(struct bytes16 b)
{
	return bytes16_between(b, '\0', 0x1F) | bytes16_equal(b, '"') |
		bytes16_equal(b, '\\');
}

/* Where the first character is that needs an escape. */
static size_t first_special(struct rap_str text)
{
	size_t i = 0;
	for (; text.len - i >= 16; i += 16) {
		uint32_t special = special16(bytes16_load(text.at + i));
		if (special) {
			return i + (size_t)__builtin_ctz(special);
		}
	}
	if (i < text.len && text.len >= 16) {
		/* The last sixteen once more, less what was seen of them. */
		size_t last = text.len - 16;
		uint32_t special =
			special16(bytes16_load(text.at + last)) >> (i - last);
		return special ? i + (size_t)__builtin_ctz(special) : text.len;
	}
	if (i < text.len && !special16(bytes16_few(text.at, text.len))) {
		return text.len;
	}
	for (; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c < 0x20 || c == '"' || c == '\\') {
			break;
		}
	}
	return i;
}

void json_string(struct buf *b, struct rap_str text)
{
	buf_putc(b, '"');
	for (;;) {
		size_t plain = first_special(text);
		buf_add(b, text.at, plain);
		if (plain == text.len) {
			break;
		}
		escape(b, text.at[plain]);
		text = str_from(text, plain + 1);
	}
	buf_putc(b, '"');
}

void json_key(struct buf *b, const char *key)
{
	size_t len = strlen(key);
	bool first = !b->len || b->at[b->len - 1] == '{';
	char *at = buf_extend(b, len + 3 + !first);
	if (!first) {
		*at++ = ',';
	}
	*at++ = '"';
	/* NOLINTNEXTLINE(bugprone-not-null-terminated-result): it need not be */
	memcpy(at, key, len);
	at[len] = '"';
	at[len + 1] = ':';
}

void json_member_string(struct buf *b, const char *key, struct rap_str text)
{
	json_key(b, key);
	json_string(b, text);
}

void json_member_number(struct buf *b, const char *key, uint64_t number)
{
	json_key(b, key);
	buf_number(b, number);
}

void json_member_bool(struct buf *b, const char *key, bool value)
{
	json_key(b, key);
	buf_puts(b, value ? "true" : "false");
}

void json_element(struct buf *b)
{
	if (b->len && b->at[b->len - 1] != '[') {
		buf_putc(b, ',');
	}
}
