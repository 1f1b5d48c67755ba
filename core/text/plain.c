/* SPDX-License-Identifier: MIT */
#include "core/text/plain.h"

#include <string.h>

#include "core/base/bytes16.h"

/* Sixteen bytes, with zeros, which are not plain, for those behind the end. */
static inline struct bytes16 load(const char *at, size_t len)
{
	if (len >= 16) {
		return bytes16_load(at);
	}
	char bytes[16] = {0};
	memcpy(bytes, at, len);
	return bytes16_load(bytes);
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
	uint32_t carry = after_space;
	while (i < len) {
		struct bytes16 bytes = load(at + i, len - i);
		uint32_t spaces = bytes16_equal(bytes, ' ');
		uint32_t plain = bytes16_between(bytes, ' ', '~');
		uint32_t stop = ~plain & 0xFFFF;
		stop |= spaces & (spaces << 1 | carry);
		bytes16_store(out + i, bytes);
		if (!stop) {
			i += 16;
			carry = spaces >> 15;
			continue;
		}
		i += (size_t)__builtin_ctz(stop);
		if (i == len || !is_latin(at + i, len - i)) {
			break;
		}
		memcpy(out + i, at + i, 2);
		i += 2;
		carry = 0;
	}
	return i;
}
