/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/scan/glob.h"

static bool match(const char *glob, const char *word)
{
	return glob_match(str_of(glob), str_of(word));
}

static void expect(struct rap_str piece, const char *text)
{
	cr_assert(str_equal(piece, str_of(text)), "%.*s", (int)piece.len,
		piece.at);
}

Test(glob, a_star_is_any_run)
{
	cr_assert(match("facilit*", "facilities"));
	cr_assert(match("facilit*", "facilit"));
	cr_assert(match("*ation", "localisation"));
	cr_assert(match("l*l*n", "localisation"));
	cr_assert_not(match("facilit*", "a facility"));
	cr_assert_not(match("*ation", "localisations"));
}

Test(glob, a_question_mark_is_one_character)
{
	cr_assert(match("locali?ation", "localization"));
	cr_assert(match("?", "\u03c3"));
	cr_assert_not(match("locali?ation", "localiation"));
	cr_assert_not(match("?", "ab"));
	cr_assert_not(match("a?", "a"));
}

Test(glob, stars_are_tried_at_every_character)
{
	cr_assert(match("*ab?", "ababx"));
	cr_assert(match("*?\u03c3", "\u03b1\u03c3\u03c3"));
	cr_assert_not(match("*ab?", "xabab"));
}

Test(glob, pieces_are_what_stands_beside_wildcards)
{
	struct rap_str glob = str_of("un?solicit*ed");

	expect(glob_prefix(glob), "un");
	expect(glob_core(glob), "solicit");
	expect(glob_suffix(glob), "ed");
	expect(glob_prefix(str_of("*x")), "");
	expect(glob_suffix(str_of("x")), "x");
}
