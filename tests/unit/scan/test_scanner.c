/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "support.h"

static struct arena arena;

static void tear_down(void)
{
	arena_release(&arena);
}

TestSuite(scanner, .fini = tear_down);

static const char *regex_in(const char *text, const char *regex)
{
	return found_in(&arena, text, regex, RAP_PATTERN_REGEX);
}

/* Hits of "local storage" with one guard. */
static const char *guarded(const char *text, struct rap_guard guard)
{
	struct rap_pattern p = {.size = sizeof(p),
		.text = "local storage",
		.guards = &guard,
		.guard_count = 1};

	guard.size = sizeof(guard);
	return hits_of(&arena, text, &p, 1);
}

static bool is_slow(const char *regex)
{
	struct rap_pattern p = {
		.size = sizeof(p), .text = regex, .flags = RAP_PATTERN_REGEX};
	struct scanner *s;
	struct error err;

	cr_assert_eq(scanner_build(&s, &arena, &p, 1, &err), STATUS_OK);
	bool slow = scanner_is_slow(s, 0);
	scanner_release(s);
	return slow;
}

static bool blames(struct rap_pattern p, const char *message)
{
	const char *found = fault_of(&arena, &p);

	return str_find(str_of(found), message) < strlen(found);
}

Test(scanner, hits_come_longest_first_where_they_begin_together)
{
	const struct rap_pattern patterns[] = {
		{.text = "data"},
		{.text = "data flow*"},
		{.text = "DATA"},
		{.text = "\\bdata flow\\w*", .flags = RAP_PATTERN_REGEX},
		{.text = "flows"},
	};

	cr_assert_str_eq(hits_of(&arena, "The data flows.", patterns, 5),
		"1:data flows; 3:data flows; 0:data; 2:data; 4:flows");
}

Test(scanner, no_patterns_find_nothing)
{
	cr_assert_str_eq(hits_of(&arena, "The data flows.", NULL, 0), "");
	cr_assert_str_eq(found_in(&arena, "", "data", 0), "");
}

Test(scanner, headings_only_means_headings_only)
{
	const char *text = "# Local storage\nLocal storage";
	const struct rap_pattern patterns[] = {
		{.text = "local", .flags = RAP_PATTERN_HEADING},
		{.text = "storage",
			.flags = RAP_PATTERN_HEADING | RAP_PATTERN_REGEX},
	};

	cr_assert_str_eq(hits_of(&arena, text, patterns, 2),
		"0:Local; 1:storage");
}

Test(scanner, regexes_see_clean_text_of_one_block)
{
	cr_assert_str_eq(regex_in("a  b\nc", "a b"), "a b");
	cr_assert_str_eq(regex_in("a b\nc", "b\\s*c"), "");
	cr_assert_str_eq(regex_in("one\ntwo", "^.*$"), "one; two");
}

Test(scanner, empty_matches_are_none)
{
	cr_assert_str_eq(regex_in("data flow", "d*"), "d");
}

Test(scanner, a_regex_that_would_take_too_long_is_counted)
{
	struct rap_pattern p = {.text = "(a+)+$", .flags = RAP_PATTERN_REGEX};
	struct document d;
	struct scanner *s;
	struct hits hits;
	struct error err;

	cr_assert_eq(scanner_build(&s, &arena, &p, 1, &err), STATUS_OK);
	document_of(&d, &arena,
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\na"
		"a");
	scanner_scan(s, &d, &arena, &hits);
	scanner_release(s);
	cr_assert_eq(hits.regex_limits, 1);
	cr_assert_eq(hits.count, 1);
}

Test(scanner, regexes_with_a_word_that_they_need_are_fast)
{
	cr_assert_not(is_slow("as a condition (for|of) conducting business"));
	cr_assert_not(is_slow("\\bcross[- ]?border\\b"));
	cr_assert_not(is_slow("donn(\u00e9|e)es personnelles"));
	cr_assert_not(is_slow("\\b(cyber ?security|cyber ?crimes?)\\b"));
	cr_assert_not(is_slow("\\b(?<what>transfer|flow)s? of\\b"));
	cr_assert_not(is_slow("\\blocali[sz]ation"));
}

Test(scanner, regexes_without_such_a_word_are_slow)
{
	cr_assert(is_slow("data"));
	cr_assert(is_slow("\\w+ing"));
	cr_assert(is_slow("\\bdata\\b|[a-z]+"));
	cr_assert(is_slow("(?x) \\b data \\b"));
	cr_assert(is_slow("(\\bdata\\b)?"));
}

Test(scanner, near_counts_words_between)
{
	struct rap_guard guard = {.term = "data|server*", .within = 2};

	cr_assert_str_eq(guarded("local storage of all data", guard),
		"0:local storage");
	cr_assert_str_eq(guarded("local storage of all the data", guard), "");
	cr_assert_str_eq(guarded("data in some local storage", guard),
		"0:local storage");
	cr_assert_str_eq(guarded("data. Local storage", guard), "");
}

Test(scanner, before_looks_only_behind)
{
	struct rap_guard guard = {.relation = RAP_BEFORE, .term = "data"};

	cr_assert_str_eq(guarded("local storage of data", guard),
		"0:local storage");
	cr_assert_str_eq(guarded("data in local storage", guard), "");
}

Test(scanner, unless_takes_a_match_away)
{
	struct rap_guard guard = {.relation = RAP_UNLESS,
		.same = RAP_SAME_PARAGRAPH,
		.term = "wine; cold storage"};

	cr_assert_str_eq(guarded("Local storage. Not cold.", guard),
		"0:Local storage");
	cr_assert_str_eq(guarded("Local storage. Of wine.", guard), "");
	cr_assert_str_eq(guarded("Cold storage. Local storage.", guard), "");
}

Test(scanner, a_guard_shares_no_word_with_the_match)
{
	struct rap_guard guard = {.term = "storage|local"};

	cr_assert_str_eq(guarded("local storage", guard), "");
	cr_assert_str_eq(guarded("local storage, storage", guard),
		"0:local storage");
}

Test(scanner, bounds_of_guards_are_units)
{
	const char *text = "# Article 1\n1. Local storage.\n2. Data.\n"
			   "# Article 2\nServers.";
	struct rap_guard guard = {.term = "data", .same = RAP_SAME_ARTICLE};

	cr_assert_str_eq(guarded(text, guard), "0:Local storage");
	guard.same = RAP_SAME_PARAGRAPH;
	cr_assert_str_eq(guarded(text, guard), "");
	guard.term = "servers";
	guard.same = RAP_SAME_ARTICLE;
	cr_assert_str_eq(guarded(text, guard), "");
	guard.same = RAP_SAME_DOCUMENT;
	cr_assert_str_eq(guarded(text, guard), "0:Local storage");
}

Test(scanner, without_articles_the_paragraph_bounds)
{
	struct rap_guard guard = {.term = "data", .same = RAP_SAME_ARTICLE};

	cr_assert_str_eq(guarded("Local storage. Data.", guard),
		"0:Local storage");
	cr_assert_str_eq(guarded("Local storage.\nData.", guard), "");
}

Test(scanner, all_guards_must_hold)
{
	const struct rap_guard guards[] = {
		{.size = sizeof(*guards), .term = "data"},
		{.size = sizeof(*guards),
			.term = "wine",
			.relation = RAP_UNLESS},
	};
	const struct rap_pattern p = {
		.text = "storage", .guards = guards, .guard_count = 2};

	cr_assert_str_eq(hits_of(&arena, "storage of data", &p, 1),
		"0:storage");
	cr_assert_str_eq(hits_of(&arena, "storage of data, wine", &p, 1), "");
}

/* Hits of "the", which is common, near something rare: found by that. */
static const char *common(const char *text, uint32_t flags, enum rap_same same)
{
	const struct rap_guard guards[] = {
		{.size = sizeof(*guards),
			.term = "web site*; server ~2 farm",
			.same = same},
		{.size = sizeof(*guards), .term = "of"}};
	struct rap_pattern p = {
		.text = "the", .flags = flags, .guards = guards};

	p.guard_count = 2;
	return hits_of(&arena, text, &p, 1);
}

Test(scanner, a_common_term_is_found_by_a_rare_guard)
{
	cr_assert_str_eq(common("The end of the web sites.", 0, 0),
		"0:The; 0:the");
	cr_assert_str_eq(common("The end of the web.", 0, 0), "");
	cr_assert_str_eq(common("The web site. The end of it.", 0, 0), "");
	cr_assert_str_eq(common("A farm of the big server. The farm.", 0, 0),
		"");
	cr_assert_str_eq(common("Of the web site. A web site of the web site.",
				 0, 0),
		"0:the; 0:the");
	cr_assert_str_eq(common("The server of a farm.\nThe end.", 0, 0),
		"0:The");
	cr_assert_str_eq(common("The web site of a server or farm.",
				 RAP_PATTERN_EXACT, 0),
		"");
	cr_assert_str_eq(common("# Of the web site\nOf the web site",
				 RAP_PATTERN_HEADING, 0),
		"0:the");
}

Test(scanner, a_guard_that_reaches_beyond_the_block_finds_no_term)
{
	const char *text = "# Article 1\nThe end of it.\nA web site.";

	cr_assert_str_eq(common(text, 0, RAP_SAME_ARTICLE), "0:The");
	cr_assert_str_eq(common(text, 0, RAP_SAME_SENTENCE), "");
}

Test(scanner, faults_name_the_pattern)
{
	cr_assert(blames((struct rap_pattern){.text = "(data",
				 .flags = RAP_PATTERN_REGEX},
		"pattern '(data': at 6: missing closing parenthesis"));
	cr_assert(blames((struct rap_pattern){.text = "",
				 .flags = RAP_PATTERN_REGEX},
		"pattern '': the regex is empty"));
	cr_assert(blames((struct rap_pattern){.text = "data |"},
		"pattern 'data |': at 6: a word is missing"));
	cr_assert(blames((struct rap_pattern){.text = NULL},
		"pattern '': at 1: there is no word"));
}

Test(scanner, faults_of_guards_name_the_guard)
{
	struct rap_guard guard = {.term = "a*"};
	struct rap_pattern p = {
		.text = "data", .guards = &guard, .guard_count = 1};

	cr_assert(blames(p, "pattern 'data': near 'a*': at 1: 'a*' stands"));
	guard.term = " ; ";
	guard.relation = RAP_UNLESS;
	cr_assert(blames(p, "pattern 'data': unless ' ; ': at 1: there is"));
	guard.relation = 9;
	cr_assert(blames(p, "a guard has relation 9"));
}

Test(scanner, one_fault_fails_the_build)
{
	const struct rap_pattern patterns[] = {
		{.text = "data", .flags = RAP_PATTERN_REGEX}, {.text = "*"}};

	cr_assert_str_eq(hits_of(&arena, "data", patterns, 2),
		"pattern '*': at 1: '*' is a piece of a word; for any words "
		"between two write ~N");
}

Test(scanner, releasing_nothing_is_fine)
{
	scanner_release(NULL);
}
