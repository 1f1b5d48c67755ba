/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/source/glob.h"

static bool matches(const char *glob, const char *path)
{
	return glob_matches(str_of(glob), str_of(path));
}

Test(glob, plain_characters_stand_for_themselves)
{
	cr_expect(matches("a.txt", "a.txt"));
	cr_expect_not(matches("a.txt", "a.txtx"));
	cr_expect_not(matches("a.txt", "A.txt"));
	cr_expect_not(matches("a", "b"));
	cr_expect_not(matches("", "a"));
}

Test(glob, a_star_is_any_run_within_a_name)
{
	cr_expect(matches("*", "a.txt"));
	cr_expect(matches("a*b*c", "aXbYbc"));
	cr_expect(matches("*.txt", ".txt"));
	cr_expect_not(matches("a*b*c", "aXcb"));
	cr_expect_not(matches("*", "a/b"));
	cr_expect(matches("a/*/c", "a/b/c"));
	cr_expect_not(matches("a/*", "a"));
}

Test(glob, a_question_mark_is_one_character)
{
	cr_expect(matches("?.txt", "a.txt"));
	cr_expect(matches("?.txt", "\xC3\xA9.txt"));
	cr_expect_not(matches("?.txt", ".txt"));
	cr_expect_not(matches("a?b", "a/b"));
}

Test(glob, brackets_are_one_of_a_set)
{
	cr_expect(matches("v[0-9].txt", "v7.txt"));
	cr_expect(matches("[!a]x", "bx"));
	cr_expect_not(matches("[!a]x", "ax"));
	cr_expect(matches("[]a]", "]"));
	cr_expect(matches("[a-]", "-"));
	cr_expect(matches("[\xC3\xA0-\xC3\xBF]", "\xC3\xA9"));
	/* As git has it. */
	cr_expect_not(matches("[a", "[a"));
	cr_expect(matches("[[:alpha:]_]", "b"));
	cr_expect_not(matches("[[:alpha:]]", "1"));
	cr_expect(matches("[\\]a]", "]"));
	cr_expect(matches("[a\\-c]", "-"));
	cr_expect_not(matches("[a\\-c]", "b"));
	cr_expect_not(matches("[a", "a"));
}

Test(glob, two_stars_are_any_number_of_folders)
{
	cr_expect(matches("**/a", "a"));
	cr_expect(matches("**/a", "x/y/a"));
	cr_expect(matches("a/**/b", "a/b"));
	cr_expect(matches("a/**/b", "a/x/y/b"));
	cr_expect(matches("a/**", "a/x/y"));
	cr_expect_not(matches("a/**", "a"));
	cr_expect_not(matches("a/**/b", "a/x"));
	cr_expect(matches("**/a/**/b", "a/a/x/b/b"));
}

Test(glob, a_backslash_takes_away_meaning)
{
	cr_expect(matches("\\*", "*"));
	cr_expect_not(matches("\\*", "a"));
	cr_expect(matches("\\!a", "!a"));
	cr_expect_not(matches("a\\", "a\\"));
}
