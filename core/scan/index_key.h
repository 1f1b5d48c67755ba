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

/*
 * Languages of a pattern or a text in a byte; they have to do with each other if
 * they share a bit. The highest stands for texts in a language not known.
 */
enum { ANY_LANGUAGE = 0xff, UNKNOWN_LANGUAGE = 0x80 };

static inline uint8_t languages_of_pattern(uint32_t set)
{
	return (uint8_t)(set ? set | UNKNOWN_LANGUAGE : ANY_LANGUAGE);
}

static inline uint8_t languages_of_text(uint32_t set)
{
	return (uint8_t)(set ? set & ~(uint32_t)UNKNOWN_LANGUAGE
			     : ANY_LANGUAGE);
}

/* Words side by side, from their hashes, which are good in all their bits. */
static inline uint32_t row_of(const uint32_t *hashes, uint32_t count)
{
	uint32_t row = hashes[0];

	for (uint32_t i = 1; i < count; i++) {
		row = row * 0x9e3779b1U + hashes[i];
	}
	return row;
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
	uint64_t product = bytes * 0x9e3779b97f4a7c15U;

	/* The highest bits are the best: put some of them below. */
	return (uint32_t)(product >> 32 ^ product >> 52) ^ salt;
}

/* Pieces are known by three bytes, or by LONG_PIECE if they have as many; where
 * is a number of so many bits. */
enum { LONG_PIECE = 5, SHORT_BITS = 10, LONG_BITS = 13 };

static inline uint32_t piece_slot(uint64_t bytes, unsigned bits)
{
	return (uint32_t)(bytes * 0x9e3779b97f4a7c15U >> (64 - bits));
}

/* The lengths of the pieces that a word may have, from its ends. */
static inline uint32_t piece_lengths(const struct index_pieces *p,
	uint64_t three, uint64_t five)
{
	return (uint32_t)(p->short_ones[piece_slot(three, SHORT_BITS)] |
		p->long_ones[piece_slot(five, LONG_BITS)]);
}

/* Where the bit of a key is: in which word of the bitmap, and which bit. */
static inline uint32_t index_bit_word(const struct index *ix, uint32_t key)
{
	return key >> 6 & ix->bits_mask;
}

static inline uint32_t index_bit(uint32_t key)
{
	return key & 63;
}

#endif /* CORE_SCAN_INDEX_KEY_H */
