/* SPDX-License-Identifier: MIT */
#include "core/base/utf8.h"

#include <stdbool.h>
#include <string.h>

#include <utf8proc.h>

#include "core/base/array.h"
#include "core/base/bytes16.h"

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xC0U) == 0x80U;
}

/* Table 3-7 of Unicode: what may lead, and what may come second. */
struct sequence {
	unsigned char first, last, low, high;
	unsigned char len;
};

static const struct sequence sequences[] = {
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

static bool goes_on_well(const struct sequence *s, const unsigned char *at)
{
	if (s->len > 1 && (at[1] < s->low || at[1] > s->high)) {
		return false;
	}
	for (size_t i = 2; i < s->len; i++) {
		if ((at[i] & 0xC0U) != 0x80U) {
			return false;
		}
	}
	return true;
}

/* Length of the valid sequence at `at`, or 0. */
static size_t valid_sequence(const unsigned char *at, size_t left)
{
	const size_t count = COUNT_OF(sequences);
	for (size_t i = 0; i < count; i++) {
		const struct sequence *s = &sequences[i];
		if (at[0] >= s->first && at[0] <= s->last) {
			return left >= s->len && goes_on_well(s, at) ? s->len
								     : 0;
		}
	}
	return 0;
}

size_t utf8_skip_ascii(struct rap_str text, size_t i)
{
	for (; text.len - i >= 16; i += 16) {
		uint32_t others = bytes16_high(bytes16_load(text.at + i));
		if (others) {
			return i + (size_t)__builtin_ctz(others);
		}
	}
	if (i < text.len && text.len >= 16) {
		/* The last sixteen once more, less what was seen of them. */
		size_t last = text.len - 16;
		uint32_t others = bytes16_high(bytes16_load(text.at + last)) >>
			(i - last);
		return others ? i + (size_t)__builtin_ctz(others) : text.len;
	}
	if (i < text.len &&
		!bytes16_high(bytes16_few(text.at + i, text.len - i))) {
		return text.len;
	}
	while (i < text.len && !((unsigned char)text.at[i] & 0x80U)) {
		i++;
	}
	return i;
}

size_t utf8_first_bad(struct rap_str text)
{
	const unsigned char *at = (const unsigned char *)text.at;
	size_t i = 0;
	while (i < text.len) {
		i = utf8_skip_ascii(text, i);
		if (i == text.len) {
			break;
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
		return (u[0] & 0x1FU) << 6 | (u[1] & 0x3FU);
	}
	if (u[0] < 0xF0) {
		*len = 3;
		return (u[0] & 0x0FU) << 12 | (u[1] & 0x3FU) << 6 |
			(u[2] & 0x3FU);
	}
	*len = 4;
	return (u[0] & 0x07U) << 18 | (u[1] & 0x3FU) << 12 |
		(u[2] & 0x3FU) << 6 | (u[3] & 0x3FU);
}

size_t utf8_encode(uint32_t code, char out[4])
{
	if (code < 0x80) {
		out[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		out[0] = (char)(0xC0U | code >> 6);
		out[1] = (char)(0x80U | (code & 0x3FU));
		return 2;
	}
	if (code < 0x10000) {
		out[0] = (char)(0xE0U | code >> 12);
		out[1] = (char)(0x80U | (code >> 6 & 0x3FU));
		out[2] = (char)(0x80U | (code & 0x3FU));
		return 3;
	}
	out[0] = (char)(0xF0U | code >> 18);
	out[1] = (char)(0x80U | (code >> 12 & 0x3FU));
	out[2] = (char)(0x80U | (code >> 6 & 0x3FU));
	out[3] = (char)(0x80U | (code & 0x3FU));
	return 4;
}

size_t utf8_count(struct rap_str text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.len; i++) {
		size_t ascii = utf8_skip_ascii(text, i) - i;
		count += ascii;
		i += ascii;
		count += i < text.len && !is_continuation(text.at[i]);
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
