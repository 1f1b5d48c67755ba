/* SPDX-License-Identifier: MIT */
/*
 * From lines and their places to blocks. No PDF is needed: a page is written
 * down as pdftotext shows it.
 */
#include <stdio.h>

#include "core/format/pdf_encryption.h"
#include "core/format/wrapped.h"
#include "reading.h"

/* A paper in the making: what pdftotext says of it. */
struct paper {
	struct buf xhtml;
	const char *file; /* the PDF's own bytes */
};

static struct paper paper(void)
{
	struct paper p = {BUF_INIT, "%PDF-1.4 "};
	buf_puts(&p.xhtml, "<html><head><title></title></head><body><doc>");
	return p;
}

static void page(struct paper *p)
{
	buf_puts(&p->xhtml, "<page width=\"600\" height=\"800\">");
}

static void end_page(struct paper *p)
{
	buf_puts(&p->xhtml, "</page>");
}

static void block(struct paper *p)
{
	buf_puts(&p->xhtml, "<flow><block xMin=\"72\" xMax=\"500\">");
}

static void end_block(struct paper *p)
{
	buf_puts(&p->xhtml, "</block></flow>");
}

static void word(struct paper *p, double left, double top, double right,
	double size, const char *text, int len)
{
	buf_printf(&p->xhtml,
		"<word xMin=\"%.2f\" yMin=\"%.2f\" xMax=\"%.2f\" "
		"yMax=\"%.2f\">%.*s</word>",
		left, top, right, top + size, len, text);
}

/* A line from the left to the right, its words cut at spaces; "^7" is a raised
 * number. */
static void line(struct paper *p, double left, double right, double top,
	double size, const char *text)
{
	double each = (right - left) / (double)strlen(text);
	double at = left;
	buf_puts(&p->xhtml, "<line>");
	while (*text) {
		int len = (int)strcspn(text, " ^");
		double end = at + each * len;
		if (*text == '^') {
			len = 1 + (int)strspn(text + 1, "0123456789");
			word(p, at, top, at + 1, size * 0.6, text + 1, len - 1);
			end = at + 1;
		} else {
			word(p, at, top, end, size, text, len);
		}
		text += len;
		at = end + (*text == ' ' ? each : 0);
		text += *text == ' ';
	}
	buf_puts(&p->xhtml, "</line>");
}

/* A block of one line. */
static void lone(struct paper *p, double left, double right, double top,
	double size, const char *text)
{
	block(p);
	line(p, left, right, top, size, text);
	end_block(p);
}

static void read(struct reading *r, struct paper *p)
{
	struct buf bytes = BUF_INIT;
	char head[WRAPPED_HEAD];
	buf_puts(&p->xhtml, "</doc></body></html>");
	wrapped_head(head, strlen(p->file));
	buf_add(&bytes, head, sizeof(head));
	buf_puts(&bytes, p->file);
	buf_add_str(&bytes, buf_str(&p->xhtml));
	reading_bytes(r, "a.pdf", buf_str(&bytes));
	/* What was read points into the arena, but for the raw bytes. */
	r->source.raw = (struct rap_str){"", r->source.raw.len};
	buf_release(&bytes);
	buf_release(&p->xhtml);
}

static void expect(struct paper *p, const char *blocks)
{
	struct reading r;
	read(&r, p);
	cr_expect_eq(r.status, STATUS_OK, "%s", r.err.message);
	if (!r.status) {
		cr_expect_str_eq(r.shown.at, blocks);
	}
	reading_release(&r);
}

static void expect_failure(struct paper *p, const char *words)
{
	struct reading r;
	read(&r, p);
	cr_expect_neq(r.status, STATUS_OK);
	cr_expect(strstr(r.err.message, words), "%s", r.err.message);
	reading_release(&r);
}

Test(pdf, lines_of_a_block_are_a_paragraph)
{
	struct paper p = paper();
	page(&p);
	block(&p);
	line(&p, 72, 500, 100, 12, "Each Party shall adopt measures that");
	line(&p, 72, 200, 114, 12, "limit spam.");
	end_block(&p);
	lone(&p, 72, 500, 150, 12, "No Party shall do less.");
	end_page(&p);
	expect(&p,
		"P0 Each Party shall adopt measures that limit spam.\n"
		"P0 No Party shall do less.\n");
}

Test(pdf, a_heading_is_large_or_says_that_it_is_one)
{
	struct paper p = paper();
	page(&p);
	lone(&p, 72, 200, 100, 16, "Our reasons");
	block(&p);
	line(&p, 72, 200, 130, 12, "Article 5: Spam");
	line(&p, 72, 500, 144, 12, "Each Party shall adopt measures that");
	line(&p, 72, 200, 158, 12, "limit spam.");
	end_block(&p);
	end_page(&p);
	expect(&p,
		"H0 Our reasons\n"
		"H2 Article 5: Spam\n"
		"P0 Each Party shall adopt measures that limit spam.\n");
}

Test(pdf, a_reference_to_an_article_is_no_heading)
{
	struct paper p = paper();
	page(&p);
	block(&p);
	line(&p, 72, 500, 100, 12, "Subject to the exceptions that stand in");
	line(&p, 72, 500, 114, 12, "Article 5 Parties may do as they like in");
	line(&p, 72, 200, 128, 12, "this matter.");
	end_block(&p);
	end_page(&p);
	expect(&p,
		"P0 Subject to the exceptions that stand in Article 5 Parties "
		"may do as they like in this matter.\n");
}

Test(pdf, a_number_goes_to_the_paragraph_beside_it)
{
	struct paper p = paper();
	page(&p);
	lone(&p, 72, 80, 100, 12, "2.");
	block(&p);
	line(&p, 100, 500, 101, 12, "Each Party shall adopt measures that");
	line(&p, 100, 200, 115, 12, "limit spam.");
	end_block(&p);
	end_page(&p);
	expect(&p, "P0 2. Each Party shall adopt measures that limit spam.\n");
}

Test(pdf, a_paragraph_goes_on_behind_the_end_of_a_page)
{
	struct paper p = paper();
	struct reading r;
	page(&p);
	lone(&p, 72, 500, 700, 12,
		"Each Party shall adopt measures that limit");
	end_page(&p);
	page(&p);
	lone(&p, 72, 200, 100, 12, "what nobody has asked for.");
	end_page(&p);
	read(&r, &p);
	cr_assert_str_eq(r.shown.at,
		"P0 Each Party shall adopt measures that limit what nobody has "
		"asked for.\n");
	cr_expect_eq(r.source.page_count, 2);
	cr_expect(str_starts_with(str_from(r.source.decoded, r.source.pages[1]),
		"what"));
	reading_release(&r);
}

Test(pdf, running_headers_and_page_numbers_are_no_text)
{
	struct paper p = paper();
	for (int i = 0; i < 3; i++) {
		char number[16];
		(void)snprintf(number, sizeof(number), "- %d -", i + 1);
		page(&p);
		lone(&p, 72, 200, 40, 12, "INF/ECOM/931");
		lone(&p, 72, 500, 100, 12,
			i ? "It asks for more." : "Spam is a bad thing.");
		lone(&p, 290, 310, 780, 12, number);
		end_page(&p);
	}
	expect(&p,
		"P0 INF/ECOM/931\n"
		"P0 Spam is a bad thing.\n"
		"P0 It asks for more.\n"
		"P0 It asks for more.\n");
}

Test(pdf, articles_at_the_head_of_pages_do_not_run)
{
	struct paper p = paper();
	for (int i = 0; i < 3; i++) {
		char label[16];
		(void)snprintf(label, sizeof(label), "Article %d", i + 1);
		page(&p);
		lone(&p, 72, 200, 100, 12, label);
		lone(&p, 72, 500, 130, 12, "Each Party shall limit spam.");
		lone(&p, 72, 500, 160, 12, "No Party shall do less.");
		end_page(&p);
	}
	expect(&p,
		"H2 Article 1\nP0 Each Party shall limit spam.\n"
		"P0 No Party shall do less.\n"
		"H2 Article 2\nP0 Each Party shall limit spam.\n"
		"P0 No Party shall do less.\n"
		"H2 Article 3\nP0 Each Party shall limit spam.\n"
		"P0 No Party shall do less.\n");
}

Test(pdf, a_table_of_contents_is_no_text)
{
	struct paper p = paper();
	page(&p);
	lone(&p, 72, 200, 100, 12, "Contents");
	lone(&p, 72, 500, 130, 12, "Article 1: Spam .................... 2");
	lone(&p, 72, 480, 150, 12, "Article 2: Source code ..............");
	lone(&p, 490, 500, 150, 12, "3");
	lone(&p, 72, 500, 170, 12, "Article 3: Review . . . . . . . . . . 12");
	lone(&p, 72, 500, 200, 12, "This is what we propose.");
	end_page(&p);
	expect(&p, "P0 This is what we propose.\n");
}

Test(pdf, footnotes_stand_behind_the_paragraph_with_their_mark)
{
	struct paper p = paper();
	struct reading r;
	page(&p);
	lone(&p, 72, 500, 100, 12, "Each Party shall limit spam.^1");
	lone(&p, 72, 500, 130, 12, "No Party shall do less.");
	lone(&p, 72, 500, 700, 9, "^1 Spam is what nobody has asked for.");
	lone(&p, 72, 500, 712, 9, "^2 Nobody has this mark.");
	end_page(&p);
	read(&r, &p);
	cr_expect_str_eq(r.shown.at,
		"P0 Each Party shall limit spam.\n"
		"F0 1 Spam is what nobody has asked for.\n"
		"P0 No Party shall do less.\n"
		"F0 2 Nobody has this mark.\n");
	reading_release(&r);
}

Test(pdf, footnotes_do_not_part_a_paragraph)
{
	struct paper p = paper();
	page(&p);
	lone(&p, 72, 500, 650, 12,
		"Each Party^1 shall adopt measures that limit");
	lone(&p, 72, 500, 700, 9, "^1 Whoever that is.");
	end_page(&p);
	page(&p);
	lone(&p, 72, 200, 100, 12, "what nobody has asked for.");
	end_page(&p);
	expect(&p,
		"P0 Each Party shall adopt measures that limit what nobody has "
		"asked for.\n"
		"F0 1 Whoever that is.\n");
}

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

Test(pdf, three_side_by_side_are_cells)
{
	struct paper p = paper();
	page(&p);
	for (int row = 0; row < 2; row++) {
		lone(&p, 72, 120, 100 + 20 * row, 12, "Issue");
		lone(&p, 200, 250, 100 + 20 * row, 12, "State");
		lone(&p, 400, 450, 100 + 20 * row, 12, "Holder");
	}
	end_page(&p);
	expect(&p,
		"C1 Issue\nC2 State\nC3 Holder\n"
		"C1 Issue\nC2 State\nC3 Holder\n");
}

Test(pdf, a_table_is_read_row_by_row)
{
	struct paper p = paper();
	page(&p);
	lone(&p, 72, 500, 80, 12, "This sentence stands above the table.");
	row(&p, 110, "Article", "Holder", "Text");
	row(&p, 130, "Source code", "European", "No Party shall require");
	row(&p, 143, NULL, "Union", "access to source code");
	row(&p, 156, NULL, NULL, "Parties know of.");
	row(&p, 176, "Spam", "Japan", "Limit it.");
	lone(&p, 72, 500, 196, 12, "This sentence stands below the table.");
	end_page(&p);
	expect(&p,
		"P0 This sentence stands above the table.\n"
		"C1 Article\nC2 Holder\nC3 Text\n"
		"C1 Source code\nC2 European Union\nC3 No Party shall "
		"require access to source code Parties know of.\n"
		"C1 Spam\nC2 Japan\nC3 Limit it.\n"
		"P0 This sentence stands below the table.\n");
}

Test(pdf, cells_in_the_middle_of_their_rows_are_in_them)
{
	struct paper p = paper();
	page(&p);
	row(&p, 100, "Article", "Holder", "Text");
	row(&p, 120, NULL, NULL, "No Party shall require");
	row(&p, 127, "Code", "Japan", NULL);
	row(&p, 134, NULL, NULL, "access to code.");
	row(&p, 154, NULL, NULL, "Each Party shall limit");
	row(&p, 161, "Spam", "Korea", NULL);
	row(&p, 168, NULL, NULL, "all spam.");
	end_page(&p);
	expect(&p,
		"C1 Article\nC2 Holder\nC3 Text\n"
		"C1 Code\nC2 Japan\nC3 No Party shall require access to "
		"code.\nC1 Spam\nC2 Korea\n"
		"C3 Each Party shall limit all spam.\n");
}

Test(pdf, rows_that_no_gap_sets_apart_begin_with_all_cells)
{
	struct paper p = paper();
	page(&p);
	row(&p, 100, "Article", "Holder", "Text");
	row(&p, 113, "Code", "The European", "No Party shall require");
	row(&p, 126, NULL, "Union", "access to code.");
	row(&p, 139, "Spam", "clean", "Limit it.");
	row(&p, 152, "Flows", "parked", "Let it flow.");
	end_page(&p);
	expect(&p,
		"C1 Article\nC2 Holder\nC3 Text\n"
		"C1 Code\nC2 The European Union\n"
		"C3 No Party shall require access to code.\n"
		"C1 Spam\nC2 clean\nC3 Limit it.\n"
		"C1 Flows\nC2 parked\nC3 Let it flow.\n");
}

static void expect_no_cells(const struct reading *r)
{
	cr_assert_eq(r->status, STATUS_OK);
	for (uint32_t i = 0; i < r->source.block_count; i++) {
		cr_expect_neq(r->source.blocks[i].kind, BLOCK_CELL);
	}
}

Test(pdf, two_columns_of_text_are_no_table)
{
	struct paper p = paper();
	page(&p);
	for (int side = 0; side < 2; side++) {
		block(&p);
		for (int i = 0; i < 12; i++) {
			line(&p, 72 + 240 * side, 290 + 240 * side,
				100 + 14 * i, 12,
				"and Each Party shall adopt measures that");
		}
		end_block(&p);
	}
	end_page(&p);
	struct reading r;
	read(&r, &p);
	expect_no_cells(&r);
	reading_release(&r);
}

Test(pdf, numbers_far_before_their_paragraphs_are_no_table)
{
	struct paper p = paper();
	page(&p);
	for (int i = 0; i < 3; i++) {
		lone(&p, 72, 84, 100 + 30 * i, 12, "(a)");
		lone(&p, 200, 500, 100 + 30 * i, 12, "Limit spam.");
	}
	end_page(&p);
	struct reading r;
	read(&r, &p);
	expect_no_cells(&r);
	reading_release(&r);
}

/* pdftotext parts lines of a paragraph now and then. */
Test(pdf, a_long_line_that_ends_no_sentence_goes_on)
{
	struct paper p = paper();
	page(&p);
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
	end_page(&p);
	expect(&p,
		"P0 Each Party shall adopt measures that are as good as those "
		"which have been adopted by other Parties.\n"
		"P0 This is what was decided at the last Conference that was "
		"held.\nH0 Short\nP0 Lines\n");
}

Test(pdf, numbers_that_are_set_apart_are_joined)
{
	struct paper p = paper();
	page(&p);
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
	end_page(&p);
	expect(&p, "P0 26 July, 11.3 e-commerce\n");
}

Test(pdf, properties_are_kept_and_file_names_are_no_titles)
{
	struct paper p = paper();
	struct reading r;
	buf_clear(&p.xhtml);
	buf_puts(&p.xhtml,
		"<html><head><title>Spam &amp; more</title>"
		"<meta name=\"Author\" content=\"A &amp; B\"/></head><doc>");
	page(&p);
	lone(&p, 72, 500, 100, 12, "No Party shall do less.");
	end_page(&p);
	read(&r, &p);
	cr_assert_eq(r.source.field_count, 2);
	cr_expect(str_equal(r.source.fields[0].value, str_of("Spam & more")));
	cr_expect(str_equal(r.source.fields[1].key, str_of("creator")));
	cr_expect(str_equal(r.source.fields[1].value, str_of("A & B")));
	reading_release(&r);

	p = paper();
	buf_clear(&p.xhtml);
	buf_puts(&p.xhtml, "<html><title>Microsoft Word - a.doc</title><doc>");
	page(&p);
	lone(&p, 72, 500, 100, 12, "No Party shall do less.");
	end_page(&p);
	read(&r, &p);
	cr_expect_eq(r.source.field_count, 0);
	reading_release(&r);
}

Test(pdf, what_a_pdf_loses_is_said)
{
	struct paper p = paper();
	struct reading r;
	page(&p);
	lone(&p, 72, 500, 100, 12, "No Party shall do less.");
	end_page(&p);
	read(&r, &p);
	cr_expect(has_note(&r.source, "struck through"));
	cr_expect_eq(r.source.format, FORMAT_PDF);
	cr_expect_eq(r.source.raw.len, strlen("%PDF-1.4 "));
	reading_release(&r);
}

Test(pdf, a_scan_is_told_from_an_empty_pdf)
{
	struct paper p = paper();
	page(&p);
	end_page(&p);
	p.file = "%PDF-1.4 /Type /XObject /Subtype /Image";
	expect_failure(&p, "a scan");
	p = paper();
	page(&p);
	end_page(&p);
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
	page(&p);
	block(&p);
	buf_puts(&p.xhtml,
		"<line><word></word></line><word>lost</word><title></title>"
		"<line><word xMin=\"nan\" yMin=\"-9999999999999\" "
		"xMax=\"1e400\" yMax=\"inf\">No</word><word>\1less</word>"
		"<word xMin=\"99999999999999999999\">.</word></line>");
	end_block(&p);
	end_page(&p);
	expect(&p, "P0 No less .\n");
}

Test(pdf, encrypted_is_what_a_trailer_says_is)
{
	static const char *const yes[] = {
		"trailer << /Root 1 0 R /Encrypt 12 0 R >> startxref 9",
		"trailer<</Encrypt<</Filter/Standard>>>>startxref",
		"trailer <<>> startxref 1 trailer << /Encrypt 2 0 R >>",
		"9 0 obj << /Type /XRef /Encrypt\n8 0 R >> stream",
		"9 0 obj << /Encrypt 8 0 R /Type/XRef >> stream"};
	static const char *const no[] = {"", "(/Encrypt 1 0 R) Tj",
		"1 0 obj << /Encrypt 2 0 R >> endobj trailer << >> startxref",
		"trailer << /EncryptMetadata true >> startxref",
		"trailer << >> startxref 9 (/Encrypt 1 0 R)",
		("8 0 obj << /Encrypt 1 0 R >> endobj 9 0 obj << /Type /XRef "
		 ">> "
		 "stream /Encrypt 3 0 R")};
	for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++) {
		cr_expect(pdf_is_encrypted(str_of(yes[i])), "%s", yes[i]);
	}
	for (size_t i = 0; i < sizeof(no) / sizeof(no[0]); i++) {
		cr_expect_not(pdf_is_encrypted(str_of(no[i])), "%s", no[i]);
	}
}
