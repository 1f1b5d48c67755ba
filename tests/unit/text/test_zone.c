/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/source/reader.h"
#include "core/text/zone.h"
#include "tests/unit/text/lines.h"

static struct arena arena;

static void release(void)
{
	arena_release(&arena);
}

TestSuite(zone, .fini = release);

/* A letter for the zone of each block. */
static const char *zones(const char *lines)
{
	/* prose, legal, rationale, definition, preamble, annex, footnote,
	 * quoted, heading, front */
	static const char letters[] = "plrdeanqhf";
	struct document *d = document_of_lines(&arena, lines);
	char *out = arena_alloc(&arena, d->block_count + 1);

	for (uint32_t b = 0; b < d->block_count; b++) {
		out[b] = letters[d->units[d->blocks[b].unit].zone];
	}
	return out;
}

Test(zone, articles_are_legal_text)
{
	cr_assert_str_eq(zones("H Article 1\nP Parties shall act.\nI (a) now"),
		"hll");
}

Test(zone, sentences_have_the_zone_of_their_paragraph)
{
	struct document *d =
		document_of_lines(&arena, "H Article 1\nP Parties shall act.");

	cr_assert_eq(d->units[d->unit_count - 1].kind, RAP_UNIT_SENTENCE);
	cr_assert_eq(d->units[d->unit_count - 1].zone, RAP_ZONE_LEGAL);
}

Test(zone, reasons_are_told_by_their_title)
{
	cr_assert_str_eq(zones("H1 Background\nP Text.\nH1 1 OBJECTIVES\nP T.\n"
			       "H1 Contexte\nP Texte.\nH1 Antecedentes\nP T.\n"
			       "H1 Experience\nP Text."),
		"hrhrhrhrhp");
}

Test(zone, proposed_text_without_articles_is_legal)
{
	cr_assert_str_eq(zones("H1 Our view\nP We think so.\n"
			       "H1 Proposed text\nP 1. Members shall act.\n"
			       "H1 Texte propos\xc3\xa9\nP 1. Chacun agit.\n"
			       "H1 Texto propuesto\nP 1. Cada uno act\xc3\xba"
			       "a."),
		"hphlhlhl");
}

Test(zone, an_annex_is_one_outside_its_articles)
{
	cr_assert_str_eq(zones("H Annex I\nP List.\nH Article 1\nP Shall."),
		"hahl");
}

Test(zone, definitions_are_told_by_title_or_words)
{
	cr_assert_str_eq(zones("H Article 1: Definitions\nP Text.\n"
			       "H Article 2: Scope\nP Parties shall act.\n"
			       "P Personal data means data on a person.\n"
			       "P They shall rest."),
		"hdhldl");
	cr_assert_str_eq(zones("H Article 1\nP For the purposes of this "
			       "Chapter:\nI (a) spam means a message."),
		"hdd");
}

Test(zone, recitals_before_the_first_article_are_the_preamble)
{
	cr_assert_str_eq(zones("P The Parties,\nP Recalling the past;\n"
			       "P Have agreed as follows:\nH Article 1\nP So."),
		"peehl");
}

Test(zone, argument_that_begins_like_a_recital_is_prose)
{
	cr_assert_str_eq(zones("H Our view\nP Recognizing this, we act."),
		"hp");
}

Test(zone, quotations_are_not_the_authors_words)
{
	cr_assert_str_eq(zones("H Our view\nQ Others say this.\n"
			       "P \xe2\x80\x9cOthers say that.\xe2\x80\x9d\n"
			       "P \"One\" and \"two\" are words."),
		"hqqp");
}

Test(zone, notes_to_readers_are_no_treaty_text)
{
	cr_assert_str_eq(zones("H Article 1\nP [Facilitator\xe2\x80\x99s note: "
			       "this "
			       "will be revisited.]\nP 1. Parties shall act."),
		"hql");
	cr_assert_str_eq(zones("H Article 1\nP Facilitator's note: open.\n"
			       "P Note du Secr\xc3\xa9tariat : ouvert.\n"
			       "P [Nota de la Secretar\xc3\xad"
			       "a: abierto.]\n"
			       "P (Drafting note: open)\n"
			       "P Notaries shall act as follows: now.\n"
			       "P [Parties shall note: this.]"),
		"hqqqqll");
}

Test(zone, a_note_in_brackets_goes_on_until_they_close)
{
	cr_assert_str_eq(zones("H Article 1\nP [Facilitator's note: see [X].\n"
			       "P Parties shall wait.]\nP Parties shall act."),
		"hqql");
	cr_assert_str_eq(zones("H Article 1\nP [Facilitator's note: see.\n"
			       "P Parties shall act."),
		"hql");
	cr_assert_str_eq(zones("H Article 1\nP [Facilitator's note: see.] "
			       "Parties shall act."),
		"hl");
}

Test(zone, a_note_behind_treaty_text_is_its_own)
{
	struct document *d = document_of_lines(&arena,
		"H Article 1\nP Parties shall act. [Facilitator's note: it "
		"shall be revisited.]");

	cr_assert_eq(d->units[d->unit_count - 2].zone, RAP_ZONE_LEGAL);
	cr_assert_eq(d->units[d->unit_count - 1].zone, RAP_ZONE_QUOTED);
}

Test(zone, footnotes_are_footnotes_everywhere)
{
	cr_assert_str_eq(zones("H Article 1\nP Shall act.\nF A note."), "hln");
}

Test(zone, the_cover_reaches_to_its_last_line)
{
	cr_assert_str_eq(
		zones("P INF/ECOM/99\nP 26 April 2019\nP Original: English\n"
		      "H JOINT STATEMENT ON ELECTRONIC COMMERCE\n"
		      "H COMMUNICATION FROM BRAZIL\n"
		      "P The following communication, dated 25 April 2019, is "
		      "being circulated at the request of the delegation of "
		      "Brazil.\n"
		      "H A TITLE\nP 1.1 We think so."),
		"ffffffhp");
}

Test(zone, a_section_of_treaty_text_is_legal_whatever_its_title)
{
	cr_assert_str_eq(
		zones("H1 Our view\nP We think so.\nH1 Platforms\n"
		      "P 1. Each Party shall ensure that platforms act fairly "
		      "in its territory, and no Party shall prevent a person "
		      "of another Party from using them.\n"
		      "P 2. The Parties shall cooperate on this and report."),
		"hphll");
}

Test(zone, notes_set_off_in_an_article_are_not_its_words)
{
	cr_assert_str_eq(zones("H Article 1\nP Shall act.\nQ A note."), "hlq");
	cr_assert_str_eq(zones("H1 We\nP So.\nH1 Proposed text\nQ 1. Act."),
		"hphl");
}

Test(zone, the_title_may_be_anything)
{
	cr_assert_str_eq(zones("H1 A text proposal\nP Circulated 3 May 2021\n"
			       "H2 Our view\nP 1.1 We think so."),
		"hfhp");
}

Test(zone, a_duty_to_designate_is_no_definition)
{
	cr_assert_str_eq(zones("H Article 2\nP Chaque Partie d\xc3\xa9signe un "
			       "point.\n"
			       "P Le mot spam d\xc3\xa9signe un message.\n"
			       "P Chaque Partie agit."),
		"hldl");
}

Test(zone, proposed_text_may_begin_with_a_preamble)
{
	cr_assert_str_eq(zones("H1 Proposed text\nP The Parties,\n"
			       "P Recalling the past,\n"
			       "P Have agreed as follows:\n"
			       "H2 Article 1\nP Recalling it, we act;"),
		"hleehl");
}

Test(zone, an_article_that_mostly_defines_is_one_of_definitions)
{
	struct document *d = document_of_lines(&arena,
		"H Article 1: Terms\nP Spam means a message.\n"
		"P Data means facts.\nP Parties shall act.");

	cr_assert_eq(d->units[1].kind, RAP_UNIT_ARTICLE);
	cr_assert_eq(d->units[1].zone, RAP_ZONE_DEFINITION);
}

Test(zone, announced_definitions_make_an_article_of_them)
{
	struct document *d = document_of_lines(&arena,
		"H Article 1: Terms\nP For the purposes of this Chapter:\n"
		"P Note: they are short.\nP Parties shall act.\n"
		"H Article 2: Terms\nP 1. For the purposes of this Chapter:\n"
		"P 2. Parties shall act.\nP 3. Parties shall act.");

	cr_assert_eq(d->units[1].kind, RAP_UNIT_ARTICLE);
	cr_assert_eq(d->units[1].zone, RAP_ZONE_DEFINITION);
	uint32_t second = 1 + d->units[1].descendants + 1;
	cr_assert_eq(d->units[second].kind, RAP_UNIT_ARTICLE);
	cr_assert_eq(d->units[second].zone, RAP_ZONE_LEGAL);
}

Test(zone, duties_for_the_purposes_of_a_chapter_are_no_definitions)
{
	cr_assert_str_eq(zones("H Article 2\nP For the purposes of this "
			       "Chapter, each Party shall:\n"
			       "P For the purposes of this Chapter:"),
		"hld");
}

Test(zone, means_may_be_a_noun)
{
	cr_assert_str_eq(zones("H Article 2\nP Supply by electronic means "
			       "falls within this Chapter.\n"
			       "P Spam means a message.\n"
			       "P They shall use all means, if they can."),
		"hldl");
}

/* "in this ..." has four words to pass; here there are three. */
Test(zone, a_text_of_three_words_that_open_a_definition_is_none)
{
	struct arena arena = ARENA_INIT;
	struct source source;
	struct document d;
	struct error err;
	cr_assert_eq(source_read(&source, &arena, str_of("a.txt"),
			     str_of("in this agreement"), &err),
		STATUS_OK);
	document_make(&d, &arena, &source);
	cr_assert_eq(d.view.word_count, 3);
	arena_release(&arena);
}
