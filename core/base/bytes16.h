/* SPDX-License-Identifier: MIT */
/*
 * Questions to sixteen bytes of text at once. Answers are bits: bit i is about
 * byte i. x86-64 has instructions for it; elsewhere two words do the same.
 * BYTES16_PORTABLE asks for the words, so that tests can try them anywhere.
 */
#ifndef CORE_BASE_BYTES16_H
#define CORE_BASE_BYTES16_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__) && !defined(BYTES16_PORTABLE)

#include <emmintrin.h>

struct bytes16 {
	__m128i v;
};

static inline struct bytes16 bytes16_load(const char *at)
{
	return (struct bytes16){
		_mm_loadu_si128((const __m128i *)(const void *)at)};
}

static inline void bytes16_store(char *at, struct bytes16 b)
{
	_mm_storeu_si128((__m128i *)(void *)at, b.v);
}

static inline struct bytes16 bytes16_of(uint64_t one, uint64_t other)
{
	return (struct bytes16){
		_mm_set_epi64x((long long)other, (long long)one)};
}

static inline uint32_t bytes16_high(struct bytes16 b)
{
	return (uint32_t)_mm_movemask_epi8(b.v);
}

/* All ones in each byte from low to high; bytes from 0x80 compare as negative. */
static inline struct bytes16 bytes16_range(struct bytes16 b, char low,
	char high)
{
	__m128i from = _mm_cmpgt_epi8(b.v, _mm_set1_epi8((char)(low - 1)));
	__m128i to = _mm_cmplt_epi8(b.v, _mm_set1_epi8((char)(high + 1)));
	return (struct bytes16){_mm_and_si128(from, to)};
}

static inline uint32_t bytes16_between(struct bytes16 b, char low, char high)
{
	return bytes16_high(bytes16_range(b, low, high));
}

static inline uint32_t bytes16_equal(struct bytes16 b, char c)
{
	__m128i equal = _mm_cmpeq_epi8(b.v, _mm_set1_epi8(c));
	return (uint32_t)_mm_movemask_epi8(equal);
}

static inline struct bytes16 bytes16_lower(struct bytes16 b)
{
	__m128i upper = bytes16_range(b, 'A', 'Z').v;
	__m128i bit = _mm_and_si128(upper, _mm_set1_epi8('a' - 'A'));
	return (struct bytes16){_mm_or_si128(b.v, bit)};
}

static inline struct bytes16 bytes16_head(struct bytes16 b, size_t n)
{
	/* A window on these begins so that n ones are in it. */
	static const char ones[32] = {
		-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
	__m128i head = bytes16_load(ones + 16 - n).v;
	return (struct bytes16){_mm_and_si128(b.v, head)};
}

#else

#define BYTES16_EACH(byte) ((uint64_t)(byte)*0x0101010101010101U)

struct bytes16 {
	uint64_t half[2];
};

static inline struct bytes16 bytes16_load(const char *at)
{
	struct bytes16 b;
	memcpy(&b, at, sizeof(b));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	b.half[0] = __builtin_bswap64(b.half[0]);
	b.half[1] = __builtin_bswap64(b.half[1]);
#endif
	return b;
}

static inline void bytes16_store(char *at, struct bytes16 b)
{
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	b.half[0] = __builtin_bswap64(b.half[0]);
	b.half[1] = __builtin_bswap64(b.half[1]);
#endif
	memcpy(at, &b, sizeof(b));
}

static inline struct bytes16 bytes16_of(uint64_t one, uint64_t other)
{
	return (struct bytes16){{one, other}};
}

/* The high bit of byte i as bit i. */
static inline uint32_t bytes16_gather(uint64_t half)
{
	uint64_t bits = half >> 7 & BYTES16_EACH(1);
	return (uint32_t)(bits * 0x0102040810204080U >> 56);
}

static inline uint32_t bytes16_high(struct bytes16 b)
{
	return bytes16_gather(b.half[0]) | bytes16_gather(b.half[1]) << 8;
}

/* High bits; without its own no sum of two bytes carries into the next. */
static inline uint64_t bytes16_range(uint64_t half, char low, char high)
{
	uint64_t ascii = half & BYTES16_EACH(0x7F);
	uint64_t from = ascii + BYTES16_EACH(0x80 - low);
	uint64_t above = ascii + BYTES16_EACH(0x7F - high);
	return from & ~above & ~half & BYTES16_EACH(0x80);
}

static inline uint32_t bytes16_between(struct bytes16 b, char low, char high)
{
	return bytes16_gather(bytes16_range(b.half[0], low, high)) |
		bytes16_gather(bytes16_range(b.half[1], low, high)) << 8;
}

static inline uint32_t bytes16_equal(struct bytes16 b, char c)
{
	uint32_t equal = 0;
	for (int i = 0; i < 2; i++) {
		/* Bytes that are equal differ by 0, and all others do not. */
		uint64_t differ = b.half[i] ^ BYTES16_EACH((unsigned char)c);
		uint64_t any =
			(differ & BYTES16_EACH(0x7F)) + BYTES16_EACH(0x7F);
		equal |= bytes16_gather(~(any | differ)) << 8 * i;
	}
	return equal;
}

static inline struct bytes16 bytes16_lower(struct bytes16 b)
{
	for (int i = 0; i < 2; i++) {
		/* 0x80 >> 2 is what lies between 'A' and 'a'. */
		b.half[i] |= bytes16_range(b.half[i], 'A', 'Z') >> 2;
	}
	return b;
}

static inline struct bytes16 bytes16_head(struct bytes16 b, size_t n)
{
	for (size_t i = 0; i < 2; i++) {
		size_t kept = n > 8 * i ? n - 8 * i : 0;
		b.half[i] &=
			kept < 8 ? ((uint64_t)1 << 8 * kept) - 1 : UINT64_MAX;
	}
	return b;
}

#undef BYTES16_EACH

#endif

static inline struct bytes16 bytes16_few(const char *at, size_t len)
{
	uint64_t one = 0;
	uint64_t other = 0;
	uint32_t half = 0;
	if (len >= 8) {
		memcpy(&one, at, 8);
		memcpy(&other, at + len - 8, 8);
		return bytes16_of(one, other);
	}
	if (len >= 4) {
		memcpy(&half, at, 4);
		one = half;
		memcpy(&half, at + len - 4, 4);
		one = one << 32 | half;
		return bytes16_of(one, one);
	}
	one = (unsigned char)at[0] * UINT64_C(0x0101010101010101);
	one = one << 8 | (unsigned char)at[len / 2];
	one = one << 8 | (unsigned char)at[len - 1];
	return bytes16_of(one, one);
}

/*
 * The functions, for both:
 *
 * bytes16_of: two words, of which no byte has a place.
 * bytes16_few: all of 1 to 15 bytes, some more than once, in no order:
 * whether a short text has any byte of a kind.
 * bytes16_load, bytes16_store: at any address; sixteen bytes must be there.
 * bytes16_high: which bytes are 0x80 or more, so in no ASCII character.
 * bytes16_equal: which are c, any byte.
 * bytes16_between: which are low to high, both ASCII and both included.
 * bytes16_lower: the same bytes with ASCII letters in lower case.
 * bytes16_head: the first n, at most 16, and zeros behind them.
 */

#endif /* CORE_BASE_BYTES16_H */
