/* SPDX-License-Identifier: MIT */
#include "reading.h"

Test(html, keeps_headings_paragraphs_and_numbered_lists)
{
	expect_blocks("a.html",
		"<!DOCTYPE html><html><head><title>No text</title>"
		"<style>p {color: red}</style></head><body>"
		"<h1>Proposal</h1><p>Some <b>bold</b> text.</p>"
		"<h2>Article 5:\nSpam</h2>"
		"<ol><li><p>Each Party shall:</p>"
		"<ol type='a'><li>one;</li><li>two.</li></ol></li>"
		"<li>Second.</li></ol>"
		"<ul><li>a point</li></ul></body></html>",
		"H1 Proposal\n"
		"P0 Some bold text.\n"
		"H2 Article 5: Spam\n"
		"I1 1. Each Party shall:\n"
		"I2 a. one;\n"
		"I2 b. two.\n"
		"I1 2. Second.\n"
		"I1 a point\n");
}

Test(html, leaves_out_what_is_no_text_of_the_page)
{
	expect_blocks("a.html",
		"<html><nav>Home</nav><script>if (a<b) spam()</script>"
		"<template><p>No</p></template><!-- no -->"
		"<p style='display:none'>No</p><p>Yes.</p></html>",
		"P0 Yes.\n");
}

Test(html, keeps_the_cells_of_a_table_apart)
{
	expect_blocks("a.html",
		"<html><table><tr><th>Member<th>Text</tr>"
		"<tr><td><p>Brazil</p><p>Korea</p><td>Shall not</table></html>",
		"C1 Member\nC2 Text\nC1 Brazil Korea\nC2 Shall not\n");
}

Test(html, a_cell_knows_its_column_beside_and_below_wide_ones)
{
	expect_blocks("a.html",
		"<html><table><tr><td rowspan=2>A<td colspan=2>B<td>C</tr>"
		"<tr><td>D<td>E<td>F</tr><tr><td>G"
		"<td><table><tr><td>H<td>I</table><td>J</table></html>",
		"C1 A\nC2 B\nC4 C\nC2 D\nC3 E\nC4 F\nC1 G\nC1 H\nC2 I\n"
		"C3 J\n");
}

Test(html, a_column_far_to_the_right_is_none)
{
	expect_blocks("a.html",
		"<html><table><tr><td colspan=63>A<td colspan=99999999999>B"
		"<td>C<tr><td rowspan=-1>D</table></html>",
		"C1 A\nC64 B\nC0 C\nC1 D\n");
}

Test(html, puts_a_footnote_behind_the_block_that_has_its_mark)
{
	expect_blocks("a.html",
		"<html><p>First.<sup><a href='#_ftn1'>1</a></sup></p>"
		"<p>Second.</p>"
		"<div id='_ftn1'><p><a href='#_ftnref1'>[1]</a> Note.</p></div>"
		"</html>",
		"P0 First.\nF0 [1] Note.\nP0 Second.\n");
	expect_blocks("a.html",
		"<html><p>First<a href='#fn1' role='doc-noteref'>1</a>.</p>"
		"<p>Second.</p><section class='footnotes'><ol>"
		"<li id='fn1'><p>Note.<a href='#fnref1' class='footnote-back'>"
		"x</a></p></li></ol></section></html>",
		"P0 First.\nF0 Note.\nP0 Second.\n");
}

Test(html, unmarked_headings_are_told_by_their_words)
{
	expect_blocks("a.html",
		"<html><p><strong>Article 6</strong></p><p>Data flows</p>"
		"<p>No Party shall restrict<br>transfers.</p>"
		"<p>(a) one;</p></html>",
		"H2 Article 6\nH0 Data flows\n"
		"P0 No Party shall restrict transfers.\nI1 (a) one;\n");
}

static const char changed[] =
	"<html><p>Each Party <del>may</del><ins>shall</ins> act.</p>"
	"<p>Now. <s>Then.</s></p></html>";

Test(html, deletions_and_what_is_struck_through_are_not_live)
{
	struct reading r;
	expect_blocks("a.html", changed, "P0 Each Party shall act.\nP0 Now.\n");
	reading_bytes(&r, "a.html", str_of(changed));
	cr_expect(has_note(&r.source, "tracked changes"));
	cr_expect(has_note(&r.source, "struck through"));
	reading_release(&r);
}

Test(html, options_bring_deletions_and_what_is_struck_back)
{
	reading_options.tracked = TRACKED_ORIGINAL;
	reading_options.struck = true;
	expect_blocks("a.html", changed,
		"P0 Each Party may act.\nP0 Now. Then.\n");
	reading_options.tracked = TRACKED_BOTH;
	expect_blocks("a.html", changed,
		"P0 Each Party mayshall act.\nP0 Now. Then.\n");
}

Test(html, colours_and_underlines_are_said)
{
	struct reading r;
	reading_bytes(&r, "a.html",
		str_of("<html><font color=red>A</font> <u>b</u></html>"));
	cr_expect(has_note(&r.source, "colour"));
	cr_expect(has_note(&r.source, "underlined"));
	reading_release(&r);
}

/* The line of the text taken out on which `words` stand. */
static uint32_t line_of(const struct reading *r, const char *words)
{
	struct rap_str text = r->source.decoded;
	uint32_t line = 1;
	for (size_t i = 0; i < str_find(text, words); i++) {
		line += text.at[i] == '\n';
	}
	return line;
}

Test(html, text_stands_on_its_line_of_the_file)
{
	struct reading r;
	reading_bytes(&r, "a.html",
		str_of("<html>\n<body>\n\n<p>\n  Text of\n  line 5.</p>\n"
		       "<p>Line 7.</p><p>Also 7.</p><ul><li>Still 7.</ul>\n"
		       "<p>Line 8.</p></body></html>"));
	cr_assert(r.source.decoded.len);
	cr_expect_eq(line_of(&r, "Text"), 5);
	cr_expect_eq(line_of(&r, "Line 7"), 7);
	cr_expect_eq(line_of(&r, "Still 7"), 7);
	cr_expect_eq(line_of(&r, "Line 8"), 8);
	reading_release(&r);
}

Test(html, characters_are_what_the_bytes_say_not_what_is_declared)
{
	expect_blocks("a.html",
		"<html><meta charset='utf-16'><p>caf\xC3\xA9 "
		"&eacute;</p></html>",
		"P0 caf\xC3\xA9 \xC3\xA9\n");
	expect_blocks("a.html",
		"<html><meta charset='utf-8'><p>caf\xE9</p></html>",
		"P0 caf\xC3\xA9\n");
}

Test(html, no_entity_is_made_up_and_no_file_is_read)
{
	expect_blocks("a.html",
		"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
		"<html><p>A &x; b.</p></html>",
		"P0 ]>\nP0 A &x; b.\n");
}

Test(html, a_million_nested_elements_are_only_deep)
{
	enum { DEPTH = 100000 };
	struct buf text = BUF_INIT;
	struct reading r;
	buf_puts(&text, "<html>");
	for (int i = 0; i < DEPTH; i++) {
		buf_puts(&text, "<div>");
	}
	buf_puts(&text, "Deep.");
	reading_bytes(&r, "a.html", buf_str(&text));
	cr_expect_eq(r.status, STATUS_OK);
	cr_expect_str_eq(r.shown.at, "P0 Deep.\n");
	reading_release(&r);
	buf_release(&text);
}

Test(html, what_a_file_is_its_content_says)
{
	struct reading r;
	reading_bytes(&r, "a.txt", str_of("<!-- x --> <HTML><p>A</HTML>"));
	cr_expect_eq(r.source.format, FORMAT_HTML);
	reading_release(&r);
	reading_bytes(&r, "a.html", str_of("No tags at all"));
	cr_expect_eq(r.source.format, FORMAT_HTML);
	reading_release(&r);
	reading_bytes(&r, "a.html", str_of("<?xml version='1.0'?><treaty/>"));
	cr_expect_eq(r.source.format, FORMAT_XML);
	reading_release(&r);
	expect_refusal("a.docx",
		(struct rap_str){"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest", 13},
		STATUS_ENCODING,
		"a file of an Office program before 2007, or one protected by "
		"a password: save it as .docx without a password");
}
