/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/nearest.h"

static const char *nearest(const char *word)
{
	static const char *const known[] = {
		"spam", "source-code", "data-flows", "span", "ab"};
	return nearest_word(str_of(word), known, 5);
}

Test(nearest, the_fewest_edits_win)
{
	cr_assert_str_eq(nearest("sorce-code"), "source-code");
	cr_assert_str_eq(nearest("source-codes"), "source-code");
	cr_assert_str_eq(nearest("dataflows"), "data-flows");
	cr_assert_str_eq(nearest("span"), "span");
}

Test(nearest, case_makes_no_other_word)
{
	cr_assert_str_eq(nearest("SPAM"), "spam");
	cr_assert_str_eq(nearest("Source"), "source-code");
	cr_assert_str_eq(nearest("PSAM"), "spam");
}

Test(nearest, swapped_neighbours_are_one_edit)
{
	cr_assert_str_eq(nearest("ba"), "ab");
	cr_assert_str_eq(nearest("psam"), "spam");
}

Test(nearest, the_first_of_equals_wins)
{
	cr_assert_str_eq(nearest("spa"), "spam");
}

Test(nearest, part_of_a_name_stands_for_it)
{
	cr_assert_str_eq(nearest("source"), "source-code");
	cr_assert_str_eq(nearest("flows"), "data-flows");
	cr_assert_null(nearest("sour"));
	cr_assert_null(nearest("-"));
}

Test(nearest, what_is_too_far_is_not_meant)
{
	cr_assert_null(nearest("privacy"));
	cr_assert_null(nearest(""));
	cr_assert_null(nearest_word(str_of("x"), NULL, 0));
}

Test(nearest, a_very_long_word_is_nobodys)
{
	char word[200] = {0};
	memset(word, 'a', sizeof(word) - 1);
	cr_assert_null(nearest(word));
}
