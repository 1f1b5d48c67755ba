/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void expect_lines(const char *text, const char *blocks)
{
	expect_blocks("a.txt", text, blocks);
}

Test(lines, nothing_is_no_block)
{
	expect_lines("", "");
	expect_lines(" \n\t\n\r\n", "");
}

Test(lines, blank_lines_end_paragraphs_and_wrapped_lines_join)
{
	expect_lines("The Parties agree\nthat it is so.\n\n\nIt ends.",
		"P0 The Parties agree that it is so.\nP0 It ends.\n");
	expect_lines("One line\r\nand two.\r\n\r\nEnd.\r\n",
		"P0 One line and two.\nP0 End.\n");
	expect_lines("One line\rand two.\r\rEnd.\r",
		"P0 One line and two.\nP0 End.\n");
}

Test(lines, a_page_end_does_not_break_a_sentence)
{
	expect_lines("Each Party shall endeavour to promote the cross-border\n"
		     "\n- 3 -\n\ntransfer of information.\n",
		"P0 Each Party shall endeavour to promote the cross-border "
		"transfer of information.\n");
	expect_lines("to provide what was agreed upon earlier by them; and\n\n"
		     "what else.\n",
		"P0 to provide what was agreed upon earlier by them; and\n"
		"P0 what else.\n");
	expect_lines("Brazil said no\n\nthen yes.\n",
		"P0 Brazil said no\nP0 then yes.\n");
}

Test(lines, articles_and_sections_are_headings)
{
	expect_lines("CHAPTER 14: Electronic Commerce\nArticle 5: Spam\n"
		     "1. Text of it.\n",
		"H1 CHAPTER 14: Electronic Commerce\nH2 Article 5: Spam\n"
		"P0 1. Text of it.\n");
	expect_lines("[Article 5: Spam]\n\nText.\n",
		"H2 [Article 5: Spam]\nP0 Text.\n");
	expect_lines("ANEXO\n\nTexto.\n", "H1 ANEXO\nP0 Texto.\n");
}

Test(lines, a_reference_at_the_start_of_a_line_is_no_heading)
{
	expect_lines("as set out in\nArticle 5 of this Agreement shall\n"
		     "apply.\n",
		"P0 as set out in Article 5 of this Agreement shall apply.\n");
	expect_lines("It ends.\n\nArticle 5 of this Agreement shall apply.\n",
		"P0 It ends.\nP0 Article 5 of this Agreement shall apply.\n");
	expect_lines("Article 5(2) shall apply\nto them.\n",
		"P0 Article 5(2) shall apply to them.\n");
	expect_lines("It ends.\n\nArticle 5(2)\n\nMore.\n",
		"P0 It ends.\nP0 Article 5(2)\nP0 More.\n");
	expect_lines("under the terms of\nArticle 5\nthey agree.\n",
		"P0 under the terms of Article 5 they agree.\n");
	expect_lines("It ends.\n\nAnnex IV: (Other Services); and\n",
		"P0 It ends.\nP0 Annex IV: (Other Services); and\n");
}

Test(lines, a_title_under_its_label_joins_it)
{
	expect_lines("Article 5\nSpam\n\nText.\n",
		"H2 Article 5: Spam\nP0 Text.\n");
	expect_lines("ARTICLE 5\n\nSpam and more\n\n1. Text.\n",
		"H2 ARTICLE 5: Spam and more\nP0 1. Text.\n");
	expect_lines("Article 5:\nSpam\nEach Party shall act.\n",
		"H2 Article 5: Spam\nP0 Each Party shall act.\n");
	expect_lines("CAPÍTULO II\nÁmbito\n\nTexto.\n",
		"H1 CAPÍTULO II: Ámbito\nP0 Texto.\n");
}

Test(lines, text_under_a_label_is_no_title)
{
	expect_lines("Article 5\nEach Party shall act.\n",
		"H2 Article 5\nP0 Each Party shall act.\n");
	expect_lines("Article 5\nEach Party shall endeavour to\n"
		     "act against it.\n",
		"H2 Article 5\n"
		"P0 Each Party shall endeavour to act against it.\n");
	expect_lines("Article 5\n1. Text.\n", "H2 Article 5\nP0 1. Text.\n");
}

Test(lines, numbers_and_items_begin_blocks)
{
	expect_lines("1. The Parties:\n(a) do one\nthing;\n(b) do another.\n"
		     "2. It ends.\n",
		"P0 1. The Parties:\nI1 (a) do one thing;\n"
		"I1 (b) do another.\nP0 2. It ends.\n");
	expect_lines("They:\n- act;\n\xE2\x80\xA2 rest.\n",
		"P0 They:\nI1 - act;\nI1 \xE2\x80\xA2 rest.\n");
	expect_lines("Each Party shall\n(a) act.\n",
		"P0 Each Party shall\nI1 (a) act.\n");
}

Test(lines, the_label_of_an_option_ends_its_line)
{
	expect_lines("Option 1\n1. It acts.\nAlternative (b):\n1. It rests.",
		"P0 Option 1\nP0 1. It acts.\n"
		"P0 Alternative (b):\nP0 1. It rests.\n");
	expect_lines("Variante B\n\n1. It acts.\n\nWe choose\noption 2 or\n3.",
		"P0 Variante B\nP0 1. It acts.\n"
		"P0 We choose option 2 or 3.\n");
}

Test(lines, markers_inside_a_sentence_begin_nothing)
{
	expect_lines("as in paragraph\n(a) and (b) of it.\n",
		"P0 as in paragraph (a) and (b) of it.\n");
	expect_lines("as in paragraph\n(a), or others.\n",
		"P0 as in paragraph (a), or others.\n");
	expect_lines("a share of\n3.5 per cent.\n",
		"P0 a share of 3.5 per cent.\n");
	expect_lines("the text of\n- as said.\n",
		"P0 the text of - as said.\n");
}

Test(lines, a_marker_alone_is_joined_with_its_text)
{
	expect_lines("(a)\n\nto act;\n\n(b)\n\nShort text\n\n",
		"I1 (a) to act;\nI1 (b) Short text\n");
	expect_lines("1.\n\nThe Parties agree.\n",
		"P0 1. The Parties agree.\n");
}

Test(lines, titles_by_themselves_are_headings)
{
	expect_lines("Background\n\nText of it.\n",
		"H0 Background\nP0 Text of it.\n");
	expect_lines("Text.\n\nFINAL PROVISIONS\n\nText.\n",
		"P0 Text.\nH0 FINAL PROVISIONS\nP0 Text.\n");
	expect_lines("1. Background\n\nText of it.\n",
		"H0 1. Background\nP0 Text of it.\n");
	expect_lines("What was said in 2021:\n====\nText.\n",
		"P0 What was said in 2021: ==== Text.\n");
	expect_lines("What was said in 2021\n====\nText.\n",
		"H0 What was said in 2021\nP0 Text.\n");
}

Test(lines, lines_of_text_are_no_titles)
{
	expect_lines("Committee shall examine the\n\nmatter.\n",
		"P0 Committee shall examine the\nP0 matter.\n");
	expect_lines("Text of it\nand more.\n", "P0 Text of it and more.\n");
	expect_lines("Text:\n\nMore.\n", "P0 Text:\nP0 More.\n");
	expect_lines("Date: today\n\nMore.\n", "P0 Date: today\nP0 More.\n");
}

Test(lines, footnotes_are_footnotes)
{
	expect_lines("Text.\n\n[^1]: A note\nof two lines.\n1/ Another.\n",
		"P0 Text.\nF0 [^1]: A note of two lines.\nF0 1/ Another.\n");
}

Test(lines, page_numbers_vanish)
{
	expect_lines("One.\n\n- 3 -\n\nTwo.\n\nPage: 1/7\n\nThree.\n\n12\n",
		"P0 One.\nP0 Two.\nP0 Three.\n");
}

Test(lines, other_numbers_stay)
{
	expect_lines("One.\n\n2021\n\nTwo.\n", "P0 One.\nP0 2021\nP0 Two.\n");
	expect_lines("One.\n\n80\n\n100\n\n5\n\nTwo.\n",
		"P0 One.\nP0 80\nP0 100\nP0 5\nP0 Two.\n");
	expect_lines("One.\n\n12\ntwo.\n", "P0 One.\nP0 12 two.\n");
	expect_lines("One.\n\n2019-10-30\n\nTwo.\n",
		"P0 One.\nP0 2019-10-30\nP0 Two.\n");
}

Test(lines, a_paragraph_without_indents_is_one_run)
{
	struct reading r;
	reading_bytes(&r, "a.txt", str_of("The one\nand two.\n\nEnd.\n"));
	cr_expect_eq(r.source.blocks[0].run_count, 1);
	cr_expect_eq(r.source.runs[1].source, 18);
	reading_release(&r);
}

Test(lines, an_item_behind_one_that_ends_in_or_begins)
{
	expect_blocks("a.txt",
		"(a) store data in a country; or\n(b) to use it.\n",
		"I1 (a) store data in a country; or\nI1 (b) to use it.\n");
}
