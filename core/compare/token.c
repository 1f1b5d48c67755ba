/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "core/base/ascii.h"
#include "core/compare/change.h"

/* Bytes of other letters count as letters, the apostrophe and the hyphen as
 * part of the word they stand in. */
static bool is_wordy(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) ||
		(unsigned char)c >= 0x80U || c == 0x27 || c == 0x2D;
}

enum { CURLY_BYTES = 3 }; /* of U+2018 to U+201F */

/* The straight quotation mark or apostrophe that a curly one at a byte is
 * written for, else 0. */
static char straight(struct rap_str text, size_t at)
{
	if (at + CURLY_BYTES > text.len ||
		memcmp(text.at + at, "\xE2\x80", 2) != 0) {
		return 0;
	}
	unsigned char last = (unsigned char)text.at[at + 2];
	if (last >= 0x98 && last <= 0x9B) {
		return 0x27;
	}
	return last >= 0x9C && last <= 0x9F ? '"' : 0;
}

/* Curly and straight marks are the same. */
static uint64_t hash_bytes(struct rap_str text)
{
	uint64_t hash = 0xCBF29CE484222325U; /* FNV-1a */
	for (size_t i = 0; i < text.len;) {
		char mark = straight(text, i);
		char c = mark ? mark : text.at[i];
		hash = (hash ^ (unsigned char)c) * 0x100000001B3U;
		i += mark ? CURLY_BYTES : 1;
	}
	return hash;
}

static struct token token_at(struct rap_str text, uint32_t begin, uint32_t end)
{
	struct token t = {.span = {begin, begin + 1}};
	char c = text.at[begin];
	t.is_mark = c == '[' || c == ']';
	if (straight(text, begin) == '"') {
		t.span.end = begin + CURLY_BYTES;
		return t;
	}
	t.is_word = is_wordy(c);
	while (t.is_word && t.span.end < end && is_wordy(text.at[t.span.end]) &&
		straight(text, t.span.end) != '"') {
		t.span.end++;
	}
	return t;
}

static size_t count_tokens(struct rap_str text, struct rap_span span)
{
	size_t count = 0;
	for (uint32_t i = span.begin; i < span.end;) {
		bool space = ascii_is_space(text.at[i]);
		count += !space;
		i = space ? i + 1 : token_at(text, i, span.end).span.end;
	}
	return count;
}

/* Counted first: texts have a token for every five bytes or so. */
struct token_list tokens_of(struct arena *a, struct rap_str text,
	struct rap_span span)
{
	size_t most = count_tokens(text, span) + 1;
	struct token_list list = {.at = arena_array(a, most, sizeof(*list.at)),
		.hashes = arena_array(a, most, sizeof(*list.hashes))};
	for (uint32_t i = span.begin; i < span.end;) {
		if (ascii_is_space(text.at[i])) {
			i++;
			continue;
		}
		struct token t = token_at(text, i, span.end);
		list.hashes[list.count] = hash_bytes(str_slice(text, t.span));
		list.at[list.count++] = t;
		i = t.span.end;
	}
	return list;
}
