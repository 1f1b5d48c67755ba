/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/base/str.h"

static struct buf b;

static void tear_down(void)
{
	buf_release(&b);
}

TestSuite(buf, .fini = tear_down);

static void expect(const char *text)
{
	cr_assert(str_equal(buf_str(&b), str_of(text)), "'%.*s'", (int)b.len,
		b.at);
}

Test(buf, everything_goes_to_the_end)
{
	expect("");
	buf_puts(&b, "one ");
	buf_add(&b, "two!", 3);
	buf_putc(&b, ' ');
	buf_add_str(&b, str_of("three"));
	buf_printf(&b, " %d", 4);
	expect("one two three 4");
}

Test(buf, nothing_adds_nothing)
{
	buf_add(&b, NULL, 0);
	buf_add_str(&b, (struct rap_str){NULL, 0});
	buf_pad(&b, 'x', 0);
	expect("");
}

Test(buf, numbers_are_written_whole)
{
	buf_number(&b, 0);
	buf_putc(&b, ' ');
	buf_number(&b, 10);
	buf_putc(&b, ' ');
	buf_number(&b, UINT64_MAX);
	expect("0 10 18446744073709551615");
}

Test(buf, padding_is_as_wide_as_asked)
{
	buf_pad(&b, '-', 300);
	cr_assert_eq(b.len, 300);
	cr_assert_eq(b.at[0], '-');
	cr_assert_eq(b.at[299], '-');
}

Test(buf, a_formatted_string_may_be_longer_than_the_room_left)
{
	buf_puts(&b, "a");
	buf_printf(&b, "%5000s", "z");
	cr_assert_eq(b.len, 5001);
	cr_assert_eq(b.at[0], 'a');
	cr_assert_eq(b.at[5000], 'z');
}

Test(buf, clearing_keeps_the_memory)
{
	buf_pad(&b, 'x', 1000);
	const char *at = b.at;
	buf_clear(&b);
	expect("");
	buf_puts(&b, "y");
	cr_assert_eq((const void *)b.at, (const void *)at);
	expect("y");
}

Test(buf, a_nul_is_a_byte_like_others)
{
	buf_add(&b, "a\0b", 3);
	cr_assert_eq(b.len, 3);
	cr_assert_eq(b.at[2], 'b');
}

Test(buf, what_is_shown_steers_no_terminal)
{
	struct buf b = BUF_INIT;

	buf_add_shown(&b,
		str_of("a\033[31m\nb\tc\x7F\xC2\x9B"
		       "d\xC3\x9B\xC2"));
	cr_assert(str_equal(buf_str(&b), str_of("a?[31m?b?c??d\xC3\x9B\xC2")));
	buf_clear(&b);
	buf_add_shown(&b, str_of("Côte d’Ivoire"));
	buf_add_shown(&b, str_of(""));
	cr_assert(str_equal(buf_str(&b), str_of("Côte d’Ivoire")));
	buf_release(&b);
}
