/* SPDX-License-Identifier: MIT */
#include "core/text/plain.h"

#include "core/text/fold.h"

/* The same byte eight times. */
#define EACH(byte) ((uint64_t)(byte)*0x0101010101010101U)

/* Eight bytes, with zeros, which are not plain, for those behind the end. */
static uint64_t load(const char *at, size_t len)
{
	if (len >= 8) {
		return fold_load(at);
	}
	char bytes[8] = {0};
	memcpy(bytes, at, len);
	return fold_load(bytes);
}

/* The high bit of each space. */
static inline uint64_t spaces_of(uint64_t bytes)
{
	uint64_t differ = (bytes ^ EACH(' ')) & EACH(0x7F);
	return ~(differ + EACH(0x7F)) & ~bytes & EACH(0x80);
}

/*
 * The high bit of each byte that is not plain. Below the high bit no sum of
 * two bytes carries into the next.
 */
static inline uint64_t not_plain(uint64_t bytes)
{
	uint64_t ascii = bytes & EACH(0x7F);
	uint64_t control = ~(ascii + EACH(0x80 - ' '));
	uint64_t delete = ascii + EACH(0x01);
	return (bytes | control | delete) & EACH(0x80);
}

/* Whether a code point of U+00C0 to U+02FF begins here. */
static bool is_latin(const char *at, size_t len)
{
	unsigned char first = (unsigned char)*at;
	return len >= 2 && first >= 0xC3 && first <= 0xCB;
}

size_t plain_copy(char *out, const char *at, size_t len, bool after_space)
{
	size_t i = 0;
	uint64_t carry = after_space ? 0x80 : 0;
	while (i < len) {
		uint64_t bytes = load(at + i, len - i);
		uint64_t spaces = spaces_of(bytes);
		uint64_t stop =
			not_plain(bytes) | (spaces & (spaces << 8 | carry));
		fold_store(out + i, bytes);
		if (!stop) {
			i += 8;
			carry = spaces >> 56;
			continue;
		}
		size_t n = (size_t)__builtin_ctzll(stop) / 8;
		i += n;
		if (i == len || !is_latin(at + i, len - i)) {
			break;
		}
		memcpy(out + i, at + i, 2);
		i += 2;
		carry = 0;
	}
	return i;
}
