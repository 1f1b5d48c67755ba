/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "core/text/sentence.h"
#include "tests/unit/text/lines.h"

/* The sentences of a paragraph, with a bar between two. */
static void check(const char *text, const char *expected)
{
	struct arena a = ARENA_INIT;
	struct document *d = words_of_lines(&a, arena_printf(&a, "P %s", text));
	struct sentences walk = {.document = d,
		.end = (uint32_t)d->view.text.len,
		.end_word = d->view.word_count};
	struct sentence s;
	struct buf b = BUF_INIT;
	uint32_t words = 0;

	while (sentence_next(&walk, &s)) {
		buf_puts(&b, b.len > 0 ? "|" : "");
		buf_add_str(&b, str_slice(d->view.text, s.span));
		cr_assert_eq(s.first_word, words);
		words += s.word_count;
	}
	cr_assert_eq(words, d->view.word_count);
	buf_putc(&b, '\0');
	cr_assert_str_eq(b.at, expected);
	buf_release(&b);
	arena_release(&a);
}

Test(sentence, full_stops_marks_and_ellipses_end_one)
{
	check("One. Two! Three? Four... Five", "One.|Two!|Three?|Four...|Five");
}

Test(sentence, semicolons_and_colons_do_not)
{
	check("One; Two: Three.", "One; Two: Three.");
}

Test(sentence, small_letters_do_not_begin_one)
{
	check("See no. one here.", "See no. one here.");
}

Test(sentence, accented_capitals_begin_one)
{
	check("Fini. \xc3\x80 suivre.", "Fini.|\xc3\x80 suivre.");
}

Test(sentence, closing_quotes_and_brackets_belong_to_it)
{
	check("He said \"yes.\" (So did we.) [Or not.] End.",
		"He said \"yes.\"|(So did we.)|[Or not.]|End.");
	check("Il dit \xc2\xab non \xc2\xbb. Fin.",
		"Il dit \xc2\xab non \xc2\xbb.|Fin.");
}

Test(sentence, french_marks_may_stand_apart)
{
	check("Quoi ? Rien ! Bien.", "Quoi ?|Rien !|Bien.");
}

Test(sentence, numbers_and_symbols_are_not_cut)
{
	check("See www.Example.(Org) now.", "See www.Example.(Org) now.");
	check("In 3.1 and INF/ECOM/62/Rev.1 it is. Yes.",
		"In 3.1 and INF/ECOM/62/Rev.1 it is.|Yes.");
}

Test(sentence, english_abbreviations_do_not_end_one)
{
	check("Under Art. XX, No. 5 and para. 2 of Mr. Smith, e.g. U.S. Law.",
		"Under Art. XX, No. 5 and para. 2 of Mr. Smith, e.g. U.S. "
		"Law.");
	check("In Rev. 2 and Add. 1, cf. St. Lucia.",
		"In Rev. 2 and Add. 1, cf. St. Lucia.");
}

Test(sentence, french_abbreviations_do_not_end_one)
{
	check("M. Dupont, Mme. Durand, p. ex. Lyon, c.-\xc3\xa0-d. Oui.",
		"M. Dupont, Mme. Durand, p. ex. Lyon, c.-\xc3\xa0-d. Oui.");
}

Test(sentence, spanish_abbreviations_do_not_end_one)
{
	check("El Sr. P\xc3\xa9rez, n\xc3\xbam. 3, p\xc3\xa1rr. 4, EE.UU. Y m.",
		"El Sr. P\xc3\xa9rez, n\xc3\xbam. 3, p\xc3\xa1rr. 4, EE.UU. Y "
		"m.");
}

Test(sentence, etc_ends_one_before_a_capital)
{
	check("Data, etc. and more, etc. Next.",
		"Data, etc. and more, etc.|Next.");
}

Test(sentence, no_is_a_word_unless_a_number_follows)
{
	check("They said no. Then yes.", "They said no.|Then yes.");
}

Test(sentence, a_number_inside_is_no_sentence)
{
	check("2. Each Party acts. 3. No Party rests.",
		"2. Each Party acts.|3. No Party rests.");
}
