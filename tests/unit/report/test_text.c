/* SPDX-License-Identifier: MIT */
#include "tests/unit/report/story.h"

static void tell(struct story *s)
{
	story_begin(s);
	story_document(s, "a.txt", "proposal", "en", "Brazil; Japan");
	story_finding(s, "spam", "clause", 80, "\"direction\":\"requires\"");
	story_document(s, "b.txt", "proposal", "fr", "C\xC3\xB4te d'Ivoire");
	story_finding(s, "spam", "position", 55, "");
	story_finding(s, "security", "clause", 80, "");
	story_document(s, "old.txt", "proposal", "en", "Brazil");
	story_document(s, "text.txt", "consolidated-text", "en", "");
	story_problem(s, "c.pdf", "", "c.pdf: scan", "not-read");
	story_problem(s, "d.pdf", "", "d.pdf: scan", "not-read");
	story_problem(s, "a.txt", "spam", "gave up", "not-analysed");
	story_version(s, "a.txt", "", "");
	story_version(s, "b.txt", "", "");
	story_version(s, "old.txt", "superseded", "a.txt");
	story_version(s, "text.txt", "apart", "");
}

static const char *text_by(struct story *s, enum report_by by)
{
	tell(s);
	s->options.by = by;
	return story_report(s);
}

/* The longest line, in bytes. */
static size_t widest(const char *text)
{
	size_t most = 0;
	for (const char *line = text; *line;) {
		size_t len = strcspn(line, "\n");
		most = len > most ? len : most;
		line += len + (line[len] == '\n');
	}
	return most;
}

Test(text, report_by_issue)
{
	struct story s;
	cr_assert_str_eq(text_by(&s, REPORT_BY_ISSUE),
		"NOT READ 2 of 6 files: all counts below are minimums\n"
		"  c.pdf, d.pdf  scan\n"
		"READ 4: 2 proposals counted | set aside: 1 superseded "
		"revision | apart, never in\n"
		"  totals: 1 consolidated text\n"
		"\n"
		"                         proposals                 "
		"dele- legal prose named    to\n"
		"TRUST                    of 2                    "
		"gations  text  only  only check\n"
		"  spam                   ##################    2       3"
		"     1     1     0     1\n"
		"EXCEPTIONS AND EXCLUSIONS\n"
		"  security               #########             1       1"
		"     1     0     0     0\n"
		"NO PROPOSAL: data-flows, source-code\n"
		"\n"
		"DIRECTION, proposals\n"
		"  spam (2): requires 1 | unclear 1\n"
		"3 DELEGATIONS with a proposal\n"
		"  Joint: one proposal, counted for each delegation; columns "
		"do not add up.\n"
		"NOT COVERED: 1 proposal only in fr; no terms there for "
		"data-flows\n"
		"NOT ANALYSED 1 pair of document and analyzer: -f json lists "
		"them\n"
		"NOT MEASURED on texts like these; on articles of treaties: "
		"docs/promises.md.\n"
		"  Read the quotes before citing a count; verdicts.csv says "
		"what they are worth\n"
		"NEXT explain spam | kwic @spam | report --by member | "
		"--roster FILE: who has no\n"
		"      proposal\n");
	story_end(&s);
}

Test(text, no_report_is_wider_than_the_screen)
{
	for (int by = REPORT_BY_ISSUE; by <= REPORT_BY_MATRIX; by++) {
		struct story s;
		/* "Côte" has a byte more than columns, on lines of its own. */
		cr_assert_leq(widest(text_by(&s, (enum report_by)by)), 80,
			"by %d", by);
		story_end(&s);
	}
}

Test(text, all_shows_zero_rows_one_by_one)
{
	struct story s;
	tell(&s);
	s.options.all = true;
	const char *text = story_report(&s);
	assert_has(text, "OPENNESS");
	assert_has(text, "\n  data-flows   ");
	assert_lacks(text, "NO PROPOSAL");
	story_end(&s);
}

Test(text, a_wide_screen_has_room_for_findings)
{
	struct story s;
	tell(&s);
	s.options.width = 120;
	const char *text = story_report(&s);
	assert_has(text, "provi-");
	cr_assert_leq(widest(text), 120);
	story_end(&s);
}

Test(text, colour_and_box_characters_only_if_wanted)
{
	struct story s;
	const char *text = text_by(&s, REPORT_BY_ISSUE);
	cr_assert(!strchr(text, '\033'));
	assert_lacks(text, "\xE2\x96\x88");
	story_end(&s);
	tell(&s);
	s.options.color = true;
	s.options.unicode = true;
	text = story_report(&s);
	assert_has(text, "\033[1mNOT READ 2 of 6");
	assert_has(text, "minimums\033[0m\n");
	assert_has(text, "\xE2\x96\x88");
	assert_lacks(text, "#");
	story_end(&s);
}

Test(text, no_documents_is_said)
{
	struct story s;
	story_begin(&s);
	story_problem(&s, "c.pdf", "", "c.pdf: scan", "not-read");
	cr_assert_str_eq(story_report(&s),
		"NOT READ 1 of 1 file\n  c.pdf  scan\n"
		"NO DOCUMENTS: nothing was read, so there is nothing to "
		"count\n");
	story_end(&s);
}

Test(text, documents_are_counted_where_there_are_no_proposals)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "unknown", "en", "");
	story_finding(&s, "spam", "clause", 80, "");
	const char *text = story_report(&s);
	assert_has(text,
		"READ 1: no proposals among these documents: "
		"counting every document");
	assert_has(text, "documents");
	assert_has(text, "NO DOCUMENT: ");
	story_end(&s);
}

Test(text, by_document_says_how_each_stands_to_the_totals)
{
	struct story s;
	const char *text = text_by(&s, REPORT_BY_DOCUMENT);
	assert_has(text,
		"a.txt        proposal, en          counted        0"
		"     1     0     0\n    Brazil; Japan\n    spam\n");
	assert_has(text, "old.txt      proposal, en          superseded");
	assert_has(text, "text.txt     consolidated-text, en apart");
	assert_has(text, "    proponent not known\n");
	story_end(&s);
}

Test(text, by_member_lists_partners_and_issues)
{
	struct story s;
	const char *text = text_by(&s, REPORT_BY_MEMBER);
	assert_has(text,
		"Brazil              1     1       1     0     0\n"
		"    joint with: Japan (1)\n    text: spam\n");
	assert_has(text,
		"C\xC3\xB4te d'Ivoire       1     0       1     1"
		"     0\n    text: security\n    prose: spam\n");
	story_end(&s);
}

Test(text, fractional_shares_have_two_decimals)
{
	struct story s;
	tell(&s);
	s.options.by = REPORT_BY_MEMBER;
	s.options.fractional = true;
	assert_has(story_report(&s), "Brazil           0.50     1 ");
	story_end(&s);
}

Test(text, matrix_prints_its_legend)
{
	struct story s;
	const char *text = text_by(&s, REPORT_BY_MATRIX);
	assert_has(text, "                 BRA CIV JPN\n");
	assert_has(text, "spam               T   P   T\n");
	assert_has(text, "security           .   T   .\n");
	assert_has(text, ". not in their proposals |");
	assert_lacks(text, "data-flows  ");
	story_end(&s);
}

Test(text, by_language_says_which_lack_terms)
{
	struct story s;
	const char *text = text_by(&s, REPORT_BY_LANGUAGE);
	assert_has(text,
		"fr              1       1       100      0       1"
		"      1      0           1\n");
	story_end(&s);
}

Test(text, an_interrupted_run_is_called_so)
{
	struct story s;
	story_begin(&s);
	s.summary.complete = false;
	assert_has(story_report(&s), "INTERRUPTED: ");
	story_end(&s);
}

Test(text, differences_between_versions_are_to_check_first)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a", "proposal", "en", "Brazil");
	for (int i = 0; i < 6; i++) {
		buf_puts(&s.facts,
			"{\"type\":\"corpus\",\"fact\":"
			"\"only-in-version\",\"document\":\"a\","
			"\"issue\":\"spam\",\"value\":"
			"\"fr has 2, en has none\"}\n");
	}
	const char *text = story_report(&s);
	assert_has(text, "CHECK FIRST a spam: fr has 2, en has none\n");
	assert_has(text, "(2 more: --all)");
	story_end(&s);
}

Test(text, many_files_with_one_reason_are_shortened)
{
	struct story s;
	story_begin(&s);
	static const char *const names[] = {
		"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
	for (int i = 0; i < 10; i++) {
		story_problem(&s, names[i], "", "scan", "not-read");
	}
	assert_has(story_report(&s), "7, 8 and 2 more (--all)  scan\n");
	story_end(&s);
}

/* A screen never shows as zero what was not looked at. */
Test(text, an_issue_that_was_not_read_is_no_zero)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a.txt", "proposal", "en", "Brazil");
	story_finding(&s, "source-code", "clause", 80, "");
	story_problem(&s, "a.txt", "spam", "gave up", "not-analysed");
	const char *text = story_report(&s);
	cr_assert(strstr(text, "NOT READ, number of proposals: spam 1\n"), "%s",
		text);
	cr_assert(!strstr(text, "NO PROPOSAL: spam"), "%s", text);
	story_end(&s);
}

Test(text, all_rows_mark_what_was_not_read)
{
	struct story s;
	story_begin(&s);
	s.options.all = true;
	story_document(&s, "a.txt", "proposal", "en", "Brazil");
	story_problem(&s, "a.txt", "spam", "gave up", "not-analysed");
	const char *text = story_report(&s);
	cr_assert(strstr(text, "  spam                   not read "), "%s",
		text);
	story_end(&s);
}

Test(text, members_and_documents_say_what_was_not_read)
{
	static const enum report_by by[] = {
		REPORT_BY_MEMBER, REPORT_BY_DOCUMENT};
	for (int i = 0; i < 2; i++) {
		struct story s;
		story_begin(&s);
		s.options.by = by[i];
		story_document(&s, "a.txt", "proposal", "en", "Brazil");
		story_problem(&s, "a.txt", "spam", "gave up", "not-analysed");
		const char *text = story_report(&s);
		cr_assert(strstr(text, "    not read: spam\n"), "%s", text);
		story_end(&s);
	}
}

/* Nobody says where a text points if who would say it failed. */
Test(text, a_direction_that_was_not_read_is_not_unclear)
{
	struct story s;
	story_begin(&s);
	story_document(&s, "a.txt", "proposal", "en", "Brazil");
	story_finding(&s, "spam", "clause", 80, "\"direction\":\"permits\"");
	story_document(&s, "b.txt", "proposal", "en", "Japan");
	story_finding(&s, "spam", "clause", 80, "");
	story_problem(&s, "b.txt", "stance", "gave up", "not-analysed");
	const char *text = story_report(&s);
	cr_assert(strstr(text, "spam (2): permits 1 | not read 1"), "%s", text);
	story_end(&s);
}
