/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/report/csv.h"

static const char *row_of(const char *first, const char *second)
{
	static struct buf b;
	buf_clear(&b);
	csv_text(&b, str_of(first));
	csv_text(&b, str_of(second));
	csv_end_row(&b);
	buf_putc(&b, '\0');
	return b.at;
}

Test(csv, plain_cells_stay_plain)
{
	cr_assert_str_eq(row_of("a b", "C\xC3\xB4te d'Ivoire"),
		"a b,C\xC3\xB4te d'Ivoire\r\n");
}

Test(csv, commas_quotes_and_line_ends_are_quoted)
{
	cr_assert_str_eq(row_of("Hong Kong, China", "say \"x\"\n"),
		"\"Hong Kong, China\",\"say \"\"x\"\"\n\"\r\n");
}

Test(csv, formulas_get_an_apostrophe)
{
	cr_assert_str_eq(row_of("=1+1", "-x"), "'=1+1,'-x\r\n");
	cr_assert_str_eq(row_of("@a,b", "+1"), "\"'@a,b\",'+1\r\n");
	cr_assert_str_eq(row_of("\tx", "a=b"), "'\tx,a=b\r\n");
}

Test(csv, an_empty_first_cell_is_still_a_cell)
{
	cr_assert_str_eq(row_of("", ""), "\"\",\r\n");
}

Test(csv, numbers_are_never_quoted)
{
	struct buf b = BUF_INIT;
	csv_number(&b, 12);
	csv_hundredths(&b, 5);
	csv_hundredths(&b, 316);
	buf_putc(&b, '\0');
	cr_assert_str_eq(b.at, "12,0.05,3.16");
	buf_release(&b);
}
