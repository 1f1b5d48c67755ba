/* SPDX-License-Identifier: MIT */
/*
 * A growing byte buffer for output. Not NUL-terminated.
 */
#ifndef CORE_BASE_BUF_H
#define CORE_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <rapporteur/text.h>

#include "core/base/attributes.h"

struct buf {
	char *at; /* owned; NULL while nothing was written */
	size_t len;
	size_t capacity;
};

#define BUF_INIT                                                               \
	{                                                                      \
		NULL, 0, 0                                                     \
	}

/* Make room for `more` bytes. */
void buf_grow(struct buf *b, size_t more);

/* Room for len more bytes, which count as written: the caller fills them before
 * the next call on b. Nearly always there is room: so small that it is inlined
 * everywhere, as those that follow. */
static inline char *buf_extend(struct buf *b, size_t len)
{
	if (b->capacity - b->len < len) {
		buf_grow(b, len);
	}
	b->len += len;
	return b->at + b->len - len;
}

static inline void buf_add(struct buf *b, const char *bytes, size_t len)
{
	if (len) {
		memcpy(buf_extend(b, len), bytes, len);
	}
}

static inline void buf_putc(struct buf *b, char c)
{
	*buf_extend(b, 1) = c;
}

void buf_add_str(struct buf *b, struct rap_str text);
void buf_puts(struct buf *b, const char *text);
void buf_printf(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);
void buf_vprintf(struct buf *b, const char *fmt, va_list args) PRINTF_LIKE_V(2);

/*
 * Text of others for a line on a terminal: what would end the line or steer the
 * terminal (control characters of ASCII and of Unicode) becomes '?'. Names of
 * files may hold any of them.
 */
void buf_add_shown(struct buf *b, struct rap_str text);

/* Decimal digits, faster than buf_printf. */
void buf_number(struct buf *b, uint64_t number);

/* n times c. */
void buf_pad(struct buf *b, char c, size_t n);

/* What was written, borrowed until the next call on b. */
struct rap_str buf_str(const struct buf *b);

/* Empty it but keep its memory. */
void buf_clear(struct buf *b);
void buf_release(struct buf *b);

#endif /* CORE_BASE_BUF_H */
