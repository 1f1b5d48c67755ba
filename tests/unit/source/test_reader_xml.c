/* SPDX-License-Identifier: MIT */
#include "reading.h"

static void expect_xml(const char *text, const char *blocks)
{
	expect_blocks("a.xml", text, blocks);
}

static void expect_broken(const char *text, const char *message)
{
	expect_refusal("a.xml", str_of(text), STATUS_SYNTAX, message);
}

Test(xml, chapters_and_articles_have_headings)
{
	expect_xml("<?xml version=\"1.0\"?>\n<treaty><body>"
		   "<chapter number=\"CHAPTER 1\" name=\"General &amp; more\">"
		   "<article number='Article 1' name='Scope'>1. Text.\n\n\n"
		   "(a)\n\nto act;</article><article name=\"Other\"/>"
		   "</chapter></body></treaty>\n",
		"H1 CHAPTER 1: General & more\nH2 Article 1: Scope\n"
		"P0 1. Text.\nI1 (a) to act;\nH2 Other\n");
}

Test(xml, header_elements_are_fields)
{
	const char *text = "<treaty><meta><name>A &amp; B</name>"
			   "<empty/><parties>\n<p n='1'>X</p>\n</parties>"
			   "<Language> en </Language></meta>"
			   "<body>T.</body></treaty>";
	expect_xml(text, "P0 T.\n");
	expect_field("a.xml", text, "name", "A & B");
	expect_field("a.xml", text, "p", "X");
	expect_field("a.xml", text, "language", "en");
	expect_field("a.xml", text, "parties", "");
}

Test(xml, numbers_alone_are_no_pages)
{
	expect_xml("<article>One.\n\n80\n\nTwo.</article>",
		"P0 One.\nP0 80\nP0 Two.\n");
}

Test(xml, markup_within_lines_hides_nothing)
{
	expect_xml("<article>1. One <b>two</b>three<!-- no\n\nno -->.\n\n"
		   "<b>(a)</b> <![CDATA[<four> &amp; five]]>;<br/>six "
		   "&lt;</article>",
		"P0 1. One twothree.\nI1 (a) <four> &amp; five; six <\n");
}

Test(xml, a_cell_knows_its_column)
{
	expect_xml("<doc><table><tr><th>A</th><th colspan=\"2\">B</th></tr>"
		   "<tr><td/><td>C</td><td><p>D</p><p>E</p></td></tr></table>"
		   "<td>F</td></doc>",
		"C1 A\nC2 B\nC2 C\nC3 D\nC3 E\nC0 F\n");
	expect_xml("<doc><TABLE><row><entry>A</entry><entry><table><tr><td>B"
		   "</td></tr></table></entry><entry>C</entry></row></TABLE>"
		   "</doc>",
		"C1 A\nC1 B\nC3 C\n");
}

Test(xml, comments_are_no_text)
{
	expect_xml("<p>One<!-- not\n\nthis --><?nor this?>two</p>",
		"P0 Onetwo\n");
}

Test(xml, other_documents_have_a_block_for_each_element)
{
	expect_xml("<doc><h2>Head</h2><p>One <i>two</i>\n  three.</p>"
		   "<ul><li>a</li><li>b</li></ul>"
		   "<table><tr><td>c</td></tr></table><note>n</note>"
		   "<blockquote>q</blockquote></doc>",
		"H2 Head\nP0 One two three.\nI1 a\nI1 b\nC1 c\nF0 n\nQ0 q\n");
	expect_xml("<x:doc xmlns:x='y'><x:li>a</x:li></x:doc>", "I1 a\n");
	expect_xml("<doc>\nOne.\n\nArticle 5\nTitle\n</doc>",
		"P0 One.\nH2 Article 5: Title\n");
}

Test(xml, a_number_joins_what_it_numbers)
{
	expect_xml("<akomaNtoso><article><num>Article 1</num>"
		   "<heading>Scope</heading><paragraph><num>1.</num>"
		   "<content><p>Text.</p></content></paragraph><point>"
		   "<num>(a)</num><p>to act.</p></point></article>"
		   "</akomaNtoso>",
		"H2 Article 1: Scope\nP0 1. Text.\nI1 (a) to act.\n");
	expect_xml("<a><article><num>Article 1</num><p>Text.</p></article></a>",
		"H2 Article 1\nP0 Text.\n");
}

Test(xml, akoma_ntoso_is_read_as_it_means)
{
	/* A footnote in a line, words that another law is to say, cells. */
	expect_xml("<akn:akomaNtoso xmlns:akn='x'><akn:meta><akn:f>no</akn:f>"
		   "</akn:meta><akn:p>In this <akn:docTitle>Act</akn:docTitle> "
		   "spam means mail<akn:authorialNote><akn:p>See</akn:p>"
		   "<akn:p>below.</akn:p></akn:authorialNote> unasked."
		   "</akn:p></akn:akomaNtoso>",
		"P0 In this Act spam means mail unasked.\nF0 See below.\n");
	expect_xml("<akomaNtoso><content><p>It says: <mod>put "
		   "<quotedStructure><article><num>Article 5</num><heading>Spam"
		   "</heading><content><p>No spam.</p></content></article>"
		   "</quotedStructure></mod>; <person>A</person>.</p></content>"
		   "<td><p>c</p></td></akomaNtoso>",
		"P0 It says: put\nQ0 Article 5 Spam\nQ0 No spam.\nP0 ; A.\n"
		"C0 c\n");
	expect_field("a.xml",
		"<akomaNtoso><p><docNumber>INF/ECOM/9</docNumber> "
		"<docTitle>On spam</docTitle></p></akomaNtoso>",
		"title", "On spam");
}

Test(xml, the_same_names_elsewhere_part_words)
{
	expect_xml("<doc><person>A</person><person>B</person>"
		   "<docTitle>C</docTitle></doc>",
		"P0 A\nP0 B\nH0 C\n");
	expect_field("a.xml", "<doc><docTitle>C</docTitle></doc>", "title", "");
}

Test(xml, a_footnote_in_a_line_does_not_part_it)
{
	expect_xml("<doc><p>One<note>n <b>1</b> &amp; 2</note> two"
		   "<note/><note> </note>.</p><note>alone</note></doc>",
		"P0 One two.\nF0 n 1 & 2\nF0 alone\n");
	expect_xml("<article>One<fn>n</fn> two.\n\nArticle 5\n\nThree."
		   "</article>",
		"P0 One two.\nH2 Article 5\nP0 Three.\nF0 n\n");
	expect_broken("<doc><p>One<note>two</p></doc>",
		"line 1, column 21: </p> stands where </note> must");
}

Test(xml, headings_in_an_article_s_text_are_the_article_s)
{
	expect_xml("<article number='Article 5'>One.\n\nRVC\n\nTwo.\n\n"
		   "NEXT PART</article>",
		"H2 Article 5\nP0 One.\nH3 RVC\nP0 Two.\nH0 NEXT PART\n");
}

Test(xml, an_inline_element_may_be_the_whole_document)
{
	expect_xml("<a>One</a>", "P0 One\n");
}

Test(xml, nothing_is_no_block)
{
	expect_xml("", "");
	expect_xml("<doc/>", "");
	expect_xml("<?xml version='1.0'?><!-- c --><doc> \n </doc>", "");
}

Test(xml, a_doctype_is_passed_over)
{
	expect_xml("<!DOCTYPE doc [<!ENTITY e SYSTEM \"/etc/passwd\">]>"
		   "<doc>T.</doc>",
		"P0 T.\n");
	expect_broken("<!DOCTYPE doc [<!ENTITY e 'x'>]><doc>&e;</doc>",
		"line 1, column 38: an unknown reference (write &amp; for &)");
}

Test(xml, faults_are_named_with_line_and_column)
{
	expect_broken("<a>\n  <b>\xC3\xA9</c></a>",
		"line 2, column 7: </c> stands where </b> must");
	expect_broken("<a></a></b>", "line 1, column 8: </b> closes nothing");
	expect_broken("<a><b></b>",
		"line 1, column 11: the document ends inside an element");
	expect_broken("<a", "line 1, column 1: a tag that never ends");
	expect_broken("<a <b>", "line 1, column 1: a tag that never ends");
	expect_broken("<a>1 < 2</a>",
		"line 1, column 6: '<' that begins no tag (write &lt;)");
	expect_broken("<a>x & y</a>",
		"line 1, column 6: an unknown reference (write &amp; for &)");
	expect_broken("<a>&#xD800;</a>",
		"line 1, column 4: an unknown reference (write &amp; for &)");
	expect_broken("<a><!-- </a>",
		"line 1, column 4: markup that never "
		"ends");
	expect_broken("<a><![CDATA[x</a>",
		"line 1, column 4: CDATA that never ends");
	expect_broken("text", "line 1, column 1: text outside of any element");
}

Test(xml, too_many_elements_within_elements_are_refused)
{
	struct buf deep = BUF_INIT;
	for (int i = 0; i < 257; i++) {
		buf_puts(&deep, "<a>");
	}
	expect_refusal("a.xml", buf_str(&deep), STATUS_SYNTAX,
		"line 1, column 769: elements nest too deeply");
	buf_release(&deep);
}

Test(xml, replacements_stand_for_their_bytes)
{
	struct reading r;
	reading_bytes(&r, "a.xml", str_of("<p>a&#233;b</p>"));
	const struct run *runs = r.source.runs;
	cr_assert_eq(r.source.blocks[0].run_count, 3);
	cr_expect(str_equal(runs[1].text, str_of("\xC3\xA9")));
	cr_expect_eq(runs[1].source, 4);
	cr_expect_eq(runs[1].source_len, 6);
	cr_expect_eq(runs[2].source, 10);
	reading_release(&r);
}
