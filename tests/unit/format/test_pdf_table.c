/* SPDX-License-Identifier: MIT */
#include "paper.h"

/* Lines of 12 points in columns at 72, 200 and 330; NULL: none there. */
static void row(struct paper *p, double top, const char *one, const char *two,
	const char *three)
{
	const char *const texts[] = {one, two, three};
	for (int i = 0; i < 3; i++) {
		double left = 72 + 130 * i;
		if (texts[i]) {
			lone(p, left, left + 5 * (double)strlen(texts[i]), top,
				12, texts[i]);
		}
	}
}

Test(pdf_table, three_side_by_side_are_cells)
{
	struct paper p = paper();
	for (int row = 0; row < 2; row++) {
		lone(&p, 72, 120, 100 + 20 * row, 12, "Issue");
		lone(&p, 200, 250, 100 + 20 * row, 12, "State");
		lone(&p, 400, 450, 100 + 20 * row, 12, "Holder");
	}
	expect(&p,
		"C1 Issue\nC2 State\nC3 Holder\n"
		"C1 Issue\nC2 State\nC3 Holder\n");
}

Test(pdf_table, a_table_is_read_row_by_row)
{
	struct paper p = paper();
	lone(&p, 72, 500, 80, 12, "This sentence stands above the table.");
	row(&p, 110, "Article", "Holder", "Text");
	row(&p, 130, "Source code", "European", "No Party shall require");
	row(&p, 143, NULL, "Union", "access to source code");
	row(&p, 156, NULL, NULL, "Parties know of.");
	row(&p, 176, "Spam", "Japan", "Limit it.");
	lone(&p, 72, 500, 196, 12, "This sentence stands below the table.");
	expect(&p,
		"P0 This sentence stands above the table.\n"
		"C1 Article\nC2 Holder\nC3 Text\n"
		"C1 Source code\nC2 European Union\nC3 No Party shall "
		"require access to source code Parties know of.\n"
		"C1 Spam\nC2 Japan\nC3 Limit it.\n"
		"P0 This sentence stands below the table.\n");
}

Test(pdf_table, cells_in_the_middle_of_their_rows_are_in_them)
{
	struct paper p = paper();
	row(&p, 100, "Article", "Holder", "Text");
	row(&p, 120, NULL, NULL, "No Party shall require");
	row(&p, 127, "Code", "Japan", NULL);
	row(&p, 134, NULL, NULL, "access to code.");
	row(&p, 154, NULL, NULL, "Each Party shall limit");
	row(&p, 161, "Spam", "Korea", NULL);
	row(&p, 168, NULL, NULL, "all spam.");
	expect(&p,
		"C1 Article\nC2 Holder\nC3 Text\n"
		"C1 Code\nC2 Japan\nC3 No Party shall require access to "
		"code.\nC1 Spam\nC2 Korea\n"
		"C3 Each Party shall limit all spam.\n");
}

Test(pdf_table, rows_that_no_gap_sets_apart_begin_with_all_cells)
{
	struct paper p = paper();
	row(&p, 100, "Article", "Holder", "Text");
	row(&p, 113, "Code", "The European", "No Party shall require");
	row(&p, 126, NULL, "Union", "access to code.");
	row(&p, 139, "Spam", "clean", "Limit it.");
	row(&p, 152, "Flows", "parked", "Let it flow.");
	expect(&p,
		"C1 Article\nC2 Holder\nC3 Text\n"
		"C1 Code\nC2 The European Union\n"
		"C3 No Party shall require access to code.\n"
		"C1 Spam\nC2 clean\nC3 Limit it.\n"
		"C1 Flows\nC2 parked\nC3 Let it flow.\n");
}

static void expect_no_cells(struct paper *p)
{
	struct reading r;
	read(&r, p);
	cr_assert_eq(r.status, STATUS_OK);
	for (uint32_t i = 0; i < r.source.block_count; i++) {
		cr_expect_neq(r.source.blocks[i].kind, BLOCK_CELL);
	}
	reading_release(&r);
}

Test(pdf_table, two_columns_of_text_are_no_table)
{
	struct paper p = paper();
	for (int side = 0; side < 2; side++) {
		block(&p);
		for (int i = 0; i < 12; i++) {
			line(&p, 72 + 240 * side, 290 + 240 * side,
				100 + 14 * i, 12,
				"and Each Party shall adopt measures that");
		}
		end_block(&p);
	}
	expect_no_cells(&p);
}

Test(pdf_table, numbers_far_before_their_paragraphs_are_no_table)
{
	struct paper p = paper();
	for (int i = 0; i < 3; i++) {
		lone(&p, 72, 84, 100 + 30 * i, 12, "(a)");
		lone(&p, 200, 500, 100 + 30 * i, 12, "Limit spam.");
	}
	expect_no_cells(&p);
}
