/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "tests/unit/report/story.h"

static const char *models(struct story *s)
{
	static char text[256];
	struct view_model *list;
	uint32_t count = view_models(&list, story_view(s), 0);
	text[0] = '\0';
	for (uint32_t i = 0; i < count; i++) {
		size_t used = strlen(text);
		(void)snprintf(text + used, sizeof(text) - used, "%s %u; ",
			list[i].label.at, list[i].proposals);
	}
	return text;
}

Test(view, directions_add_up_to_the_proposals)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "\"direction\":\"requires\"");
	story_document(&s, "b", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "\"direction\":\"unclear\"");
	story_finding(&s, "spam", "clause", 80, "\"direction\":\"requires\"");
	story_document(&s, "c", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "\"direction\":\"prohibits\"");
	story_finding(&s, "spam", "clause", 80, "\"direction\":\"permits\"");
	story_document(&s, "d", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_document(&s, "e", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "mention", 80, "\"direction\":\"permits\"");
	cr_assert_str_eq(models(&s),
		"requires 2; permits + prohibits 1; unclear 1; ");
	story_end(&s);
}

Test(view, archetypes_come_before_directions)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80,
		"\"archetype\":\"opt-in\",\"direction\":\"requires\"");
	cr_assert_str_eq(models(&s), "opt-in 1; ");
	story_end(&s);
}

Test(view, nothing_said_gives_no_models)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	cr_assert_str_eq(models(&s), "");
	story_end(&s);
}

Test(view, gaps_are_issues_without_terms_in_any_language_of_a_proposal)
{
	struct story s;
	struct view_gap *gaps;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_document(&s, "b", "proposal", "fr", "Brazil");
	story_document(&s, "c", "proposal", "es", "Brazil");
	story_document(&s, "d", "proposal", "unknown", "Brazil");
	story_version(&s, "a", "", "");
	story_version(&s, "b", "language-version", "a");
	story_version(&s, "c", "", "");
	story_version(&s, "d", "", "");
	cr_assert_eq(view_gaps(&gaps, story_view(&s)), 1);
	cr_assert(str_equal(gaps[0].languages, str_of("es")));
	cr_assert_eq(gaps[0].proposals, 1);
	cr_assert_eq(gaps[0].issue_count, 1);
	cr_assert_eq(gaps[0].issues[0], 2);
	story_end(&s);
}

Test(view, a_proposal_points_where_its_most_binding_text_does)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a.txt", "proposal", "en", "Peru");
	story_finding(&s, "spam", "provision", 90,
		"\"direction\":\"permits\",\"modality_rank\":1");
	story_finding(&s, "spam", "clause", 90,
		"\"direction\":\"requires\",\"modality_rank\":5");
	cr_assert_str_eq(models(&s), "requires 1; ");
	story_end(&s);
}

Test(view, a_model_in_legal_text_hides_those_in_prose)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a.txt", "proposal", "en", "Peru");
	story_finding(&s, "spam", "position", 90, "\"archetype\":\"opt-out\"");
	story_finding(&s, "spam", "provision", 90,
		"\"archetype\":\"opt-in\",\"modality_rank\":5");
	cr_assert_str_eq(models(&s), "opt-in 1; ");
	story_end(&s);
}

Test(view, without_a_model_the_direction_is_shown)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a.txt", "proposal", "en", "Peru");
	story_finding(&s, "spam", "provision", 90,
		"\"archetype\":\"opt-in\",\"modality_rank\":5");
	story_document(&s, "b.txt", "proposal", "en", "Fiji");
	story_finding(&s, "spam", "provision", 90,
		"\"direction\":\"requires\",\"modality_rank\":5");
	cr_assert_str_eq(models(&s), "opt-in 1; requires 1; ");
	story_end(&s);
}
