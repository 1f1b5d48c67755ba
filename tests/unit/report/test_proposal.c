/* SPDX-License-Identifier: MIT */
#include "tests/unit/report/story.h"

Test(proposal, a_joint_proposal_counts_once_and_for_each_delegation)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil; Japan");
	story_finding(&s, "spam", "provision", 80, "");
	story_document(&s, "b", "proposal", "en", "Japan");
	story_finding(&s, "spam", "provision", 80, "");
	struct count c = story_count(&s, "spam");
	cr_assert_eq(c.proposals, 2);
	cr_assert_eq(c.delegations, 2);
	story_end(&s);
}

Test(proposal, a_language_version_adds_an_issue_but_no_proposal)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a-en", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_document(&s, "a-fr", "proposal", "fr", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_finding(&s, "source-code", "position", 80, "");
	story_version(&s, "a-en", "", "");
	story_version(&s, "a-fr", "language-version", "a-en");
	const struct view *v = story_view(&s);
	cr_assert_eq(v->proposals.count, 1);
	cr_assert_eq(v->proposals.role_counts[ROLE_VERSION], 1);
	cr_assert_eq(v->proposals.at[0].cell_count, 2);
	cr_assert_eq(v->proposals.at[0].languages, 3);
	story_end(&s);
}

Test(proposal, a_clause_in_two_languages_is_one_clause)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a-en", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_document(&s, "a-fr", "proposal", "fr", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_finding(&s, "spam", "clause", 80, "");
	story_version(&s, "a-en", "", "");
	story_version(&s, "a-fr", "language-version", "a-en");
	cr_assert_eq(story_count(&s, "spam").kinds[TALLY_CLAUSE], 2);
	story_end(&s);
}

Test(proposal, a_superseded_revision_and_a_copy_add_nothing)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "old", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "provision", 80, "");
	story_document(&s, "new", "proposal", "en", "Brazil");
	story_document(&s, "same", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "provision", 80, "");
	story_version(&s, "old", "superseded", "new");
	story_version(&s, "new", "", "");
	story_version(&s, "same", "copy", "new");
	cr_assert_eq(story_count(&s, "spam").proposals, 0);
	cr_assert_eq(s.view.proposals.count, 1);
	story_end(&s);
}

Test(proposal, an_addendum_adds_to_its_proposal)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_document(&s, "add", "proposal", "en", "Japan");
	story_finding(&s, "spam", "provision", 80, "");
	story_version(&s, "a", "", "");
	story_version(&s, "add", "addition", "a");
	struct count c = story_count(&s, "spam");
	cr_assert_eq(c.proposals, 1);
	cr_assert_eq(c.delegations, 2);
	story_end(&s);
}

Test(proposal, what_stands_apart_is_never_in_totals)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_document(&s, "c", "consolidated-text", "en", "");
	story_finding(&s, "spam", "provision", 80, "");
	story_version(&s, "a", "", "");
	story_version(&s, "c", "apart", "");
	cr_assert_eq(story_count(&s, "spam").proposals, 0);
	cr_assert_eq(s.view.proposals.role_counts[ROLE_APART], 1);
	story_end(&s);
}

Test(proposal, without_any_proposal_every_document_counts)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "unknown", "en", "");
	story_finding(&s, "spam", "provision", 80, "");
	story_document(&s, "b", "report", "en", "");
	story_version(&s, "a", "apart", "");
	story_version(&s, "b", "apart", "");
	cr_assert_eq(story_count(&s, "spam").proposals, 1);
	cr_assert_eq(s.view.proposals.count, 2);
	cr_assert(s.view.proposals.as_documents);
	story_end(&s);
}

Test(proposal, without_corpus_records_each_document_is_its_own_proposal)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_document(&s, "b", "communication", "fr", "Brazil");
	story_document(&s, "c", "report", "fr", "");
	const struct view *v = story_view(&s);
	cr_assert_eq(v->proposals.count, 2);
	cr_assert_eq(v->proposals.role_counts[ROLE_APART], 1);
	story_end(&s);
}

Test(proposal, a_version_whose_proposal_is_lost_counts_itself)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a-fr", "proposal", "fr", "Brazil");
	story_version(&s, "a-fr", "language-version", "a-en");
	cr_assert_eq(story_view(&s)->proposals.count, 1);
	story_end(&s);
}
