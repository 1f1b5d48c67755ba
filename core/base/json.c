/* SPDX-License-Identifier: MIT */
#include "core/base/json.h"

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

void json_string(struct buf *b, struct rap_str text)
{
	size_t done = 0;
	buf_putc(b, '"');
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		if (c < 0x20 || c == '"' || c == '\\') {
			buf_add(b, text.at + done, i - done);
			escape(b, text.at[i]);
			done = i + 1;
		}
	}
	if (done < text.len) {
		buf_add(b, text.at + done, text.len - done);
	}
	buf_putc(b, '"');
}

void json_key(struct buf *b, const char *key)
{
	if (b->len && b->at[b->len - 1] != '{') {
		buf_putc(b, ',');
	}
	buf_putc(b, '"');
	buf_puts(b, key);
	buf_add(b, "\":", 2);
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
