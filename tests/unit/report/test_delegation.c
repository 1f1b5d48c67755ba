/* SPDX-License-Identifier: MIT */
#include "tests/unit/report/story.h"

#define S(text)                                                                \
	{                                                                      \
		text, sizeof(text) - 1                                         \
	}

static const struct roster_entry roster[] = {
	{S("Argentina"), S(""), S("")},
	{S("Brazil"), S(""), S("")},
	{S("European Union"), S(""), S("")},
	{S("Germany"), S(""), S("")},
	{S("Japan"), S("2022-01-01"), S("")},
	{S("Chad"), S(""), S("2020-12-31")},
	{S("India"), S("2021-07-23"), S("2021-07-23")},
};

static void with_roster(struct story *s)
{
	story_begin(s);
	s->options.roster = roster;
	s->options.roster_count = sizeof(roster) / sizeof(roster[0]);
	s->options.as_of = str_of("2021-07-23");
}

static const struct delegation *find(const struct view *v, const char *name)
{
	for (uint32_t i = 0; i < v->delegations.count; i++) {
		if (str_equal(v->delegations.at[i].name, str_of(name))) {
			return &v->delegations.at[i];
		}
	}
	return NULL;
}

static const char *cell(const struct view *v, const char *name,
	const char *issue)
{
	uint32_t number = tally_find(&v->tally->issue_map, str_of(issue));
	return cell_word(delegation_cell(find(v, name), v->tally, &v->proposals,
		number - 1));
}

Test(delegation, the_eu_and_its_member_states_are_one)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Germany; European Union");
	story_document(&s, "b", "proposal", "en", "France");
	const struct view *v = story_view(&s);
	cr_assert_eq(v->delegations.count, 1);
	cr_assert_eq(find(v, "European Union")->proposals, 2);
	cr_assert_eq(find(v, "European Union")->joint, 0);
	story_end(&s);
}

Test(delegation, roster_of_a_day_says_who_could_have_spoken)
{
	struct story s;
	with_roster(&s);
	story_document(&s, "a", "proposal", "en", "Brazil; Canada");
	const struct view *v = story_view(&s);
	cr_assert(!find(v, "Japan"));
	cr_assert(!find(v, "Chad"));
	cr_assert(find(v, "India"));
	cr_assert_eq(v->delegations.with_proposal, 1);
	cr_assert_eq(v->delegations.none_here, 3);
	cr_assert_eq(v->delegations.off_roster, 1);
	story_end(&s);
}

Test(delegation, names_of_unread_files_say_who_may_be_in_them)
{
	struct story s;
	with_roster(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_problem(&s, "x/ARG_june.pdf", "", "scan", "not-read");
	story_problem(&s, "European-Union.doc", "", "old", "not-read");
	const struct view *v = story_view(&s);
	cr_assert(find(v, "Argentina")->in_unread);
	cr_assert(find(v, "European Union")->in_unread);
	cr_assert(!find(v, "India")->in_unread);
	cr_assert_eq(v->delegations.only_unread, 2);
	story_end(&s);
}

Test(delegation, cells_say_which_kind_of_nothing)
{
	struct story s;
	with_roster(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "");
	story_finding(&s, "source-code", "mention", 80, "");
	story_document(&s, "b", "proposal", "fr", "Canada");
	story_finding(&s, "spam", "position", 80, "");
	story_problem(&s, "ARG.pdf", "", "scan", "not-read");
	const struct view *v = story_view(&s);
	cr_assert_str_eq(cell(v, "Brazil", "spam"), "text");
	cr_assert_str_eq(cell(v, "Canada", "spam"), "prose");
	cr_assert_str_eq(cell(v, "Brazil", "source-code"), "named only");
	cr_assert_str_eq(cell(v, "Brazil", "data-flows"),
		"not in their proposals");
	cr_assert_str_eq(cell(v, "Canada", "data-flows"),
		"language not covered");
	cr_assert_str_eq(cell(v, "Argentina", "spam"), "not read");
	cr_assert_str_eq(cell(v, "India", "spam"), "no proposal");
	story_end(&s);
}

Test(delegation, three_thirds_are_one)
{
	struct story s;
	story_begin(&s);
	for (int i = 0; i < 3; i++) {
		static const char *const paths[] = {"a", "b", "c"};
		story_document(&s, paths[i], "proposal", "en",
			"Brazil; Canada; India");
	}
	const struct view *v = story_view(&s);
	cr_assert_eq(find(v, "Brazil")->hundredths, 100);
	cr_assert_eq(find(v, "Brazil")->joint, 3);
	story_end(&s);
}

Test(delegation, proposals_without_a_known_proponent_are_counted)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "");
	const struct view *v = story_view(&s);
	cr_assert_eq(v->delegations.without_name, 1);
	cr_assert_eq(v->delegations.count, 0);
	story_end(&s);
}

/* What an analyzer did not look at is no zero. */
Test(delegation, an_issue_whose_analyzer_failed_was_not_read)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil; Japan");
	story_finding(&s, "source-code", "clause", 80, "");
	story_problem(&s, "a", "spam", "gave up", "not-analysed");
	story_problem(&s, "a", "source-code", "gave up", "not-analysed");
	story_document(&s, "b", "proposal", "en", "Japan");
	story_finding(&s, "spam", "position", 80, "");
	const struct view *v = story_view(&s);
	cr_assert_str_eq(cell(v, "Brazil", "spam"), "not read");
	cr_assert_str_eq(cell(v, "Japan", "spam"), "prose");
	cr_assert_str_eq(cell(v, "Brazil", "source-code"), "text");
	cr_assert_str_eq(cell(v, "Brazil", "data-flows"),
		"not in their proposals");
	const struct count_row *rows =
		count_by_issue(&s.arena, v->tally, &v->proposals);
	for (uint32_t i = 0; i < v->tally->issue_count; i++) {
		struct rap_str id = v->tally->issues[rows[i].issue].id;
		cr_assert_eq(rows[i].count.not_read,
			str_equal(id, str_of("spam")));
	}
	story_end(&s);
}

Test(delegation, an_analyzer_that_took_no_part_read_nothing)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	s.summary.problems++;
	buf_puts(&s.lines,
		"{\"type\":\"problem\",\"stage\":\"load\",\"analyzer\":"
		"\"spam\",\"code\":\"c\",\"message\":\"m\",\"effect\":"
		"\"not-analysed\"}\n");
	cr_assert_str_eq(cell(story_view(&s), "Brazil", "spam"), "not read");
	story_end(&s);
}

Test(delegation, a_translation_that_was_not_read_may_have_said_more)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a.en", "proposal", "en", "Brazil");
	story_document(&s, "a.fr", "proposal", "fr", "Brazil");
	story_problem(&s, "a.fr", "spam", "gave up", "not-analysed");
	story_version(&s, "a.en", "", "");
	story_version(&s, "a.fr", "language-version", "a.en");
	cr_assert_str_eq(cell(story_view(&s), "Brazil", "spam"), "not read");
	story_end(&s);
}
