/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "paper.h"

Test(pdf_page, a_paragraph_goes_on_behind_the_end_of_a_page)
{
	struct paper p = paper();
	struct reading r;
	lone(&p, 72, 500, 700, 12,
		"Each Party shall adopt measures that limit");
	next_page(&p);
	lone(&p, 72, 200, 100, 12, "what nobody has asked for.");
	read(&r, &p);
	cr_assert_str_eq(r.shown.at,
		"P0 Each Party shall adopt measures that limit what nobody has "
		"asked for.\n");
	cr_expect_eq(r.source.page_count, 2);
	cr_expect(str_starts_with(str_from(r.source.decoded, r.source.pages[1]),
		"what"));
	reading_release(&r);
}

Test(pdf_page, running_headers_and_page_numbers_are_no_text)
{
	struct paper p = paper();
	for (int i = 0; i < 3; i++) {
		char number[16];
		(void)snprintf(number, sizeof(number), "- %d -", i + 1);
		if (i) {
			next_page(&p);
		}
		lone(&p, 72, 200, 40, 12, "INF/ECOM/931");
		lone(&p, 72, 500, 100, 12,
			i ? "It asks for more." : "Spam is a bad thing.");
		lone(&p, 290, 310, 780, 12, number);
	}
	expect(&p,
		"P0 INF/ECOM/931\n"
		"P0 Spam is a bad thing.\n"
		"P0 It asks for more.\n"
		"P0 It asks for more.\n");
}

Test(pdf_page, articles_at_the_head_of_pages_do_not_run)
{
	struct paper p = paper();
	for (int i = 0; i < 3; i++) {
		char label[16];
		(void)snprintf(label, sizeof(label), "Article %d", i + 1);
		if (i) {
			next_page(&p);
		}
		lone(&p, 72, 200, 100, 12, label);
		lone(&p, 72, 500, 130, 12, "Each Party shall limit spam.");
		lone(&p, 72, 500, 160, 12, "No Party shall do less.");
	}
	expect(&p,
		"H2 Article 1\nP0 Each Party shall limit spam.\n"
		"P0 No Party shall do less.\n"
		"H2 Article 2\nP0 Each Party shall limit spam.\n"
		"P0 No Party shall do less.\n"
		"H2 Article 3\nP0 Each Party shall limit spam.\n"
		"P0 No Party shall do less.\n");
}

Test(pdf_page, a_table_of_contents_is_no_text)
{
	struct paper p = paper();
	lone(&p, 72, 200, 100, 12, "Contents");
	lone(&p, 72, 500, 130, 12, "Article 1: Spam .................... 2");
	lone(&p, 72, 480, 150, 12, "Article 2: Source code ..............");
	lone(&p, 490, 500, 150, 12, "3");
	lone(&p, 72, 500, 170, 12, "Article 3: Review . . . . . . . . . . 12");
	lone(&p, 72, 500, 200, 12, "This is what we propose.");
	expect(&p, "P0 This is what we propose.\n");
}

Test(pdf_page, footnotes_stand_behind_the_paragraph_with_their_mark)
{
	struct paper p = paper();
	lone(&p, 72, 500, 100, 12, "Each Party shall limit spam.^1");
	lone(&p, 72, 500, 130, 12, "No Party shall do less.");
	lone(&p, 72, 500, 700, 9, "^1 Spam is what nobody has asked for.");
	lone(&p, 72, 500, 712, 9, "^2 Nobody has this mark.");
	expect(&p,
		"P0 Each Party shall limit spam.\n"
		"F0 1 Spam is what nobody has asked for.\n"
		"P0 No Party shall do less.\n"
		"F0 2 Nobody has this mark.\n");
}

Test(pdf_page, footnotes_do_not_part_a_paragraph)
{
	struct paper p = paper();
	lone(&p, 72, 500, 650, 12,
		"Each Party^1 shall adopt measures that limit");
	lone(&p, 72, 500, 700, 9, "^1 Whoever that is.");
	next_page(&p);
	lone(&p, 72, 200, 100, 12, "what nobody has asked for.");
	expect(&p,
		"P0 Each Party shall adopt measures that limit what nobody has "
		"asked for.\n"
		"F0 1 Whoever that is.\n");
}
