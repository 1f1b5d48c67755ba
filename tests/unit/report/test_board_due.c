/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/report/board_due.h"

static struct board_reported reported(const char *issue, const char *state,
	const char *date, const char *due, const char *document)
{
	return (struct board_reported){.issue = str_of(issue),
		.state = str_of(state),
		.date = str_of(date),
		.due = str_of(due),
		.document = str_of(document)};
}

Test(board_due, what_was_reported_last_counts)
{
	struct arena a = ARENA_INIT;
	struct board b;
	struct board_due *dues;
	struct board_reported list[] = {
		reported("spam", "bracketed", "2021-03", "2021-07", "a"),
		reported("spam", "clean", "2021-02", "", "b"),
		reported("data", "bracketed", "2021-03", "2021-07", "a"),
		reported("data", "clean", "2021-03", "", "c"),
		reported("code", "bracketed", "2021-01", "2021-07", "a"),
		reported("code", "parked", "2021-01", "", "c"),
	};
	board_init(&b, &a);
	b.reported = list;
	b.reported_count = sizeof(list) / sizeof(list[0]);
	cr_assert_eq(board_dues(&dues, &b), 1);
	cr_assert_eq(dues[0].deadline.issue_count, 3);
	cr_assert_eq(dues[0].reported_count, 2);
	cr_assert_eq(dues[0].reported[0], &list[0]);
	cr_assert_eq(dues[0].reported[1], &list[5]);
	arena_release(&a);
}

Test(board_due, deadlines_alike_are_in_the_order_of_their_issues)
{
	enum { COUNT = 40 };
	struct arena a = ARENA_INIT;
	struct board b;
	struct board_due *dues;
	struct deadline list[COUNT];
	board_init(&b, &a);
	for (int i = 0; i < COUNT; i++) {
		struct deadline_issue *issue = arena_alloc(&a, sizeof(*issue));
		issue->id =
			str_of(arena_printf(&a, "issue-%02d", i * 7 % COUNT));
		list[i] = (struct deadline){.date = str_of("2021-07-30"),
			.scope = str_of(""),
			.source = str_of("deadlines.json"),
			.issues = issue,
			.issue_count = 1};
	}
	b.deadlines = (struct deadlines){list, COUNT, COUNT};
	cr_assert_eq(board_dues(&dues, &b), COUNT);
	for (int i = 0; i < COUNT; i++) {
		const char *id = arena_printf(&a, "issue-%02d", i);
		cr_assert(str_equal(dues[i].deadline.issues[0].id, str_of(id)));
	}
	arena_release(&a);
}

/* If each report were compared with all others for each date, this would not
 * end. */
Test(board_due, many_reports_are_each_looked_at_once)
{
	enum { COUNT = 20000 };
	struct arena a = ARENA_INIT;
	struct board b;
	struct board_due *dues;
	struct board_reported *list = arena_array(&a, COUNT, sizeof(*list));
	board_init(&b, &a);
	for (int i = 0; i < COUNT; i++) {
		const char *document = arena_printf(&a, "report-%05d", i);
		list[i] = reported("spam", "bracketed", "2021-03-01",
			"2021-07-30", document);
	}
	b.reported = list;
	b.reported_count = COUNT;
	cr_assert_eq(board_dues(&dues, &b), COUNT);
	for (int i = 0; i < COUNT; i++) {
		cr_assert_eq(dues[i].reported_count, 1);
		cr_assert_eq(dues[i].reported[0], &list[COUNT - 1]);
	}
	arena_release(&a);
}
