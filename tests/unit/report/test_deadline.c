/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/report/deadline.h"

static struct time_left left(const char *date, const char *as_of)
{
	return deadline_left(str_of(date), str_of(as_of));
}

Test(deadline, days_are_counted_over_months_and_leap_years)
{
	cr_assert_eq(left("2021-07-30", "2021-07-23").days, 7);
	cr_assert_eq(left("2021-07-30", "2021-07-30").days, 0);
	cr_assert_eq(left("2021-07-30", "2021-08-02").days, -3);
	cr_assert_eq(left("2024-03-01", "2024-02-28").days, 2);
	cr_assert_eq(left("2023-03-01", "2023-02-28").days, 1);
	cr_assert_eq(left("2022-01-01", "2021-12-31").days, 1);
	cr_assert_eq(left("2121-01-01", "2021-01-01").days, 36524);
}

Test(deadline, what_is_longer_than_a_day_may_be_due_before_its_end)
{
	cr_assert_eq(left("2021-07", "2021-07-23").days, 8);
	cr_assert_eq(left("2021-Q3", "2021-07-23").days, 69);
	cr_assert_eq(left("2021-H2", "2021-07-23").days, 161);
	cr_assert_eq(left("2021", "2021-07-23").days, 161);
	cr_assert(left("2021-H2", "2021-07-23").at_most);
	cr_assert_not(left("2021-07-30", "2021-07-23").at_most);
}

Test(deadline, a_day_without_a_year_is_the_nearest_and_says_so)
{
	struct time_left l = left("30 July", "2021-07-23");
	cr_assert_eq(l.days, 7);
	cr_assert(l.year_assumed);
	cr_assert_eq(l.year, 2021);
	l = left("15 January", "2021-12-20");
	cr_assert_eq(l.days, 26);
	cr_assert_eq(l.year, 2022);
	l = left("20 December", "2022-01-02");
	cr_assert_eq(l.days, -13);
}

Test(deadline, nothing_is_made_up)
{
	cr_assert_not(left("2021-07-30", "").known);
	cr_assert_not(left("", "2021-07-23").known);
	cr_assert_not(left("soon", "2021-07-23").known);
	cr_assert_not(left("2021-Q5", "2021-07-23").known);
	cr_assert_not(left("2021-07-32", "2021-07-23").known);
	cr_assert_not(left("2021-07-30", "2021-07").known);
	cr_assert(deadline_is_day(str_of("2024-02-29")));
	cr_assert_not(deadline_is_day(str_of("2021-02-29")));
	cr_assert_not(deadline_is_day(str_of("2021-7-1")));
}

/* What a file says is wrong, or "" and how many there are. */
static void check(const char *json, const char *message, uint32_t count)
{
	struct arena a = ARENA_INIT;
	struct deadlines all = {0};
	struct error err = {0};
	enum status st = deadlines_add(&all, &a, str_of(json), "d", &err);
	cr_assert_str_eq(st ? err.message : "", message, "%s", err.message);
	cr_assert_eq(all.count, count);
	arena_release(&a);
}

Test(deadline, files_are_read_strictly)
{
	check("[]", "", 0);
	check("[{\"date\":\"2021\",\"issues\":[\"a\",\"b\"]}]", "", 1);
	check("{\"schema\":\"rapporteur.deadlines/1\",\"deadlines\":"
	      "[{\"date\":\"2021-07\",\"scope\":\"x\"}]}",
		"", 1);
	check("[{\"date\":\"2021\"},\n {\"dates\":1}]",
		"d:2:3: unknown key 'dates' (did you mean 'date'?)", 0);
	check("[{\"date\":20}]", "d:1:10: a string is needed for 'date'", 0);
	check("[{\"date\":\"2021\",\"issues\":\"a\"}]",
		"d:1:26: a list of issues is needed for 'issues'", 0);
	check("[7]", "d:1:2: a deadline is an object with a 'date'", 0);
	check("{\"schema\":\"x\"}",
		"d:1:11: the schema is not rapporteur.deadlines/1", 0);
}
