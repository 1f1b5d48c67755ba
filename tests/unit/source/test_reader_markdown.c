/* SPDX-License-Identifier: MIT */
#include "core/base/buf.h"
#include "reading.h"

static void expect_markdown(const char *text, const char *blocks)
{
	expect_blocks("a.md", text, blocks);
}

Test(markdown, headings_have_levels)
{
	expect_markdown("# One\n\n## Two &amp; a *half*\n\nText\nof it.\n",
		"H1 One\nH2 Two & a half\nP0 Text of it.\n");
	expect_markdown("One\n===\n\nText.\n", "H1 One\nP0 Text.\n");
}

Test(markdown, a_line_in_bold_is_a_heading)
{
	expect_markdown("**Background**\n\nText.\n",
		"H0 Background\nP0 Text.\n");
	expect_markdown("**Article 5: Title**\n\nText.\n",
		"H2 Article 5: Title\nP0 Text.\n");
	expect_markdown("**Note:**\n\n**Bold** and not.\n\n**a**\n**b**\n",
		"P0 Note:\nP0 Bold and not.\nP0 a b\n");
}

Test(markdown, an_articles_label_is_a_heading)
{
	expect_markdown("Article 5: Title\n\nArticle 5 shall apply.\n",
		"H2 Article 5: Title\nP0 Article 5 shall apply.\n");
}

Test(markdown, negotiating_brackets_are_text)
{
	expect_markdown("Parties [shall][should] act [or](a) not [at all].\n",
		"P0 Parties [shall][should] act [or](a) not [at all].\n");
	expect_markdown("[shall]: should\n\n[shall] act.\n",
		"P0 [shall]: should\nP0 [shall] act.\n");
	expect_markdown("[Parties](as defined below) act.\n",
		"P0 [Parties](as defined below) act.\n");
	expect_markdown("It is ~~struck~~ text.\n",
		"P0 It is ~~struck~~ text.\n");
}

Test(markdown, links_keep_their_text)
{
	expect_markdown("See [the text](https://a.example/b) and "
			"[that][1].\n\n[1]: https://a.example\n",
		"P0 See the text and that.\n");
	expect_markdown("See [it](b.md \"Title\").\n", "P0 See it.\n");
}

Test(markdown, footnotes_are_blocks)
{
	expect_markdown("Text.[^1]\n\n[^1]: word\n[^2]: A note\nin two "
			"lines.\n",
		"P0 Text.[^1]\nF0 [^1]: word\nF0 [^2]: A note in two lines.\n");
}

Test(markdown, a_footnote_stands_behind_the_block_of_its_mark)
{
	expect_markdown("One.[^a]\n\n## Two\n\nThree.[^b][^a]\n\n[^b]: B\n"
			"[^a]: A\n[^c]: C\n",
		"P0 One.[^a]\nF0 [^a]: A\nH2 Two\nP0 Three.[^b][^a]\n"
		"F0 [^b]: B\nF0 [^c]: C\n");
	expect_markdown("A [^] b.\n\n[^1]: see [^1]\n",
		"P0 A [^] b.\nF0 [^1]: see [^1]\n");
}

/* The parser takes time that grows with the square of such a paragraph. */
Test(markdown, a_paragraph_of_thousands_of_lines_is_parted)
{
	struct buf text = BUF_INIT;
	struct buf blocks = BUF_INIT;
	for (int i = 0; i < 10000; i++) {
		buf_puts(&text, "[a][b] c &amp; d\n");
		bool first = i % 4096 == 0;
		buf_puts(&blocks, !first ? " " : i ? "\nP0 " : "P0 ");
		buf_puts(&blocks, "a c & d");
	}
	buf_puts(&text, "\n[b]: <x>\n");
	buf_puts(&blocks, "\n");
	buf_putc(&text, '\0');
	buf_putc(&blocks, '\0');
	expect_markdown(text.at, blocks.at);
	buf_release(&text);
	buf_release(&blocks);
}

Test(markdown, a_table_is_never_parted)
{
	struct buf text = BUF_INIT;
	struct buf blocks = BUF_INIT;
	buf_puts(&text, "| a |\n|---|\n");
	buf_puts(&blocks, "C1 a\n");
	for (int i = 0; i < 5000; i++) {
		buf_puts(&text, "| b |\n");
		buf_puts(&blocks, "C1 b\n");
	}
	buf_putc(&text, '\0');
	buf_putc(&blocks, '\0');
	expect_markdown(text.at, blocks.at);
	buf_release(&text);
	buf_release(&blocks);
}

Test(markdown, items_keep_the_numbers_that_they_have)
{
	expect_markdown("1. One\n1. **Two**\n\n- three\n* four\n",
		"I1 1. One\nI1 1. Two\nI1 three\nI1 four\n");
	expect_markdown("2) Two\n3) Three\n", "I1 2) Two\nI1 3) Three\n");
}

Test(markdown, lists_nest_and_go_on)
{
	expect_markdown("1. One\n\n   More.\n   - a\n   - b\n\n   Still.\n\n"
			"2. Two\n\nEnd.\n",
		"I1 1. One\nP0 More.\nI2 a\nI2 b\nP0 Still.\nI1 2. Two\n"
		"P0 End.\n");
}

Test(markdown, markers_at_line_starts_begin_items)
{
	expect_markdown("The Parties:\n(a) act;\n(b) rest in paragraph\n"
			"(a) and more.\n",
		"P0 The Parties:\nI1 (a) act;\n"
		"I1 (b) rest in paragraph (a) and more.\n");
	expect_markdown("It ends.\n1.1 More.\n", "P0 It ends.\nP0 1.1 More.\n");
}

Test(markdown, quotes_and_cells_are_blocks)
{
	expect_markdown("> They\n> said.\n\n| a | b |\n|---|---|\n| c d | e "
			"|\n",
		"Q0 They said.\nC1 a\nC2 b\nC1 c d\nC2 e\n");
}

Test(markdown, tags_of_html_are_dropped_and_their_text_stays)
{
	expect_markdown("CO<sub>2</sub> and<br>more <!-- not this -->.\n",
		"P0 CO2 and more .\n");
	expect_markdown("<div>\nInside "
			"**it**\n</div>\n\n<p>One</p><p>Two</p>\n",
		"P0 Inside it\nP0 One Two\n");
	expect_markdown("**<u>Bold</u>** text\n", "P0 Bold text\n");
}

Test(markdown, what_is_no_html_is_text)
{
	expect_markdown("[<name of Party>] and a < b > c\n",
		"P0 [<name of Party>] and a < b > c\n");
	expect_markdown("<!-- never closed\n", "P0 <!-- never closed\n");
}

Test(markdown, code_is_text)
{
	expect_markdown("    indented\n\n~~~\none\ntwo\n~~~\n",
		"P0 indented\nP0 one two\n");
}

Test(markdown, entities_are_characters_and_others_are_text)
{
	expect_markdown("&eacute;t&#233; &copy; &nosuch;\n",
		"P0 \xC3\xA9t\xC3\xA9 \xC2\xA9 &nosuch;\n");
}

Test(markdown, runs_point_into_the_file)
{
	struct reading r;
	reading_bytes(&r, "a.md", str_of("# A\n\nOne **two**\nthree.\n"));
	const struct run *runs = r.source.runs;
	cr_expect_eq(runs[0].source, 2);
	cr_expect_eq(runs[1].source, 5);
	cr_expect_eq(runs[2].source, 11);
	cr_expect_eq(runs[2].text.at - r.source.decoded.at, 11);
	reading_release(&r);
}
