/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/text/outline.h"
#include "tests/unit/text/lines.h"

static struct arena arena;

static void release(void)
{
	arena_release(&arena);
}

TestSuite(outline, .fini = release);

/*
 * The units of a document as text: a letter for the kind, the label, and
 * children in brackets: "D(A'Article 1'(H P'1'(S)))".
 */
static void draw(struct buf *b, const struct document *d, uint32_t unit)
{
	static const char letters[] = "DCAHPIS";
	const struct rap_unit *u = &d->units[unit];

	buf_putc(b, letters[u->kind]);
	if (u->label.len > 0) {
		buf_printf(b, "'%.*s'", (int)u->label.len, u->label.at);
	}
	if (u->descendants == 0) {
		return;
	}
	buf_putc(b, '(');
	for (uint32_t c = unit + 1; c <= unit + u->descendants;
		c += d->units[c].descendants + 1) {
		cr_assert_eq(d->units[c].parent, unit);
		cr_assert(d->units[c].span.begin >= u->span.begin);
		cr_assert(d->units[c].span.end <= u->span.end);
		buf_puts(b, c > unit + 1 ? " " : "");
		draw(b, d, c);
	}
	buf_putc(b, ')');
}

static void check(const char *lines, const char *expected)
{
	struct document *d = document_of_lines(&arena, lines);
	struct buf b = BUF_INIT;
	char *drawn;

	draw(&b, d, 0);
	drawn = arena_copy(&arena, b.at, b.len);
	buf_release(&b);
	cr_assert_str_eq(drawn, expected);
	cr_assert_eq(d->view.unit_count, d->unit_count);
}

/* The citation of the unit that the last block made. */
static const char *cited(const char *lines)
{
	struct document *d = document_of_lines(&arena, lines);
	uint32_t unit = d->blocks[d->block_count - 1].unit;

	return outline_cite(d, &arena, unit).at;
}

Test(outline, nothing_is_a_document)
{
	check("", "D");
}

Test(outline, paragraphs_and_sentences_nest_in_articles)
{
	check("H Article 5: Transparency\n"
	      "P 1. Each Party shall publish. It shall do so promptly.\n"
	      "P 2. The Parties shall cooperate.",
		"D(A'Article 5'(H P'1'(S S) P'2'(S)))");
}

Test(outline, items_continue_the_paragraph_above)
{
	check("H Article 5\n"
	      "P 1. Each Party shall:\n"
	      "I (a) publish laws:\n"
	      "I (i) on paper;\n"
	      "I (ii) on the Internet;\n"
	      "I (b) answer questions.\n"
	      "P 2. The Parties shall cooperate.",
		"D(A'Article 5'(H P'1'(S I'(a)'(S I'(i)'(S) I'(ii)'(S)) "
		"I'(b)'(S)) P'2'(S)))");
}

Test(outline, a_paragraph_reaches_to_the_end_of_its_items)
{
	struct document *d = document_of_lines(&arena,
		"H Article 5\nP 1. Each Party shall:\nI (a) publish laws.");

	cr_assert_eq(d->units[3].kind, RAP_UNIT_PARAGRAPH);
	cr_assert_eq(d->units[3].span.end, d->view.text.len);
	cr_assert_eq(d->units[3].word_count, 7);
}

Test(outline, i_is_a_letter_behind_h)
{
	check("P Members shall:\n"
	      "I (h) one;\n"
	      "I (i) two;\n"
	      "I (j) three.",
		"D(A(P(S I'(h)'(S) I'(i)'(S) I'(j)'(S))))");
}

Test(outline, i_is_a_number_behind_h_if_ii_follows)
{
	check("P Members shall:\n"
	      "I (h) one:\n"
	      "I (i) two;\n"
	      "I (ii) three.",
		"D(A(P(S I'(h)'(S I'(i)'(S) I'(ii)'(S)))))");
}

Test(outline, bullets_nest_by_their_level)
{
	check("P We think of:\n"
	      "I1 one\n"
	      "I2 two\n"
	      "I1 three",
		"D(P(S I(S I(S)) I(S)))");
}

Test(outline, a_closing_bracket_alone_labels_items_too)
{
	check("P We think of:\nI a) one\nI b) two",
		"D(P(S I'(a)'(S) I'(b)'(S)))");
}

Test(outline, enclosed_numbers_are_items_below_numbered_paragraphs)
{
	check("H Article 1\nP 1. Parties shall\nP (1) do this\nP (2) do that",
		"D(A'Article 1'(H P'1'(S I'(1)'(S) I'(2)'(S))))");
}

Test(outline, enclosed_numbers_are_paragraphs_where_nothing_else_is)
{
	check("H Article 1\nP (1) Do this.\nP (2) Do that.",
		"D(A'Article 1'(H P'1'(S) P'2'(S)))");
}

Test(outline, sections_nest_by_what_they_call_themselves)
{
	check("H PART I\n"
	      "H CHAPTER 1\n"
	      "H SECTION A\n"
	      "H Article 1\n"
	      "P Text.\n"
	      "H CHAPTER 2\n"
	      "H Article 2\n"
	      "P Text.\n"
	      "H PART II\n"
	      "P Text.",
		"D(C'PART I'(H C'CHAPTER 1'(H C'SECTION A'(H A'Article 1'(H "
		"P(S)))) C'CHAPTER 2'(H A'Article 2'(H P(S)))) C'PART II'(H "
		"P(S)))");
}

Test(outline, sections_nest_by_the_level_of_their_headings)
{
	check("H1 A paper\nH2 Background\nP Text.\nH2 Proposal\nP Text.",
		"D(C(H C(H P(S)) C(H P(S))))");
}

Test(outline, an_unlabelled_section_ends_at_an_article_beside_it)
{
	check("H1 A paper\nH2 Background\nP Text.\nH2 Article 1\nP Text.",
		"D(C(H C(H P(S)) A'Article 1'(H P(S))))");
}

Test(outline, later_chapters_do_not_stand_in_an_annex)
{
	check("H CHAPTER 4\n"
	      "H ANNEX 4-A\n"
	      "P Text.\n"
	      "H CHAPTER 5\n"
	      "P Text.",
		"D(C'CHAPTER 4'(H) C'ANNEX 4-A'(H P(S)) C'CHAPTER 5'(H "
		"P(S)))");
}

Test(outline, an_annex_may_have_chapters)
{
	check("H ANNEX\nH CHAPTER 1\nP Text.\nH CHAPTER 2\nP Text.",
		"D(C'ANNEX'(H C'CHAPTER 1'(H P(S)) C'CHAPTER 2'(H P(S))))");
}

Test(outline, the_next_line_may_be_the_title_of_an_article)
{
	struct document *d = document_of_lines(&arena,
		"H Article 5\nH Transparency\nP Text.");

	cr_assert_eq(d->units[1].kind, RAP_UNIT_ARTICLE);
	cr_assert_eq(strncmp(d->units[1].title.at, "Transparency", 12), 0);
	cr_assert_eq(d->units[3].parent, 1);
}

Test(outline, articles_are_labelled_in_three_languages)
{
	check("H Article premier : Objet\n"
	      "P Texte.\n"
	      "H Article 19.1 : Champ\n"
	      "P Texte.\n"
	      "H ART\xc3\x8d"
	      "CULO 14.3\n"
	      "P Texto.\n"
	      "H Art\xc3\xad"
	      "culo 3 bis\n"
	      "P Texto.\n"
	      "H Article QQ.A.5 (Title)\n"
	      "P Text.",
		"D(A'Article premier'(H P(S)) A'Article 19.1'(H P(S)) "
		"A'ART\xc3\x8d"
		"CULO 14.3'(H P(S)) A'Art\xc3\xad"
		"culo 3 bis'(H P(S)) A'Article QQ.A.5'(H P(S)))");
}

Test(outline, a_bracket_may_open_before_a_label)
{
	check("H [Article 5: Title]\nP [1. Each Party shall act.]",
		"D(A'Article 5'(H P'1'(S)))");
}

Test(outline, footnotes_between_items_do_not_end_the_paragraph)
{
	check("H Article 1\n"
	      "P 1. Parties shall\n"
	      "I (a) do this;\n"
	      "F A note.\n"
	      "I (b) do that.",
		"D(A'Article 1'(H P'1'(S I'(a)'(S P(S)) I'(b)'(S))))");
}

Test(outline, treaty_text_without_any_heading_is_one_article)
{
	check("P 1. Each Party shall publish its laws.\n"
	      "P 2. The Parties shall cooperate.",
		"D(A(P'1'(S) P'2'(S)))");
}

Test(outline, argument_without_any_heading_is_no_article)
{
	check("P 1. We believe that Parties should publish laws.\n"
	      "P 2. Our proposal says why.",
		"D(P'1'(S) P'2'(S))");
}

Test(outline, citations_join_article_paragraph_and_items)
{
	cr_assert_str_eq(cited("H Article 5\nP 2. Parties shall:\nI (b) act:\n"
			       "I (i) now."),
		"Article 5.2(b)(i)");
}

Test(outline, citations_do_not_double_the_article)
{
	cr_assert_str_eq(cited("H Article 11\nP 11.3 Parties shall act."),
		"Article 11.3");
}

Test(outline, citations_of_articles_in_words_name_the_paragraph)
{
	cr_assert_str_eq(cited("H Article premier\nP 2. Les Parties agissent."),
		"Article premier, para. 2");
}

Test(outline, citations_without_an_article_name_the_paragraph)
{
	cr_assert_str_eq(cited("H Background\nP 2.3 We think so."),
		"para. 2.3");
}

Test(outline, citations_fall_back_on_the_section)
{
	cr_assert_str_eq(cited("H Annex I\nP We think so."), "Annex I");
	cr_assert_str_eq(cited("P We think so."), "");
}

Test(outline, citations_of_numbered_sections_say_so)
{
	cr_assert_str_eq(cited("H 2 NEXT STEPS\nP We think so."), "section 2");
	cr_assert_str_eq(cited("H A.1 Signatures\nP We think so."), "A.1");
}

Test(outline, numbered_lines_in_capitals_are_headings)
{
	check("H Article 1\n"
	      "P 1. Each Party shall act.\n"
	      "P 3 NEXT STEPS\n"
	      "P 3.1. We look forward.",
		"D(A'Article 1'(H P'1'(S)) C'3'(H P'3.1'(S)))");
}

Test(outline, numbered_headings_inside_an_article_stay_inside)
{
	check("H Article 1\n"
	      "H 1. Designated bodies\n"
	      "P Each Party shall act.\n"
	      "H 2. Other bodies\n"
	      "P Each Party shall act.",
		"D(A'Article 1'(H H P(S) H P(S)))");
}

Test(outline, reasons_behind_an_article_end_it)
{
	check("H Article 1\nP Parties shall.\nH Rationale\nP We think so.\n"
	      "H Article 2\nP Parties shall.",
		"D(A'Article 1'(H P(S)) C(H P(S)) A'Article 2'(H P(S)))");
}

Test(outline, a_number_without_a_full_stop_follows_the_one_before)
{
	check("H Article 1\nP 1. Parties act.\nP 2 Parties rest.\n"
	      "P 7 Parties met.",
		"D(A'Article 1'(H P'1'(S) P'2'(S) P(S)))");
}

Test(outline, spaces_inside_a_number_are_dropped)
{
	check("H Article 11\nP 11 .3 Parties act.",
		"D(A'Article 11'(H P'11.3'(S)))");
}

Test(outline, quantities_are_no_labels)
{
	check("P 1.5 million people met.\nP 2021 was long.\nP 30 July came.",
		"D(P(S) P(S) P(S))");
}
