/* SPDX-License-Identifier: MIT */
#include "core/engine/kind.h"
#include "support.h"

static struct desk desk;
static struct analysis analysis;

static void set_up(void)
{
	desk_open(&desk);
}

static void tear_down(void)
{
	desk_close(&desk);
}

TestSuite(kind, .init = set_up, .fini = tear_down);

#define OTHERS                                                                 \
	"1. Each Party shall publish its measures of general application "     \
	"promptly, and shall make them available to interested persons "       \
	"wherever they may be, on an official website.\n\n"                    \
	"2. Each Party shall answer within thirty days any question that "     \
	"another Party puts to it about such a measure.\n\n"

/* The kind of the only candidate for an issue. */
static const char *kind_for(const char *issue, const char *text)
{
	struct candidates found;
	const char *kind = "nothing";

	desk_candidates(&desk, &analysis, &found, text);
	for (uint32_t i = 0; i < found.count; i++) {
		if (found.at[i].issue == desk_issue(&desk, issue)) {
			cr_assert_str_eq(kind, "nothing");
			kind = kind_name(kind_of(&found.at[i], &desk.registry,
				&analysis.document));
		}
	}
	return kind;
}

static const char *kind_in(const char *text)
{
	return kind_for("storage", text);
}

static const char *kind_of_fees(const char *text)
{
	return kind_for("fees", text);
}

Test(kind, an_article_is_about_what_its_title_says)
{
	cr_assert_str_eq(kind_in("Article 1: Local storage\n\n" OTHERS),
		"provision");
}

Test(kind, an_article_is_about_what_most_of_it_says)
{
	cr_assert_str_eq(kind_in("Article 1: Location\n\n"
				 "No Party shall require local storage in its "
				 "territory.\n"),
		"provision");
}

Test(kind, a_paragraph_of_another_article_is_a_clause)
{
	cr_assert_str_eq(kind_in("Article 1: Transparency\n\n" OTHERS
				 "3. No Party shall require local storage.\n"),
		"clause");
}

Test(kind, a_lead_in_governs_its_list)
{
	cr_assert_str_eq(
		kind_in("Article 1: Location\n\n"
			"No Party shall require local storage:\n\n"
			"(a) of records that a person of another Party makes "
			"in the course of its business at home; or\n\n"
			"(b) of what its customers wherever they may live have "
			"entrusted to it for safe keeping.\n"),
		"provision");
}

Test(kind, what_limits_an_article_says_nothing_on_what_it_is_about)
{
	cr_assert_str_eq(
		kind_in("Article 1: Location\n\n"
			"1. No Party shall require local storage.\n\n"
			"2. Nothing in this Article shall prevent a Party from "
			"taking a measure that it needs for a public policy, "
			"if it does no more than it must.\n\n"
			"3. For greater certainty, each Party may tax it, and "
			"may ask for any record that its courts need.\n"),
		"provision");
	cr_assert_str_eq(kind_in("Article 1: Transparency\n\n" OTHERS
				 "3. Nothing in this Article shall prevent "
				 "a Party from asking for local storage.\n"),
		"clause");
}

#define BACK                                                                   \
	"2. Such a measure shall be published before it applies, in a way "    \
	"that lets all who are interested in it comment on it in time.\n\n"    \
	"3. On request of another Party, the Party concerned shall explain "   \
	"within thirty days why it needs the measure and when it will end.\n"

Test(kind, an_article_is_about_what_its_first_sentence_says)
{
	cr_assert_str_eq(kind_in("Article 1: Measures\n\n1. No Party shall "
				 "require local storage.\n\n" BACK),
		"provision");
	cr_assert_str_eq(
		kind_in("Article 1: Measures\n\n1. Each Party shall:\n\n"
			"(a) allow local storage; and\n\n(b) tell others so, "
			"and answer what they ask.\n\n" BACK),
		"provision");
}

/* "Storage" alone makes a candidate, but less than the first sentence needs
 * (about: 100). */
Test(kind, a_first_sentence_must_say_enough)
{
	cr_assert_str_eq(kind_in("Article 1: Measures\n\n1. No Party shall "
				 "require storage of fuel.\n\n" BACK),
		"clause");
	cr_assert_str_eq(kind_in("Article 1: Measures\n\n1. No Party shall "
				 "require storage of fuel.\n"),
		"clause");
}

/* "Fees" is about the frame of a text, "storage" is not. */
Test(kind, what_frames_a_text_is_a_mention_of_other_issues)
{
	cr_assert_str_eq(kind_in("Article 1: Coverage\n\nThis Chapter applies "
				 "to local storage in each Party.\n"),
		"mention");
	cr_assert_str_eq(kind_in("Article 1: Rights\n\nNothing in this Chapter "
				 "shall prevent a Party from asking for local "
				 "storage.\n"),
		"clause");
	cr_assert_str_eq(kind_of_fees("Article 1: Coverage\n\nThis Chapter "
				      "applies to electronic fees in each "
				      "Party.\n"),
		"provision");
}

Test(kind, what_opens_an_article_limits_nothing)
{
	cr_assert_str_eq(kind_in("Article 1: Measures\n\nFor greater "
				 "certainty, local storage is a matter for "
				 "each Party.\n"),
		"provision");
}

Test(kind, a_cross_reference_in_parentheses_is_a_mention)
{
	cr_assert_str_eq(kind_in("Article 1: Transparency\n\n" OTHERS
				 "3. Paragraph 1 does not apply to Article 7 "
				 "(Local "
				 "storage) and each Party shall say so.\n"),
		"mention");
}

Test(kind, a_definition_is_a_mention)
{
	cr_assert_str_eq(kind_in("Article 1: Definitions\n\n"
				 "For the purposes of this Agreement:\n\n"
				 "data centre means a building for local "
				 "storage;\n\n"
				 "fee means what is paid.\n\n"
				 "Article 2: Transparency\n\n" OTHERS),
		"mention");
}

Test(kind, a_definition_frames_a_text)
{
	cr_assert_str_eq(kind_of_fees("Article 1: Definitions\n\n"
				      "For the purposes of this Agreement, "
				      "electronic fees for parcels means what "
				      "is paid.\n\n"
				      "Article 2: Transparency\n\n" OTHERS),
		"provision");
}

Test(kind, prose_that_proposes_is_a_position)
{
	cr_assert_str_eq(kind_in("Local storage should never be a condition of "
				 "doing business, in our view.\n"),
		"position");
	cr_assert_str_eq(kind_in("Our delegation supports a rule on local "
				 "storage.\n"),
		"position");
	cr_assert_str_eq(kind_in("Nous estimons que le stockage local devrait "
				 "rester permis dans les pays.\n"),
		"position");
}

Test(kind, a_paragraph_on_one_issue_argues_for_it_anywhere)
{
	cr_assert_str_eq(kind_in("Local storage is common in our region. The "
				 "rules differ widely. We urge delegations to "
				 "agree on one.\n"),
		"position");
	cr_assert_str_eq(kind_in("Local storage is common in our region. The "
				 "rules differ widely. Electronic fees for "
				 "parcels are high, and we urge delegations "
				 "to lower them.\n"),
		"mention");
}

Test(kind, a_sentence_that_names_nothing_argues_about_the_last)
{
	cr_assert_str_eq(kind_in("Electronic fees are high. Local storage is "
				 "common in our region. The burden is heavy, "
				 "and we urge delegations to lower it.\n"),
		"position");
	cr_assert_str_eq(
		kind_of_fees("Electronic fees are high. Local storage is "
			     "common in our region. The burden is heavy, "
			     "and we urge delegations to lower it.\n"),
		"mention");
}

Test(kind, who_asks_takes_no_position)
{
	cr_assert_str_eq(kind_in("Should local storage be required?\n"),
		"mention");
	cr_assert_str_eq(kind_in("Faut-il exiger le stockage local dans les "
				 "pays en cause ?\n"),
		"mention");
}

Test(kind, prose_that_only_names_is_a_mention)
{
	cr_assert_str_eq(kind_in("Many firms in our region know local storage "
				 "from the days of paper.\n"),
		"mention");
}

Test(kind, every_kind_and_zone_has_a_name)
{
	cr_assert_str_eq(kind_name(RAP_KIND_NONE), "none");
	cr_assert_str_eq(kind_name(RAP_KIND_MENTION), "mention");
	cr_assert_str_eq(kind_name(99), "none");
	cr_assert_str_eq(zone_name(RAP_ZONE_LEGAL), "legal-text");
	cr_assert_str_eq(zone_name(RAP_ZONE_FRONT), "front");
	cr_assert_str_eq(zone_name(99), "prose");
}
