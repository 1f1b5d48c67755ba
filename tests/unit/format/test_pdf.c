/* SPDX-License-Identifier: MIT */
#include "paper.h"

Test(pdf, lines_of_a_block_are_a_paragraph)
{
	struct paper p = paper();
	block(&p);
	line(&p, 72, 500, 100, 12, "Each Party shall adopt measures that");
	line(&p, 72, 200, 114, 12, "limit spam.");
	end_block(&p);
	lone(&p, 72, 500, 150, 12, "No Party shall do less.");
	expect(&p,
		"P0 Each Party shall adopt measures that limit spam.\n"
		"P0 No Party shall do less.\n");
}

Test(pdf, a_heading_is_large_or_says_that_it_is_one)
{
	struct paper p = paper();
	lone(&p, 72, 200, 100, 16, "Our reasons");
	block(&p);
	line(&p, 72, 200, 130, 12, "Article 5: Spam");
	line(&p, 72, 500, 144, 12, "Each Party shall adopt measures that");
	line(&p, 72, 200, 158, 12, "limit spam.");
	end_block(&p);
	expect(&p,
		"H0 Our reasons\n"
		"H2 Article 5: Spam\n"
		"P0 Each Party shall adopt measures that limit spam.\n");
}

Test(pdf, a_reference_to_an_article_is_no_heading)
{
	struct paper p = paper();
	block(&p);
	line(&p, 72, 500, 100, 12, "Subject to the exceptions that stand in");
	line(&p, 72, 500, 114, 12, "Article 5 Parties may do as they like in");
	line(&p, 72, 200, 128, 12, "this matter.");
	end_block(&p);
	expect(&p,
		"P0 Subject to the exceptions that stand in Article 5 Parties "
		"may do as they like in this matter.\n");
}

Test(pdf, a_number_goes_to_the_paragraph_beside_it)
{
	struct paper p = paper();
	lone(&p, 72, 80, 100, 12, "2.");
	block(&p);
	line(&p, 100, 500, 101, 12, "Each Party shall adopt measures that");
	line(&p, 100, 200, 115, 12, "limit spam.");
	end_block(&p);
	expect(&p, "P0 2. Each Party shall adopt measures that limit spam.\n");
}

/* pdftotext parts lines of a paragraph now and then. */
Test(pdf, a_long_line_that_ends_no_sentence_goes_on)
{
	struct paper p = paper();
	block(&p);
	line(&p, 72, 500, 100, 12, "Each Party shall adopt measures that are");
	line(&p, 72, 480, 114, 12,
		"as good as those which have been adopted by");
	line(&p, 72, 200, 128, 12, "other Parties.");
	end_block(&p);
	lone(&p, 72, 470, 160, 12, "This is what was decided at the last");
	lone(&p, 72, 470, 174, 12, "Conference that was held.");
	lone(&p, 72, 200, 188, 12, "Short");
	lone(&p, 72, 200, 202, 12, "Lines");
	expect(&p,
		"P0 Each Party shall adopt measures that are as good as those "
		"which have been adopted by other Parties.\n"
		"P0 This is what was decided at the last Conference that was "
		"held.\nH0 Short\nP0 Lines\n");
}

Test(pdf, numbers_that_are_set_apart_are_joined)
{
	struct paper p = paper();
	block(&p);
	buf_puts(&p.xhtml, "<line>");
	word(&p, 72, 100, 78, 12, "2", 1);
	word(&p, 79.5, 100, 85, 12, "6", 1);
	word(&p, 89, 100, 110, 12, "July,", 5);
	word(&p, 114, 100, 126, 12, "11", 2);
	word(&p, 130, 100, 140, 12, ".3", 2);
	word(&p, 144, 100, 150, 12, "e-", 2);
	word(&p, 150, 100, 190, 12, "commerce", 8);
	buf_puts(&p.xhtml, "</line>");
	end_block(&p);
	expect(&p, "P0 26 July, 11.3 e-commerce\n");
}

Test(pdf, properties_are_kept_and_file_names_are_no_titles)
{
	struct paper p = paper_with("<head><title>Spam &amp; more</title>"
				    "<meta name=\"Author\" content=\"A &amp; "
				    "B\"/></head>");
	struct reading r;
	lone(&p, 72, 500, 100, 12, "No Party shall do less.");
	read(&r, &p);
	cr_assert_eq(r.source.field_count, 2);
	cr_expect(str_equal(r.source.fields[0].value, str_of("Spam & more")));
	cr_expect(str_equal(r.source.fields[1].key, str_of("creator")));
	cr_expect(str_equal(r.source.fields[1].value, str_of("A & B")));
	reading_release(&r);

	p = paper_with("<title>Microsoft Word - a.doc</title>");
	lone(&p, 72, 500, 100, 12, "No Party shall do less.");
	read(&r, &p);
	cr_expect_eq(r.source.field_count, 0);
	reading_release(&r);
}

Test(pdf, what_a_pdf_loses_is_said)
{
	struct paper p = paper();
	struct reading r;
	lone(&p, 72, 500, 100, 12, "No Party shall do less.");
	read(&r, &p);
	cr_expect(has_note(&r.source, "struck through"));
	cr_expect_eq(r.source.format, FORMAT_PDF);
	cr_expect_eq(r.source.raw.len, strlen("%PDF-1.4 "));
	reading_release(&r);
}

Test(pdf, a_scan_is_told_from_an_empty_pdf)
{
	struct paper p = paper();
	p.file = "%PDF-1.4 /Type /XObject /Subtype /Image";
	expect_failure(&p, "a scan");
	p = paper();
	expect_failure(&p, "empty");
}

Test(pdf, what_is_cut_off_is_refused)
{
	struct reading r;
	char bytes[WRAPPED_HEAD + 64];
	wrapped_head(bytes, 4);
	memcpy(bytes + WRAPPED_HEAD, "%PDF<doc><page>", 15);
	reading_bytes(&r, "a.pdf", (struct rap_str){bytes, WRAPPED_HEAD + 15});
	cr_expect_eq(r.status, STATUS_SYNTAX);
	reading_release(&r);
	wrapped_head(bytes, 400);
	reading_bytes(&r, "a.pdf", (struct rap_str){bytes, WRAPPED_HEAD + 15});
	cr_expect_neq(r.status, STATUS_OK);
	reading_release(&r);
}

Test(pdf, places_that_no_page_has_do_no_harm)
{
	struct paper p = paper();
	block(&p);
	buf_puts(&p.xhtml,
		"<line><word></word></line><word>lost</word><title></title>"
		"<line><word xMin=\"nan\" yMin=\"-9999999999999\" "
		"xMax=\"1e400\" yMax=\"inf\">No</word><word>\1less</word>"
		"<word xMin=\"99999999999999999999\">.</word></line>");
	end_block(&p);
	expect(&p, "P0 No less .\n");
}
