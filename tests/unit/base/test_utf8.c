/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/str.h"
#include "core/base/utf8.h"

static void expect_bad(const char *bytes, size_t len, size_t bad)
{
	struct rap_str text = {bytes, len};
	cr_assert_eq(utf8_first_bad(text), bad, "%zu instead of %zu",
		utf8_first_bad(text), bad);
}

/* Both sides of every border of what RFC 3629 allows. */
Test(utf8, what_is_not_utf8_is_found)
{
	static const struct {
		const char *bytes;
		size_t bad;
	} rows[] = {
		{"\x7F", 1},             /* last of one byte */
		{"\x80", 0},             /* continuation alone */
		{"\xC1\xBF", 0},         /* overlong */
		{"\xC2\x80", 2},         /* U+0080 */
		{"\xDF\xBF", 2},         /* U+07FF */
		{"\xE0\x9F\xBF", 0},     /* overlong */
		{"\xE0\xA0\x80", 3},     /* U+0800 */
		{"\xED\x9F\xBF", 3},     /* U+D7FF */
		{"\xED\xA0\x80", 0},     /* first surrogate */
		{"\xED\xBF\xBF", 0},     /* last surrogate */
		{"\xEE\x80\x80", 3},     /* U+E000 */
		{"\xEF\xBF\xBF", 3},     /* U+FFFF */
		{"\xF0\x8F\xBF\xBF", 0}, /* overlong */
		{"\xF0\x90\x80\x80", 4}, /* U+10000 */
		{"\xF4\x8F\xBF\xBF", 4}, /* U+10FFFF */
		{"\xF4\x90\x80\x80", 0}, /* beyond */
		{"\xF5\x80\x80\x80", 0},
		{"\xFF", 0},
		{"a\xC3", 1},           /* cut short */
		{"ab\xE2\x82", 2},      /* cut short */
		{"abc\xF0\x9F\x98", 3}, /* cut short */
		{"a\xC3(", 1},          /* no continuation */
		{"\xE2\x82(", 0},       /* no continuation */
		{"12345678abcdefg\x80", 15},
		{"12345678\xC3\xA9"
		 "abcdefgh\xFF",
			18},
		{"", 0},
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		expect_bad(rows[i].bytes, strlen(rows[i].bytes), rows[i].bad);
	}
}

/* ASCII is passed over sixteen bytes at a time: nothing hides in the rest. */
Test(utf8, a_bad_byte_is_found_wherever_it_stands)
{
	char text[50];
	for (size_t len = 1; len <= sizeof(text); len++) {
		for (size_t bad = 0; bad < len; bad++) {
			memset(text, 'a', len);
			text[bad] = '\xFF';
			expect_bad(text, len, bad);
			if (bad >= 2) {
				memcpy(text + bad - 2, "\xC3\xA9", 2);
				expect_bad(text, len, bad);
			}
		}
	}
}

Test(utf8, every_code_point_comes_back)
{
	for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
		char bytes[4];
		size_t read;
		if (cp == 0xD800) {
			cp = 0xE000;
		}
		size_t len = utf8_encode(cp, bytes);
		struct rap_str text = {bytes, len};
		if (utf8_first_bad(text) != len ||
			utf8_decode(bytes, &read) != cp || read != len) {
			cr_assert_fail("U+%04X", (unsigned)cp);
		}
	}
}

Test(utf8, code_points_are_counted)
{
	cr_assert_eq(utf8_count(str_of("")), 0);
	cr_assert_eq(utf8_count(str_of("a\u00e9\u20ac\U0001F600")), 4);
}

Test(utf8, heads_and_tails_hold_whole_code_points)
{
	struct rap_str text = str_of("a\u00e9\u20ac\U0001F600");

	cr_assert_eq(utf8_head(text, 0).len, 0);
	cr_assert(str_equal(utf8_head(text, 2), str_of("a\u00e9")));
	cr_assert(str_equal(utf8_head(text, 4), text));
	cr_assert(str_equal(utf8_head(text, 99), text));
	cr_assert_eq(utf8_tail(text, 0).len, 0);
	cr_assert(str_equal(utf8_tail(text, 2), str_of("\u20ac\U0001F600")));
	cr_assert(str_equal(utf8_tail(text, 4), text));
	cr_assert(str_equal(utf8_tail(text, 99), text));
}

Test(utf8, width_is_that_of_a_terminal)
{
	cr_assert_eq(utf8_width(str_of("abc")), 3);
	cr_assert_eq(utf8_width(str_of("C\u00f4te")), 4);
	cr_assert_eq(utf8_width(str_of("Co\u0302te")), 4);
	cr_assert_eq(utf8_width(str_of("\u4e2d\u6587")), 4);
	cr_assert_eq(utf8_width(str_of("a\tb\x7F\n")), 2);
	cr_assert_eq(utf8_width(str_of("")), 0);
}
