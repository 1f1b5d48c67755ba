/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/text/article.h"
#include "tests/unit/text/lines.h"

static struct arena arena;

static void tear_down(void)
{
	arena_release(&arena);
}

TestSuite(article, .fini = tear_down);

static uint32_t first_article(const struct document *d)
{
	uint32_t unit = 0;
	while (d->units[unit].kind != RAP_UNIT_ARTICLE) {
		cr_assert_lt(++unit, d->unit_count, "no article");
	}
	return unit;
}

static enum article_frame frame_of(const char *text)
{
	const struct document *d = document_of_lines(&arena, text);
	return article_frame(d, first_article(d));
}

static bool opens_with(const char *text, const char *opening)
{
	const struct document *d = document_of_lines(&arena, text);
	struct rap_span span = article_opening(d, first_article(d));
	return str_equal(str_slice(d->view.text, span), str_of(opening));
}

#define PARTIES " The Parties shall answer questions about that."

Test(article, the_opening_is_the_first_sentence_behind_heading_and_number)
{
	cr_assert(opens_with("H Article 1: Duties\nP 1. No Party shall do "
			     "it." PARTIES,
		"No Party shall do it."));
	cr_assert(opens_with("H Article 1: Duties\nP No Party shall do it.\nP "
			     "2. Each Party shall say so.",
		"No Party shall do it."));
}

Test(article, a_lead_in_opens_with_its_first_item)
{
	cr_assert(opens_with("H Article 1: Duties\nP 1. Each Party shall:\nI "
			     "(a) do it; and\nI (b) say so.",
		"Each Party shall:\n(a) do it; and"));
}

Test(article, an_article_without_text_has_no_opening)
{
	cr_assert(opens_with("H Article 1: Duties\nH Article 2: Others\nP "
			     "No Party shall do it.",
		""));
}

Test(article, scope_is_told_by_opening_or_title)
{
	cr_assert_eq(frame_of("H Article 1\nP 1. This Chapter applies to "
			      "measures "
			      "of the Parties." PARTIES),
		ARTICLE_SCOPE);
	cr_assert_eq(frame_of("H Article 1: Scope\nP The Parties shall do it."),
		ARTICLE_SCOPE);
	cr_assert_eq(frame_of("H Article premier\nP Le pr\u00e9sent chapitre "
			      "s'applique aux mesures des Parties."),
		ARTICLE_SCOPE);
	cr_assert_eq(frame_of("H Art\u00edculo 1\nP El presente Cap\u00edtulo "
			      "se "
			      "aplica a las medidas de las Partes."),
		ARTICLE_SCOPE);
	cr_assert_eq(frame_of("H Article 1\nP The objectives of this Agreement "
			      "are what the Parties agreed."),
		ARTICLE_SCOPE);
	cr_assert_eq(frame_of("H Article 1\nP This Article applies to Parties "
			      "and measures of this Agreement."),
		ARTICLE_PLAIN);
	cr_assert_eq(frame_of("H Article 1\nP Each Party shall see that this "
			      "Chapter applies to all."),
		ARTICLE_PLAIN);
}

Test(article, who_says_in_passing_what_it_applies_to_goes_on_to_regulate)
{
	cr_assert_eq(frame_of("H Article 1\nP 1. This Section applies to "
			      "networks.\nP 2. The Parties shall link them.\n"
			      "P 3. The Parties shall say so."),
		ARTICLE_PLAIN);
	cr_assert_eq(frame_of("H Article 1\nP 1. This Section applies to "
			      "networks.\nP 2. This Section does not apply to "
			      "wires.\nP 3. The Parties shall say so."),
		ARTICLE_SCOPE);
	cr_assert_eq(frame_of("H Article 1\nP The Parties hereby lay down what "
			      "this Chapter needs."),
		ARTICLE_SCOPE);
}

Test(article, an_exception_is_from_a_whole_text)
{
	cr_assert_eq(frame_of("H Article 1\nP Subject to that, nothing in this "
			      "Agreement shall be construed to prevent a Party "
			      "from acting."),
		ARTICLE_EXCEPTION);
	cr_assert_eq(frame_of("H Article 1\nP Nothing in this Article shall "
			      "prevent a Party from acting." PARTIES),
		ARTICLE_PLAIN);
	cr_assert_eq(frame_of("H Art\u00edculo 1\nP Nada de lo dispuesto en "
			      "este "
			      "Acuerdo impedir\u00e1 que una Parte "
			      "act\u00fae."),
		ARTICLE_EXCEPTION);
}

Test(article, a_proviso_does_not_open_its_article)
{
	const struct document *d = document_of_lines(&arena,
		"H Article 1: Duties\nP For greater certainty, no Party shall "
		"do "
		"it.\nP 2. For greater certainty, this is all.\nP 3. Each "
		"Party shall say so.");
	bool seen[3] = {false, false, false};
	uint32_t count = 0;
	for (uint32_t i = 0; i < d->unit_count; i++) {
		if (d->units[i].kind == RAP_UNIT_PARAGRAPH) {
			cr_assert_lt(count, 3);
			seen[count++] = article_is_proviso(d, i);
		}
	}
	cr_assert_eq(count, 3);
	cr_assert_not(seen[0]);
	cr_assert(seen[1]);
	cr_assert_not(seen[2]);
}
