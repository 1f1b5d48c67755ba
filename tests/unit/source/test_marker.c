/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/source/marker.h"

/* The line begins with this label of this kind. */
static void expect_marker(const char *line, enum marker_kind kind,
	const char *label)
{
	struct marker m = marker_read(str_of(line));
	cr_expect_eq(m.kind, kind, "%s: kind %d", line, (int)m.kind);
	cr_expect_eq(m.len, strlen(label), "%s: %zu bytes", line, m.len);
}

static void expect_none(const char *line)
{
	struct marker m = marker_read(str_of(line));
	cr_expect_eq(m.kind, MARKER_NONE, "%s: kind %d", line, (int)m.kind);
}

Test(marker, articles_are_numbered_in_many_ways)
{
	expect_marker("Article 5: Title", MARKER_ARTICLE, "Article 5");
	expect_marker("ARTICLE 14.17", MARKER_ARTICLE, "ARTICLE 14.17");
	expect_marker("Article 2 bis", MARKER_ARTICLE, "Article 2 bis");
	expect_marker("Article 2bis (general)", MARKER_ARTICLE, "Article 2bis");
	expect_marker("Article 5[bis]", MARKER_ARTICLE, "Article 5[bis]");
	expect_marker("Article X.4", MARKER_ARTICLE, "Article X.4");
	expect_marker("Article QQ.A.5", MARKER_ARTICLE, "Article QQ.A.5");
	expect_marker("Article XVII - End", MARKER_ARTICLE, "Article XVII");
	expect_marker("Article (5)", MARKER_ARTICLE, "Article (5)");
	expect_marker("Article [X]", MARKER_ARTICLE, "Article [X]");
	expect_marker("Art. 7", MARKER_ARTICLE, "Art. 7");
	expect_marker("Article\xC2\xA0"
		      "12",
		MARKER_ARTICLE,
		"Article\xC2\xA0"
		"12");
}

Test(marker, articles_have_labels_in_three_languages)
{
	expect_marker("Article premier", MARKER_ARTICLE, "Article premier");
	expect_marker("Article 1er", MARKER_ARTICLE, "Article 1er");
	expect_marker("Article 19.1 : Titre", MARKER_ARTICLE, "Article 19.1");
	expect_marker("Artículo 3 bis", MARKER_ARTICLE, "Artículo 3 bis");
	expect_marker("ARTÍCULO 14.3", MARKER_ARTICLE, "ARTÍCULO 14.3");
	expect_marker("Articulo 4", MARKER_ARTICLE, "Articulo 4");
	expect_marker("Arti\xCC\x81"
		      "culo 4",
		MARKER_ARTICLE,
		"Arti\xCC\x81"
		"culo 4");
	expect_marker("Artículo único", MARKER_ARTICLE, "Artículo único");
}

Test(marker, sections_have_labels_in_three_languages)
{
	expect_marker("CHAPTER 14", MARKER_SECTION, "CHAPTER 14");
	expect_marker("PART II", MARKER_SECTION, "PART II");
	expect_marker("SECTION A", MARKER_SECTION, "SECTION A");
	expect_marker("Title III", MARKER_SECTION, "Title III");
	expect_marker("ANNEX 8-B: Text", MARKER_SECTION, "ANNEX 8-B");
	expect_marker("ANNEXE I", MARKER_SECTION, "ANNEXE I");
	expect_marker("Chapitre premier", MARKER_SECTION, "Chapitre premier");
	expect_marker("Sección B", MARKER_SECTION, "Sección B");
	expect_marker("CAPÍTULO IV", MARKER_SECTION, "CAPÍTULO IV");
	expect_marker("Apéndice 2", MARKER_SECTION, "Apéndice 2");
}

Test(marker, an_annex_needs_no_number)
{
	expect_marker("ANNEX", MARKER_SECTION, "ANNEX");
	expect_marker("Anexo: Definiciones", MARKER_SECTION, "Anexo");
	expect_none("Annexes and protocols");
	expect_none("Annex to this Agreement");
	expect_none("CHAPTER");
}

Test(marker, words_that_only_look_like_labels_are_none)
{
	expect_none("Articles 5 and 6");
	expect_none("Article this");
	expect_none("PART OF THE AGREEMENT");
	expect_none("Parties shall");
	expect_none("Article 20215");
	expect_none("Article5");
}

Test(marker, paragraphs_are_numbered)
{
	expect_marker("1. Text", MARKER_NUMBER, "1.");
	expect_marker("1.1 Text", MARKER_NUMBER, "1.1");
	expect_marker("1.1. Text", MARKER_NUMBER, "1.1.");
	expect_marker("11 .3 Text", MARKER_NUMBER, "11 .3");
	expect_marker("1.The Parties", MARKER_NUMBER, "1.");
	expect_marker("3.- Texto", MARKER_NUMBER, "3.-");
	expect_marker("2.", MARKER_NUMBER, "2.");
	expect_marker("A.1 Scope", MARKER_NUMBER, "A.1");
	expect_marker("B. Scope", MARKER_NUMBER, "B.");
	expect_marker("IV. Scope", MARKER_NUMBER, "IV.");
}

Test(marker, dates_and_quantities_are_no_numbers)
{
	expect_none("1.1.2004 a free trade area");
	expect_none("2020. was");
	expect_none("1 Text");
	expect_none("3.5% of");
	expect_none("U.S. persons");
}

Test(marker, items_are_marked)
{
	expect_marker("(a) text", MARKER_ITEM, "(a)");
	expect_marker("(iv) text", MARKER_ITEM, "(iv)");
	expect_marker("(xviii) text", MARKER_ITEM, "(xviii)");
	expect_marker("(aa) text", MARKER_ITEM, "(aa)");
	expect_marker("(12) text", MARKER_ITEM, "(12)");
	expect_marker("(17bis) text", MARKER_ITEM, "(17bis)");
	expect_marker("(a)text", MARKER_ITEM, "(a)");
	expect_marker("a) text", MARKER_ITEM, "a)");
	expect_marker("ii) text", MARKER_ITEM, "ii)");
	expect_marker("3) text", MARKER_ITEM, "3)");
	expect_marker("b. text", MARKER_ITEM, "b.");
	expect_marker("ii. text", MARKER_ITEM, "ii.");
}

Test(marker, words_in_parentheses_and_abbreviations_are_no_items)
{
	expect_none("(EU) No 5");
	expect_none("(the Parties) text");
	expect_none("(of)");
	expect_none("i. e. text");
	expect_none("p.m. text");
	expect_none("()");
	expect_none("(2021) text");
}

Test(marker, bullets_are_followed_by_space)
{
	expect_marker("- text", MARKER_BULLET, "-");
	expect_marker("\xE2\x80\xA2 text", MARKER_BULLET, "\xE2\x80\xA2");
	expect_marker("\xE2\x80\x93\ttext", MARKER_BULLET, "\xE2\x80\x93");
	expect_none("-text");
	expect_none("---");
}

Test(marker, footnotes_are_marked)
{
	expect_marker("[^1]: text", MARKER_FOOTNOTE, "[^1]:");
	expect_marker("12/ text", MARKER_FOOTNOTE, "12/");
	expect_none("[^1] text ]: more");
	expect_none("1/2 of");
	expect_none("[^0123456789012345678901234567890123456789"
		    "0123456789012345678901234]: a name of 65 bytes");
}

Test(marker, negotiating_brackets_may_stand_before_a_label)
{
	expect_marker("[Article 5: Title]", MARKER_ARTICLE, "[Article 5");
	expect_marker("[[1. Text]]", MARKER_NUMBER, "[[1.");
	expect_marker("[(a) text]", MARKER_ITEM, "[(a)");
	expect_none("[shall]");
	expect_none("[- text]");
	expect_none("[");
	expect_none("");
}

static void expect_title(const char *line, const char *title)
{
	struct rap_str text = str_of(line);
	struct rap_str found = marker_title(text, marker_read(text));
	cr_expect(str_equal(found, str_of(title)), "%s: \"%.*s\"", line,
		(int)found.len, found.at);
}

Test(marker, a_title_follows_the_label)
{
	expect_title("Article 5: Title", "Title");
	expect_title("Article 5 \xE2\x80\x93 Title ", "Title");
	expect_title("Article 5. Title", "Title");
	expect_title("Article 5 Title", "Title");
	expect_title("Article 5", "");
	expect_title("1. Background", "Background");
}
