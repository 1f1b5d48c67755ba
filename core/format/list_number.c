/* SPDX-License-Identifier: MIT */
#include "core/format/list_number.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

enum { ALPHABET = 26, LARGEST_ROMAN = 3999 };

/* Word and browsers differ behind z; aa, bb is Word's, aa, ab is theirs. */
static void put_letters(struct buf *out, uint32_t n, char first)
{
	char letters[8];
	size_t len = 0;
	while (n && len < sizeof(letters)) {
		n--;
		letters[len++] = (char)(first + (char)(n % ALPHABET));
		n /= ALPHABET;
	}
	while (len) {
		buf_putc(out, letters[--len]);
	}
}

static void put_roman(struct buf *out, uint32_t n, bool capital)
{
	static const struct {
		uint32_t value;
		const char *small, *large;
	} parts[] = {{1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},
		{400, "cd", "CD"}, {100, "c", "C"}, {90, "xc", "XC"},
		{50, "l", "L"}, {40, "xl", "XL"}, {10, "x", "X"},
		{9, "ix", "IX"}, {5, "v", "V"}, {4, "iv", "IV"}, {1, "i", "I"}};
	for (size_t i = 0; i < COUNT_OF(parts); i++) {
		for (; n >= parts[i].value; n -= parts[i].value) {
			buf_puts(out,
				capital ? parts[i].large : parts[i].small);
		}
	}
}

void list_number(struct buf *out, uint32_t n, char style)
{
	bool capital = ascii_is_upper(style);
	if (n && (style == 'a' || style == 'A')) {
		put_letters(out, n, style);
	} else if (n && n <= LARGEST_ROMAN && (style == 'i' || style == 'I')) {
		put_roman(out, n, capital);
	} else {
		buf_number(out, n);
	}
}
