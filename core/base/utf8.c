/* SPDX-License-Identifier: MIT */
#include "core/base/utf8.h"

#include <stdbool.h>
#include <string.h>

#include <utf8proc.h>

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xC0u) == 0x80u;
}

/* Length of the valid sequence at `at`, or 0. Table 3-7 of Unicode. */
static size_t valid_sequence(const unsigned char *at, size_t left)
{
	static const struct {
		unsigned char first, last, low, high;
		unsigned char len;
	} rows[] = {
		{0x00, 0x7F, 0x00, 0x00, 1},
		{0xC2, 0xDF, 0x80, 0xBF, 2},
		{0xE0, 0xE0, 0xA0, 0xBF, 3},
		{0xE1, 0xEC, 0x80, 0xBF, 3},
		{0xED, 0xED, 0x80, 0x9F, 3},
		{0xEE, 0xEF, 0x80, 0xBF, 3},
		{0xF0, 0xF0, 0x90, 0xBF, 4},
		{0xF1, 0xF3, 0x80, 0xBF, 4},
		{0xF4, 0xF4, 0x80, 0x8F, 4},
	};
	for (size_t r = 0; r < sizeof(rows) / sizeof(rows[0]); r++) {
		if (at[0] < rows[r].first || at[0] > rows[r].last) {
			continue;
		}
		size_t len = rows[r].len;
		if (left < len ||
			(len > 1 &&
				(at[1] < rows[r].low ||
					at[1] > rows[r].high))) {
			return 0;
		}
		for (size_t i = 2; i < len; i++) {
			if ((at[i] & 0xC0u) != 0x80u) {
				return 0;
			}
		}
		return len;
	}
	return 0;
}

size_t utf8_first_bad(struct rap_str text)
{
	const unsigned char *at = (const unsigned char *)text.at;
	size_t i = 0;
	while (i < text.len) {
		uint64_t eight;
		if (text.len - i >= sizeof(eight)) {
			memcpy(&eight, at + i, sizeof(eight));
			if (!(eight & 0x8080808080808080u)) {
				i += sizeof(eight);
				continue;
			}
		}
		size_t len = valid_sequence(at + i, text.len - i);
		if (!len) {
			return i;
		}
		i += len;
	}
	return text.len;
}

uint32_t utf8_decode(const char *at, size_t *len)
{
	const unsigned char *u = (const unsigned char *)at;
	if (u[0] < 0x80) {
		*len = 1;
		return u[0];
	}
	if (u[0] < 0xE0) {
		*len = 2;
		return (u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu);
	}
	if (u[0] < 0xF0) {
		*len = 3;
		return (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 |
			(u[2] & 0x3Fu);
	}
	*len = 4;
	return (u[0] & 0x07u) << 18 | (u[1] & 0x3Fu) << 12 |
		(u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
}

size_t utf8_encode(uint32_t cp, char out[4])
{
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0u | cp >> 6);
		out[1] = (char)(0x80u | (cp & 0x3Fu));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0u | cp >> 12);
		out[1] = (char)(0x80u | (cp >> 6 & 0x3Fu));
		out[2] = (char)(0x80u | (cp & 0x3Fu));
		return 3;
	}
	out[0] = (char)(0xF0u | cp >> 18);
	out[1] = (char)(0x80u | (cp >> 12 & 0x3Fu));
	out[2] = (char)(0x80u | (cp >> 6 & 0x3Fu));
	out[3] = (char)(0x80u | (cp & 0x3Fu));
	return 4;
}

size_t utf8_count(struct rap_str text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.len; i++) {
		count += !is_continuation(text.at[i]);
	}
	return count;
}

struct rap_str utf8_head(struct rap_str text, size_t max)
{
	size_t seen = 0;
	for (size_t i = 0; i < text.len; i++) {
		if (!is_continuation(text.at[i]) && seen++ == max) {
			text.len = i;
		}
	}
	return text;
}

struct rap_str utf8_tail(struct rap_str text, size_t max)
{
	size_t begin = text.len;
	for (size_t seen = 0; begin && seen < max; seen++) {
		begin--;
		while (begin && is_continuation(text.at[begin])) {
			begin--;
		}
	}
	return (struct rap_str){text.at + begin, text.len - begin};
}

size_t utf8_width(struct rap_str text)
{
	size_t width = 0;
	for (size_t i = 0, len = 0; i < text.len; i += len) {
		unsigned char c = (unsigned char)text.at[i];
		if (c < 0x80) {
			len = 1;
			width += c >= ' ' && c != 0x7F;
			continue;
		}
		int columns = utf8proc_charwidth((utf8proc_int32_t)
				utf8_decode(text.at + i, &len));
		width += columns > 0 ? (size_t)columns : 0;
	}
	return width;
}
