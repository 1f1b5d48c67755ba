/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/bytes16.h"

#ifndef BYTES16_SUITE
#define BYTES16_SUITE bytes16
#endif

/* Each byte value once in each place, among neighbours that differ. */
static void fill(char bytes[16], unsigned value, unsigned place)
{
	for (unsigned i = 0; i < 16; i++) {
		bytes[i] = (char)(value + (i - place) * 83U);
	}
}

static bool is_between(char c, char low, char high)
{
	unsigned char u = (unsigned char)c;
	return u >= (unsigned char)low && u <= (unsigned char)high;
}

static void check_equal(const char bytes[16], char c)
{
	uint32_t equal = bytes16_equal(bytes16_load(bytes), c);
	for (unsigned i = 0; i < 16; i++) {
		cr_assert_eq(equal >> i & 1U, bytes[i] == c);
	}
}

static void check(const char bytes[16])
{
	struct bytes16 b = bytes16_load(bytes);
	char lowered[16];
	bytes16_store(lowered, bytes16_lower(b));
	for (unsigned i = 0; i < 16; i++) {
		char c = bytes[i];
		bool upper = is_between(c, 'A', 'Z');
		cr_assert_eq(bytes16_high(b) >> i & 1U, (unsigned char)c >> 7);
		cr_assert_eq(bytes16_between(b, 'a', 'z') >> i & 1U,
			is_between(c, 'a', 'z'));
		cr_assert_eq(bytes16_between(b, ' ', '~') >> i & 1U,
			is_between(c, ' ', '~'));
		cr_assert_eq(lowered[i], upper ? c + ('a' - 'A') : c);
	}
}

Test(BYTES16_SUITE, no_byte_of_a_short_text_is_passed_over)
{
	for (size_t len = 1; len < 16; len++) {
		for (size_t place = 0; place < len; place++) {
			char text[15];
			memset(text, 'a', sizeof(text));
			cr_assert_eq(bytes16_between(bytes16_few(text, len),
					     'a', 'a'),
				0xFFFF);
			text[place] = 'X';
			cr_assert(bytes16_between(bytes16_few(text, len), 'X',
				'X'));
		}
	}
}

Test(BYTES16_SUITE, a_head_keeps_its_bytes_and_no_other)
{
	char bytes[16];
	fill(bytes, 0xFF, 0);
	for (size_t n = 0; n <= 16; n++) {
		char head[16];
		bytes16_store(head, bytes16_head(bytes16_load(bytes), n));
		for (size_t i = 0; i < 16; i++) {
			cr_assert_eq(head[i], i < n ? bytes[i] : '\0');
		}
	}
}

Test(BYTES16_SUITE, every_byte_is_judged_alone)
{
	for (unsigned value = 0; value < 256; value++) {
		for (unsigned place = 0; place < 16; place++) {
			char bytes[16];
			fill(bytes, value, place);
			check(bytes);
			check_equal(bytes, ' ');
			check_equal(bytes, '\xE2');
		}
	}
}
