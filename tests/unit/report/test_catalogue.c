/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/report/catalogue.h"
#include "core/results/jsonl.h"

static struct arena arena;

static void release(void)
{
	arena_release(&arena);
}

TestSuite(catalogue, .fini = release);

/* The catalogue of one document, whose record ends in `members`. */
static const struct catalogue_row *row_of(const char *members,
	const char *facts)
{
	static struct catalogue c;
	struct error err;
	const char *lines = arena_printf(&arena,
		"{\"type\":\"run\",\"schema\":\"rapporteur.findings/1\"}\n"
		"{\"type\":\"document\",\"path\":\"a.txt\",%s}\n%s"
		"{\"type\":\"summary\",\"documents\":1,\"complete\":true}"
		"\n",
		members, facts);
	catalogue_init(&c, &arena);
	cr_assert_eq(jsonl_read(&c.sink, str_of(lines), "a.jsonl", NULL, &err),
		STATUS_OK, "%s", err.message);
	cr_assert_eq(c.row_count, 1);
	return &c.rows[0];
}

static bool checks(const struct catalogue_row *row, const char *what)
{
	for (uint32_t i = 0; i < row->check_count; i++) {
		if (strcmp(row->checks[i], what) == 0) {
			return true;
		}
	}
	return false;
}

static const char *const whole =
	"\"symbol\":\"INF/ECOM/5\",\"kind\":\"proposal\","
	"\"date\":\"2021-05-03\",\"language\":\"en\",\"title\":\"T\","
	"\"proponents\":[{\"name\":\"Chile\",\"source\":\"circulation\"},"
	"{\"name\":\"Japan\",\"source\":\"circulation\"}],"
	"\"sources\":{\"kind\":\"header\"}";

Test(catalogue, nothing_is_to_be_checked_where_all_is_known)
{
	const struct catalogue_row *row = row_of(whole, "");
	cr_expect_eq(row->check_count, 0);
	cr_expect(row->counted);
	cr_expect(str_equal(row->values[CATALOGUE_PROPONENTS].text,
		str_of("Chile; Japan")));
	cr_expect(str_equal(row->values[CATALOGUE_PROPONENTS].source,
		str_of("circulation")));
}

Test(catalogue, what_is_missing_is_to_be_checked)
{
	const struct catalogue_row *row =
		row_of("\"kind\":\"proposal\",\"proponents\":[]", "");
	cr_expect(checks(row, "no symbol"));
	cr_expect(checks(row, "no date"));
	cr_expect(checks(row, "no title"));
	cr_expect(checks(row, "no proponent"));
}

Test(catalogue, what_metadata_says_is_not_there_is_not_missing)
{
	const struct catalogue_row *row =
		row_of("\"kind\":\"proposal\",\"sources\":{\"symbol\":"
		       "\"metadata\",\"proponents\":\"metadata\"}",
			"");
	cr_expect_not(checks(row, "no symbol"));
	cr_expect_not(checks(row, "no proponent"));
	cr_expect(checks(row, "no date"));
}

Test(catalogue, what_is_guessed_is_to_be_checked)
{
	const struct catalogue_row *row = row_of(
		"\"kind\":\"proposal\",\"proponents\":[{\"name\":\"Chile\","
		"\"source\":\"file-name\"}],\"sources\":{\"kind\":\"text\","
		"\"symbol\":\"file-name\"}",
		"");
	cr_expect(checks(row, "kind concluded from the text"));
	cr_expect(checks(row, "proponents only from the file name"));
	cr_expect(checks(row, "symbol only from the file name"));
}

Test(catalogue, dates_the_wrong_way_round_are_to_be_checked)
{
	const struct catalogue_row *row =
		row_of("\"kind\":\"report\",\"date\":\"2021-05-03\","
		       "\"communicated\":\"2021-05-04\"",
			"");
	cr_expect(checks(row,
		"circulated before the date of the communication"));
	cr_expect_not(checks(row, "no proponent"));
}

Test(catalogue, totals_are_told)
{
	const struct catalogue_row *row = row_of(whole,
		"{\"type\":\"corpus\",\"fact\":\"version\",\"document\":"
		"\"a.txt\",\"counted\":false,\"reason\":\"superseded\","
		"\"counted_with\":\"b.txt\"}\n");
	cr_expect_not(row->counted);
	cr_expect(str_equal(row->reason, str_of("superseded")));
	cr_expect(str_equal(row->counted_with, str_of("b.txt")));
}

Test(catalogue, names_that_nobody_knows_are_to_be_checked)
{
	const struct catalogue_row *row =
		row_of("\"kind\":\"proposal\",\"proponents\":[{\"name\":"
		       "\"Brazl\","
		       "\"source\":\"front-matter\",\"group\":true}]",
			"");
	cr_expect(checks(row,
		"a proponent is no WTO Member or group that we know"));
}
