/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/config/csv.h"

static struct arena arena;

static void release(void)
{
	arena_release(&arena);
}

TestSuite(csv, .fini = release);

/* Cells as "[a][b]/[c]". */
static void expect_cells(const char *text, const char *expected)
{
	struct csv_table t;
	struct error err;
	struct buf b = BUF_INIT;
	cr_assert_eq(csv_parse(&t, &arena, str_of(text), "f", &err), STATUS_OK,
		"%s", err.message);
	for (uint32_t i = 0; i < t.count; i++) {
		buf_puts(&b, i ? "/" : "");
		for (uint32_t k = 0; k < t.rows[i].count; k++) {
			struct rap_str cell = t.rows[i].cells[k].text;
			buf_printf(&b, "[%.*s]", (int)cell.len, cell.at);
		}
	}
	buf_putc(&b, '\0');
	cr_expect_str_eq(b.at, expected);
	buf_release(&b);
}

static void expect_error(const char *text, const char *message)
{
	struct csv_table t;
	struct error err;
	cr_assert_eq(csv_parse(&t, &arena, str_of(text), "f", &err),
		STATUS_SYNTAX);
	cr_expect_str_eq(err.message, message);
}

Test(csv, commas_separate_and_lines_end_rows)
{
	expect_cells("a,b\r\nc,\n,d", "[a][b]/[c][]/[][d]");
	expect_cells("a,b\r\n", "[a][b]");
}

Test(csv, quotes_protect)
{
	expect_cells("\"a,\"\"b\"\"\nc\",d", "[a,\"b\"\nc][d]");
	expect_cells("\"\",\" x \" ,y", "[][x][y]");
	expect_cells("a \"b\",c", "[a \"b\"][c]");
}

Test(csv, rows_without_text_are_passed_over)
{
	expect_cells("\n a , b \n,,\n\r\nc", "[a][b]/[c]");
	expect_cells("", "");
}

Test(csv, semicolons_and_tabs_may_separate)
{
	expect_cells("a;b;c,d\n1;2,3;4", "[a][b][c,d]/[1][2,3][4]");
	expect_cells("a\tb\n1,2\t3", "[a][b]/[1,2][3]");
	expect_cells("\"a;;;\",b\n1;2,3", "[a;;;][b]/[1;2][3]");
}

Test(csv, cells_know_their_place)
{
	struct csv_table t;
	struct error err;
	cr_assert_eq(csv_parse(&t, &arena,
			     str_of("a,b\n\"x\ny\", \xC3\xA9,z\n"), "f", &err),
		STATUS_OK);
	cr_expect_eq(t.rows[1].cells[0].line, 2);
	cr_expect_eq(t.rows[1].cells[1].line, 3);
	cr_expect_eq(t.rows[1].cells[1].column, 5);
	cr_expect_eq(t.rows[1].cells[2].column, 7);
}

Test(csv, what_is_wrong_is_said_with_its_place)
{
	expect_error("a,b\nc,\"d\n", "f:2:3: nothing closes this quote");
	expect_error("a,\"b\"c",
		"f:1:6: text behind a closing quote; write \"\" for a quote "
		"within quotes");
}
