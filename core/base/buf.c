/* SPDX-License-Identifier: MIT */
#include "core/base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/exhausted.h"
#include "core/base/str.h"

void buf_grow(struct buf *b, size_t more)
{
	size_t capacity = b->capacity ? b->capacity : 256;
	while (capacity - b->len < more && capacity <= SIZE_MAX / 2) {
		capacity *= 2;
	}
	char *at = capacity - b->len < more ? NULL : realloc(b->at, capacity);
	if (!at) {
		exhausted();
	}
	b->at = at;
	b->capacity = capacity;
}

void buf_add_str(struct buf *b, struct rap_str text)
{
	buf_add(b, text.at, text.len);
}

void buf_puts(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text));
}

void buf_vprintf(struct buf *b, const char *fmt, va_list args)
{
	va_list again;
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, fmt, args);
	if (len > 0) {
		/* And its NUL, which does not stay. */
		char *at = buf_extend(b, (size_t)len + 1);
		(void)vsnprintf(at, (size_t)len + 1, fmt, again);
		b->len--;
	}
	va_end(again);
}

void buf_printf(struct buf *b, const char *fmt, ...)
{
	va_list args;
	va_start(args, fmt);
	buf_vprintf(b, fmt, args);
	va_end(args);
}

/* How many bytes the control character at a place has; 0 if there is none. */
static size_t control_len(struct rap_str text, size_t at)
{
	unsigned char c = (unsigned char)text.at[at];
	unsigned char next = (unsigned char)str_at(text, at + 1);
	if (c < ' ' || c == 0x7F) {
		return 1;
	}
	return c == 0xC2 && next >= 0x80 && next < 0xA0 ? 2 : 0;
}

void buf_add_shown(struct buf *b, struct rap_str text)
{
	size_t done = 0;
	for (size_t i = 0; i < text.len; i++) {
		size_t len = control_len(text, i);
		if (len) {
			buf_add(b, text.at + done, i - done);
			buf_putc(b, '?');
			done = i + len;
		}
	}
	buf_add_str(b, str_from(text, done));
}

void buf_number(struct buf *b, uint64_t number)
{
	enum { MOST_DIGITS = 20 };
	size_t len = 1;
	for (uint64_t limit = 10; len < MOST_DIGITS && number >= limit;
		limit *= 10) {
		len++;
	}
	char *at = buf_extend(b, len) + len;
	do {
		*--at = (char)('0' + number % 10);
		number /= 10;
	} while (number);
}

void buf_pad(struct buf *b, char c, size_t n)
{
	if (n) {
		memset(buf_extend(b, n), c, n);
	}
}

struct rap_str buf_str(const struct buf *b)
{
	/* Nothing may be added to a null pointer, not even nothing. */
	return (struct rap_str){b->at ? b->at : "", b->len};
}

void buf_clear(struct buf *b)
{
	b->len = 0;
}

void buf_release(struct buf *b)
{
	free(b->at);
	*b = (struct buf)BUF_INIT;
}
