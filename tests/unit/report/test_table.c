/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/report/table.h"

static const struct column columns[] = {
	{{"", "NAME"}, 6, COLUMN_LEFT},
	{{"how", "many"}, 4, COLUMN_RIGHT},
	{{NULL, "note"}, 4, COLUMN_LEFT},
};

static const char *row_of(const char *name, const char *number)
{
	static struct buf b;
	struct rap_str cells[] = {str_of(name), str_of(number), str_of("")};
	buf_clear(&b);
	table_row(&b, columns, 3, cells);
	buf_putc(&b, '\0');
	return b.at;
}

static const char *flow_of(const char *text)
{
	static struct buf b;
	struct flow f;
	buf_clear(&b);
	flow_begin(&f, &b, 12, 2);
	flow_puts(&f, text);
	flow_end(&f);
	buf_putc(&b, '\0');
	return b.at;
}

Test(table, columns_line_up_and_no_space_is_left_at_the_end)
{
	cr_assert_str_eq(row_of("ab", "7"), "ab        7\n");
}

Test(table, accents_and_wide_letters_take_the_columns_they_show)
{
	cr_assert_str_eq(row_of("C\xC3\xB4te", "7"), "C\xC3\xB4te      7\n");
	cr_assert_str_eq(row_of("\xE4\xB8\xAD\xE5\x9B\xBD", "7"),
		"\xE4\xB8\xAD\xE5\x9B\xBD      7\n");
	cr_assert_str_eq(row_of("Co\xCC\x82te", "7"), "Co\xCC\x82te      7\n");
}

Test(table, a_cell_too_wide_is_not_cut)
{
	cr_assert_str_eq(row_of("abcdefghi", "7"), "abcdefghi\n          7\n");
}

Test(table, heads_are_two_lines)
{
	struct buf b = BUF_INIT;
	table_heads(&b, columns, 3, 0, str_of(""));
	table_heads(&b, columns, 3, 1, str_of("TRUST"));
	buf_putc(&b, '\0');
	cr_assert_str_eq(b.at, "        how\nTRUST  many note\n");
	buf_release(&b);
}

Test(table, flow_breaks_at_spaces_and_indents)
{
	cr_assert_str_eq(flow_of("one two three four"),
		"one two\n  three four\n");
}

Test(table, flow_keeps_spaces_at_the_beginning)
{
	cr_assert_str_eq(flow_of("    one two"), "    one two\n");
}

Test(table, flow_fills_the_width_exactly)
{
	cr_assert_str_eq(flow_of("123456 12345"), "123456 12345\n");
	cr_assert_str_eq(flow_of("123456 123456"), "123456\n  123456\n");
}

Test(table, flow_does_not_cut_a_long_word)
{
	cr_assert_str_eq(flow_of("a 1234567890123456 b"),
		"a\n  1234567890123456\n  b\n");
}

Test(table, an_empty_flow_writes_nothing)
{
	cr_assert_str_eq(flow_of(""), "");
}

Test(table, alternatives_break_behind_their_bars)
{
	struct buf b = BUF_INIT;
	struct flow f;

	flow_begin(&f, &b, 12, 2);
	flow_alternatives(&f, str_of("one|two|three|four or five"));
	flow_end(&f);
	cr_assert(str_equal(buf_str(&b),
		str_of("one|two|\n  three|four\n  or five\n")));
	buf_release(&b);
}
