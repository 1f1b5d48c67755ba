/* SPDX-License-Identifier: MIT */
#include "core/text/compose.h"

#include <string.h>

#include <utf8proc.h>

#include "core/base/utf8.h"

enum { CODE_POINTS_MAX = COMPOSE_TAIL_MAX / 4 };

/* The bytes that two texts begin with, up to the start of a code point. */
static size_t common(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t n = 0;
	while (n < a_len && n < b_len && a[n] == b[n]) {
		n++;
	}
	while (n && n < a_len && ((unsigned char)a[n] & 0xC0U) == 0x80U) {
		n--;
	}
	return n;
}

size_t compose_tail(char out[COMPOSE_TAIL_MAX], const char *tail, size_t len,
	size_t *kept)
{
	const utf8proc_option_t options = UTF8PROC_COMPOSE | UTF8PROC_STABLE;
	utf8proc_int32_t points[CODE_POINTS_MAX];
	utf8proc_ssize_t count =
		utf8proc_decompose((const utf8proc_uint8_t *)tail,
			(utf8proc_ssize_t)len, points, CODE_POINTS_MAX,
			options);
	if (count >= 0 && count <= CODE_POINTS_MAX) {
		count = utf8proc_normalize_utf32(points, count, options);
	}
	if (count < 0 || count > CODE_POINTS_MAX) {
		memcpy(out, tail, len);
		*kept = len;
		return len;
	}
	size_t out_len = 0;
	for (utf8proc_ssize_t i = 0; i < count; i++) {
		out_len += utf8_encode((uint32_t)points[i], out + out_len);
	}
	*kept = common(tail, len, out, out_len);
	return out_len;
}
