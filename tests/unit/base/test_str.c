/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/str.h"

Test(str, equal_means_the_same_bytes)
{
	cr_assert(str_equal(str_of("abc"), str_of("abc")));
	cr_assert_not(str_equal(str_of("abc"), str_of("abd")));
	cr_assert_not(str_equal(str_of("abc"), str_of("ab")));
	cr_assert(str_equal(str_of(""), str_of(NULL)));
}

Test(str, is_means_the_same_bytes_up_to_nul)
{
	/* Not constants: gcc 12 follows branches that are never taken. */
	char spam[] = "spam";
	char spa[] = "spa";
	char *volatile longer = spam;
	char *volatile shorter = spa;
	cr_assert(str_is(str_of(longer), "spam"));
	cr_assert(str_is(str_of(""), ""));
	cr_assert_not(str_is(str_of(longer), shorter));
	cr_assert_not(str_is(str_of(shorter), longer));
	cr_assert_not(str_is((struct rap_str){"a\0b", 3}, shorter));
	shorter[1] = '\0';
	cr_assert_not(str_is((struct rap_str){"s\0b", 3}, shorter));
}

Test(str, joining_puts_something_between)
{
	struct arena a = ARENA_INIT;
	struct rap_str text = str_join(&a, str_of("a"), ", ", str_of("bc"));
	cr_assert(str_equal(text, str_of("a, bc")));
	cr_assert_eq(text.at[text.len], '\0');
	text = str_join(&a, str_of("a"), "", (struct rap_str){NULL, 0});
	cr_assert(str_equal(text, str_of("a")));
	arena_release(&a);
}

Test(str, case_is_ignored_for_ascii_letters_only)
{
	cr_assert(str_equal_ignoring_case(str_of("AbZ"), str_of("aBz")));
	cr_assert_not(str_equal_ignoring_case(str_of("@"), str_of("`")));
	cr_assert_not(str_equal_ignoring_case(str_of("["), str_of("{")));
	cr_assert_not(str_equal_ignoring_case(str_of("\u00e9"),
		str_of("\u00c9")));
}

Test(str, starts_and_ends)
{
	cr_assert(str_starts_with(str_of("Article 5"), "Article"));
	cr_assert_not(str_starts_with(str_of("article 5"), "Article"));
	cr_assert_not(str_starts_with(str_of("Art"), "Article"));
	cr_assert(str_starts_with_ignoring_case(str_of("ARTICLE 5"),
		"Article"));
	cr_assert(str_ends_with(str_of("a.md"), ".md"));
	cr_assert(str_ends_with(str_of("a.md"), ""));
	cr_assert_not(str_ends_with(str_of("md"), ".md"));
}

Test(str, order_is_that_of_bytes_shorter_first)
{
	cr_assert_lt(str_compare(str_of("a"), str_of("b")), 0);
	cr_assert_lt(str_compare(str_of("a"), str_of("aa")), 0);
	cr_assert_gt(str_compare(str_of("b"), str_of("aa")), 0);
	cr_assert_gt(str_compare(str_of("\u00e9"), str_of("z")), 0);
	cr_assert_lt(str_compare(str_of(""), str_of("a")), 0);
	cr_assert_eq(str_compare(str_of("a"), str_of("a")), 0);
}

Test(str, trimming_takes_white_space_from_both_ends)
{
	cr_assert(str_equal(str_trim(str_of(" \t\r\n a b \n")), str_of("a b")));
	cr_assert_eq(str_trim(str_of(" \n ")).len, 0);
	cr_assert_eq(str_trim(str_of("")).len, 0);
}

Test(str, marks_at_the_start_are_passed)
{
	cr_expect(str_equal(str_past(str_of("[(a) b"), "(["), str_of("a) b")));
	cr_expect(str_equal(str_past(str_of("a"), "(["), str_of("a")));
	cr_expect_eq(str_past(str_of("(("), "(").len, 0);
}

Test(str, finding_gives_the_first_or_the_end)
{
	cr_assert_eq(str_find_byte(str_of("a,b,c"), ','), 1);
	cr_assert_eq(str_find_byte(str_of("abc"), ','), 3);
	cr_assert_eq(str_find(str_of("ababac"), "abac"), 2);
	cr_assert_eq(str_find(str_of("abab"), "abac"), 4);
	cr_assert_eq(str_find(str_of("ab"), "abc"), 2);
}

Test(str, pieces_come_trimmed_one_by_one)
{
	struct rap_str rest = str_of(" a ; ;b");
	struct rap_str piece;

	cr_assert(str_next_piece(&rest, ';', &piece));
	cr_assert(str_equal(piece, str_of("a")));
	cr_assert(str_next_piece(&rest, ';', &piece));
	cr_assert_eq(piece.len, 0);
	cr_assert(str_next_piece(&rest, ';', &piece));
	cr_assert(str_equal(piece, str_of("b")));
	cr_assert_not(str_next_piece(&rest, ';', &piece));
}

Test(str, an_empty_text_has_no_pieces)
{
	struct rap_str rest = str_of("");
	struct rap_str piece;
	cr_assert_not(str_next_piece(&rest, ';', &piece));
}

Test(str, a_copy_ends_in_nul)
{
	struct arena a = ARENA_INIT;
	struct rap_str part =
		str_slice(str_of("abcdef"), (struct rap_span){1, 4});
	struct rap_str copy = str_copy(&a, part);
	cr_assert_eq(copy.len, 3);
	cr_assert_str_eq(copy.at, "bcd");
	arena_release(&a);
}

Test(str, what_is_too_long_is_cut_behind_a_word)
{
	struct arena a = ARENA_INIT;
	struct rap_str whole = str_of("loss and damage");
	cr_assert_eq(str_shortened(&a, whole, 15).at, whole.at);
	cr_assert_str_eq(str_shortened(&a, whole, 14).at, "loss and...");
	cr_assert_str_eq(str_shortened(&a, whole, 12).at, "loss and...");
	cr_assert_str_eq(str_shortened(&a,
				 str_of("\xC3\x9C"
					"bergangsfristen"),
				 10)
				 .at,
		"\xC3\x9C"
		"bergan...");
	arena_release(&a);
}

Test(str, nothing_is_what_follows_in_nothing)
{
	const struct rap_str nothing = {NULL, 0};
	cr_assert_eq(str_from(nothing, 0).len, 0);
	cr_assert_eq(str_from(nothing, 3).len, 0);
	cr_assert_eq(str_from(str_of("abc"), 5).len, 0);
	cr_assert(str_equal(str_from(str_of("abc"), 1), str_of("bc")));
}
