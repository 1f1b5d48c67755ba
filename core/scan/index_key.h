/* SPDX-License-Identifier: MIT */
/*
 * The keys of the index: what building it and walking it must agree on.
 */
#ifndef CORE_SCAN_INDEX_KEY_H
#define CORE_SCAN_INDEX_KEY_H

#include "core/scan/index.h"
#include "core/text/fold.h"

/* Bytes of a prefix or suffix that its key is made of, at most. */
enum { PIECE_MAX = 8 };

/* Keys of different kinds are kept apart. */
enum { PREFIX_SALT = 0x51ed270b, SUFFIX_SALT = 0x2545f491 };

/* Hashes of words are good, but their products have poor low bits. */
static inline uint32_t mix(uint32_t key)
{
	key ^= key >> 15;
	key *= 0x2c1b3c6dU;
	return key ^ key >> 12;
}

/* What a row of words has in common with the same row and one word more. */
static inline uint32_t row_with(uint32_t row, uint32_t hash)
{
	return row * 0x9e3779b1U + hash;
}

/* The first len bytes, 3 to 8, of eight. */
static inline uint64_t piece_front(uint64_t eight, size_t len)
{
	return eight << (64 - 8 * len) >> (64 - 8 * len);
}

/* The last len bytes, 3 to 8, of eight. */
static inline uint64_t piece_back(uint64_t eight, size_t len)
{
	return eight >> (64 - 8 * len);
}

static inline uint32_t piece_key(uint64_t bytes, uint32_t salt)
{
	return mix((uint32_t)(bytes * 0x9e3779b97f4a7c15U >> 32) ^ salt);
}

/* Where the lengths of pieces are that begin (end) with these three bytes. */
static inline uint32_t piece_slot(uint64_t three)
{
	return ((uint32_t)three * 0x9e3779b1U) >> 19;
}
enum { PIECE_SLOTS = 1 << 13 };

/* Two bits of one word: half the false alarms for no more memory traffic. */
static inline uint64_t index_bits(uint32_t key)
{
	return (uint64_t)1 << (key & 63) | (uint64_t)1 << (key >> 6 & 63);
}

#endif /* CORE_SCAN_INDEX_KEY_H */
