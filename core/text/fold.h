/* SPDX-License-Identifier: MIT */
/*
 * What makes two words the same: folding and hashing.
 *
 * Folding lowers case, strips accents and other marks, and spells ligatures
 * out (ß is ss, œ is oe). It is the same for documents and for patterns. A
 * folded form is never longer than the word, so that buffers have a known
 * size; the few characters whose folding is longer stay as they are.
 */
#ifndef CORE_TEXT_FOLD_H
#define CORE_TEXT_FOLD_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "core/base/str.h"

/*
 * Whether a code point is part of a word: a letter, a mark or a digit. A mark
 * belongs to the letter before it, and begins no word. Superscript digits are
 * footnote marks and modifier apostrophes are apostrophes: neither is a word.
 */
bool fold_is_word(uint32_t code_point);

/* Fold one code point into out; returns the bytes written, 0 for a mark. */
size_t fold_code_point(uint32_t code_point, char out[16]);

/* The folded form of text, which is one word or a piece of one. */
struct rap_str fold_word(struct arena *a, struct rap_str text);

/* 32-bit hash of a folded word. Never 0. */
uint32_t fold_hash(const char *folded, size_t len);

/* Bytes that fold_load() may read behind the last word of a text. */
enum { FOLD_PADDING = 64 };

/* Eight bytes, the first in the lowest bits on every machine. */
static inline uint64_t fold_load(const char *at)
{
	uint64_t chunk;
	memcpy(&chunk, at, sizeof(chunk));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	chunk = __builtin_bswap64(chunk);
#endif
	return chunk;
}

static inline void fold_store(char *at, uint64_t chunk)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	chunk = __builtin_bswap64(chunk);
#endif
	memcpy(at, &chunk, sizeof(chunk));
}

/* The first n (0 to 7) bytes of a chunk; the others are 0. */
static inline uint64_t fold_head(uint64_t chunk, size_t n)
{
	return chunk & (((uint64_t)1 << (8 * n)) - 1);
}

/*
 * The hash of a word is fold_hash_end(h), where h begins as 0 and takes in
 * eight bytes at a time. Words hold no NUL, so zeros may fill the last chunk.
 */
static inline uint64_t fold_hash_add(uint64_t h, uint64_t chunk)
{
	/* 2^64 divided by the golden ratio: odd, and no pattern in its bits. */
	h = (h ^ chunk) * 0x9E3779B97F4A7C15U;
	return h ^ h >> 32;
}

/* Mixed once more, so that users may take any bits of it. */
static inline uint32_t fold_hash_end(uint64_t h)
{
	uint32_t hash = (uint32_t)((h * 0xD6E8FEB86659FD93U) >> 32);
	return hash ? hash : 1;
}

/* fold_hash() of a word with at least 7 readable bytes behind it. */
static inline uint32_t fold_hash_padded(const char *folded, size_t len)
{
	uint64_t h = 0;
	size_t i = 0;
	for (; len - i >= 8; i += 8) {
		h = fold_hash_add(h, fold_load(folded + i));
	}
	if (len > i) {
		h = fold_hash_add(h, fold_head(fold_load(folded + i), len - i));
	}
	return fold_hash_end(h);
}

#endif /* CORE_TEXT_FOLD_H */
