/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/date.h"

static void check(const char *text, const char *expected)
{
	struct arena a = ARENA_INIT;
	struct date date;
	bool found = date_find(&date, str_of(text), NULL);

	cr_assert_str_eq(found ? date_text(&a, date).at : "none", expected,
		"%s", text);
	arena_release(&a);
}

Test(date, english_dates_are_read)
{
	check("26 April 2019", "2019-04-26");
	check("dated 1st of July, 2021, is", "2021-07-01");
	check("April 26, 2019", "2019-04-26");
	check("5 SEPT. 2020", "2020-09-05");
}

Test(date, french_dates_are_read)
{
	check("1er ao\xc3\xbbt 2016", "2016-08-01");
	check("26 F\xc3\x89VRIER 2019", "2019-02-26");
}

Test(date, spanish_dates_are_read)
{
	check("26 de abril de 2019", "2019-04-26");
	check("1\xc2\xba de agosto de 2016", "2016-08-01");
	check("3 de diciembre del 2020", "2020-12-03");
}

Test(date, numeric_dates_are_read_only_if_they_mean_one_day)
{
	check("on 2019-04-26.", "2019-04-26");
	check("04/05/2019", "none");
}

Test(date, what_is_no_date_is_not_read)
{
	check("", "none");
	check("Article 5 May 12", "none");
	check("31 February 2019", "none");
	check("2019-13-01", "none");
	check("in May 2019", "none");
	check("Section 126 April 20191", "none");
}

Test(date, its_place_is_told)
{
	struct date date;
	struct rap_span where;

	cr_assert(date_find(&date, str_of("On 26 April 2019."), &where));
	cr_assert_eq(where.begin, 3);
	cr_assert_eq(where.end, 16);
}

Test(date, a_day_that_a_pdf_has_split_is_one_day)
{
	check("2 6 July 2019", "2019-07-26");
	check("26 July 2 017, in", "2017-07-26");
	check("July 26, 1 999", "1999-07-26");
	check("26 July 2 100 members", "none");
	check("26 July 2 0171", "none");
	check("dated 1 2 de mayo de 2020", "2020-05-12");
	check("de fecha 3 0 de julio de 2018", "2018-07-30");
	/* The number before is another thing's, or no day comes of both. */
	check("INF/ECOM/9/Rev.2 6 July 2021", "2021-07-06");
	check("7 6 July 2019", "2019-07-06");
	check("Article 12 6 July 2019", "2019-07-06");
}
