/* SPDX-License-Identifier: MIT */
/*
 * Kinds of ASCII characters, whatever the locale. Bytes of longer characters
 * are of no kind.
 */
#ifndef CORE_BASE_ASCII_H
#define CORE_BASE_ASCII_H

#include <stdbool.h>
#include <stdint.h>

static inline bool ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool ascii_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool ascii_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_letter(char c)
{
	return ascii_is_lower(c) || ascii_is_upper(c);
}

/* Space, tab, and what ends lines and pages. */
static inline bool ascii_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* A capital in lower case; anything else as it is. */
static inline char ascii_lower(char c)
{
	return ascii_is_upper(c) ? (char)(c + ('a' - 'A')) : c;
}

/* 0 for 'a' or 'A' to 25; ASCII_LETTERS for what is no letter. */
enum { ASCII_LETTERS = 26 };
static inline unsigned ascii_letter_index(char c)
{
	return ascii_is_letter(c) ? (unsigned)(ascii_lower(c) - 'a')
				  : ASCII_LETTERS;
}

/*
 * Lists of words that every paragraph is compared with are kept by first
 * letter, so that hardly one is compared with anything:
 *
 *	const char *const list[ASCII_LETTERS + 1][3] = {
 *		[ASCII_INDEX('c')] = {"clean", "closed"}, ...
 *
 * Rows end with NULL; the last one, for what is no letter, is empty.
 */
#define ASCII_INDEX(letter) ((letter) - 'a')

/* How many decimal digits a number is written with. */
static inline uint32_t ascii_digits(uint64_t number)
{
	uint32_t digits = 1;
	for (; number >= 10; number /= 10) {
		digits++;
	}
	return digits;
}

#endif /* CORE_BASE_ASCII_H */
