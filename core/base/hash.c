/* SPDX-License-Identifier: MIT */
#include "core/base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

struct rap_str hash_hex(struct arena *a, struct rap_str bytes)
{
	XXH128_hash_t h = XXH3_128bits(bytes.at, bytes.len);
	return hash_halves(a, h.high64, h.low64);
}

struct rap_str hash_halves(struct arena *a, uint64_t high, uint64_t low)
{
	return str_join(a, hash_digits(a, high), "", hash_digits(a, low));
}

struct rap_str hash_digits(struct arena *a, uint64_t hash)
{
	enum { DIGITS = 16 };
	char *text = arena_bytes(a, DIGITS + 1);
	for (int i = DIGITS; i-- > 0; hash >>= 4) {
		text[i] = "0123456789abcdef"[hash & 0xF];
	}
	text[DIGITS] = '\0';
	return (struct rap_str){text, DIGITS};
}
