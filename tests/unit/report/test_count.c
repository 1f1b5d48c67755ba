/* SPDX-License-Identifier: MIT */
#include "tests/unit/report/story.h"

Test(count, legal_text_prose_and_named_only_are_told_apart)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_finding(&s, "spam", "position", 80, "");
	story_document(&s, "b", "proposal", "en", "Japan");
	story_finding(&s, "spam", "position", 80, "");
	story_finding(&s, "spam", "mention", 80, "");
	story_document(&s, "c", "proposal", "en", "Canada");
	story_finding(&s, "spam", "mention", 80, "");
	struct count c = story_count(&s, "spam");
	cr_assert_eq(c.proposals, 2);
	cr_assert_eq(c.text, 1);
	cr_assert_eq(c.prose, 1);
	cr_assert_eq(c.named, 1);
	cr_assert_eq(c.delegations, 2);
	cr_assert_eq(c.kinds[TALLY_POSITION], 2);
	cr_assert_eq(c.kinds[TALLY_MENTION], 2);
	story_end(&s);
}

Test(count, to_check_are_proposals_that_rest_on_low_scores)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 59, "");
	story_finding(&s, "spam", "mention", 99, "");
	story_document(&s, "b", "proposal", "en", "Japan");
	story_finding(&s, "spam", "clause", 59, "");
	story_finding(&s, "spam", "position", 60, "");
	cr_assert_eq(story_count(&s, "spam").to_check, 1);
	story_end(&s);
}

Test(count, issues_rank_by_proposals_then_delegations_then_id)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil; Japan");
	story_finding(&s, "spam", "clause", 80, "");
	story_document(&s, "b", "proposal", "en", "Canada");
	story_finding(&s, "source-code", "clause", 80, "");
	const struct view *v = story_view(&s);
	const struct count_row *rows =
		count_by_issue(&s.arena, v->tally, &v->proposals);
	static const char *const order[] = {
		"data-flows", "spam", "source-code", "security"};
	for (int i = 0; i < 4; i++) {
		cr_assert_str_eq(v->tally->issues[rows[i].issue].id.at,
			order[i]);
	}
	story_end(&s);
}

Test(count, a_theme_counts_a_proposal_once_and_no_exceptions)
{
	struct story s;
	uint32_t count;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_finding(&s, "source-code", "position", 80, "");
	story_finding(&s, "security", "clause", 80, "");
	const struct view *v = story_view(&s);
	const struct count_row *rows =
		count_by_theme(&count, &s.arena, v->tally, &v->proposals);
	cr_assert_eq(count, 2);
	cr_assert(str_equal(rows[1].theme, str_of("trust")));
	cr_assert_eq(rows[1].count.proposals, 1);
	cr_assert_eq(rows[1].count.text, 1);
	cr_assert_eq(rows[1].count.prose, 0);
	story_end(&s);
}

Test(count, an_issue_that_the_run_did_not_list_is_counted_all_the_same)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "new-issue", "clause", 80, "");
	cr_assert_eq(story_count(&s, "new-issue").proposals, 1);
	story_end(&s);
}
