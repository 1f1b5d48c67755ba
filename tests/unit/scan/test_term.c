/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "support.h"

#include "core/scan/term.h"

static struct arena arena;

static void tear_down(void)
{
	arena_release(&arena);
}

TestSuite(term, .fini = tear_down);

/* What is wrong with a term; "" if nothing. */
static const char *fault(const char *text)
{
	struct error err = {0};
	struct term term;
	enum status st = term_parse(&term, &arena, str_of(text), &err);

	cr_assert(st == STATUS_OK || st == STATUS_SYNTAX);
	return st ? arena_copy(&arena, err.message, strlen(err.message)) : "";
}

static bool blames(const char *text, const char *reason)
{
	const char *found = fault(text);

	return str_find(str_of(found), reason) < strlen(found);
}

static const char *found(const char *text, const char *term)
{
	return found_in(&arena, text, term, 0);
}

static const char *found_exactly(const char *text, const char *term)
{
	return found_in(&arena, text, term, RAP_PATTERN_EXACT);
}

Test(term, case_and_accents_mean_nothing)
{
	cr_assert_str_eq(found("Les DONNEES, les donn\u00e9es", "donn\u00e9es"),
		"DONNEES; donn\u00e9es");
}

Test(term, alternatives_stand_for_one_word)
{
	cr_assert_str_eq(found("local storage or local processing",
				 "local storage|processing"),
		"local storage; local processing");
}

Test(term, semicolons_stand_between_terms)
{
	const char *text = "Data may flow. The movement of data is free.";

	cr_assert_str_eq(found(text, "data ~2 flow; movement of data; xyz"),
		"Data may flow; movement of data");
	cr_assert(blames("one; ", "at 6: there is no word"));
	cr_assert(blames("one; ~2 two", "at 6: '~2' needs a word"));
	cr_assert(blames("one two ~2; three", "at 10: ~2 needs a word"));
}

Test(term, hyphens_may_be_missing)
{
	const char *text = "cross-border, crossborder, cross border";

	cr_assert_str_eq(found(text, "cross-border"),
		"cross-border; crossborder; cross border");
	cr_assert_str_eq(found(text, "cross border"),
		"cross-border; cross border");
}

Test(term, apostrophes_only_separate)
{
	cr_assert_str_eq(found("l'acc\u00e8s lacces l acces", "l'acces"),
		"l'acc\u00e8s; l acces");
}

Test(term, a_gap_lets_other_words_between)
{
	cr_assert_str_eq(found("transfer of all information",
				 "transfer* ~2 information"),
		"transfer of all information");
	cr_assert_str_eq(found("transfer of all this information",
				 "transfer* ~2 information"),
		"");
}

Test(term, a_gap_ends_with_the_sentence)
{
	cr_assert_str_eq(found("We transfer it. The information stays.",
				 "transfer ~3 information"),
		"");
	cr_assert_str_eq(found("We transfer it. The information stays.",
				 "it the information"),
		"it. The information");
}

Test(term, a_match_ends_with_the_block)
{
	cr_assert_str_eq(found("local\nstorage", "local storage"), "");
}

Test(term, the_longest_match_counts)
{
	cr_assert_str_eq(found("data flow data flow flow", "data ~3 flow"),
		"data flow data flow flow; data flow flow");
}

Test(term, exact_compares_what_is_written)
{
	const char *text = "US, us, e-payments, e payments, E-payments";

	cr_assert_str_eq(found_exactly(text, "US"), "US");
	cr_assert_str_eq(found_exactly(text, "e-payments"), "e-payments");
	cr_assert_str_eq(found_exactly(text, "?-pay*"),
		"e-payments; E-payments");
}

Test(term, errors_name_the_place_and_the_remedy)
{
	cr_assert(blames("", "at 1: there is no word"));
	cr_assert(blames("data *", "at 6: '*' is a piece of a word"));
	cr_assert(blames("a*", "at 1: 'a*' stands for too many words"));
	cr_assert(blames("data | flow", "at 6: a word is missing"));
	cr_assert(blames("data.*flow", "at 5: '.*' is for regexes"));
	cr_assert(blames("data (flow", "at 6: '(' cannot be part"));
	cr_assert(blames("data \xff", "at 6: not UTF-8"));
	cr_assert(blames("a-b-c-d-e-f", "at 11: more than 5 parts"));
}

Test(term, gaps_need_a_number_and_words)
{
	cr_assert(blames("data ~x flow", "at 6: '~x' is no gap"));
	cr_assert(blames("data ~0 flow", "at 6: '~0' is no gap"));
	cr_assert(blames("data ~63 flow", "at 6: '~63' is no gap"));
	cr_assert(blames("~3 flow", "at 1: '~3' needs a word"));
	cr_assert(blames("data ~3", "needs a word on both sides"));
	cr_assert_str_eq(fault("data ~62 flow"), "");
}

Test(term, a_short_wildcard_needs_another_word)
{
	cr_assert_str_eq(fault("e* commerce"), "");
	cr_assert(blames("commerce|e*", "'e*' stands for too many words"));
}

Test(term, sixty_four_words_are_the_limit)
{
	cr_assert_str_eq(fault("a ~30 b ~31 c"), "");
	cr_assert(blames("a ~30 b ~31 c d", "at 15: the term covers more"));
}

Test(term, spellings_are_bounded)
{
	const char *word = "a-b-c-d-e";
	const char *two = arena_printf(&arena, "%s %s", word, word);

	cr_assert_str_eq(fault(word), "");
	cr_assert(blames(two, "more than 64 spellings"));
}
