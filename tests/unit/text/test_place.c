/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "written.h"

static struct place place_of(const struct document *d, const char *needle,
	struct place_cursor *cursor)
{
	size_t at = str_find(d->view.text, needle);
	cr_assert_lt(at, d->view.text.len);
	return document_place(d, (uint32_t)at, cursor);
}

Test(place, lines_and_columns_begin_at_one)
{
	struct written w;
	written(&w, "\n  Été  d'or\nend\n\nmore");
	struct place_cursor cursor = {0};
	struct place p = place_of(&w.document, "Été", &cursor);
	cr_expect_eq(p.line, 2);
	cr_expect_eq(p.column, 3);
	p = place_of(&w.document, "d'or", &cursor);
	cr_expect_eq(p.line, 2);
	cr_expect_eq(p.column, 8);
	p = place_of(&w.document, "more", &cursor);
	cr_expect_eq(p.line, 5);
	cr_expect_eq(p.column, 1);
	arena_release(&w.arena);
}

Test(place, a_cursor_may_be_sent_back)
{
	struct written w;
	written(&w, "one\ntwo\n\nthree");
	struct place_cursor cursor = {0};
	place_of(&w.document, "three", &cursor);
	struct place p = place_of(&w.document, "wo", &cursor);
	cr_expect_eq(p.line, 2);
	cr_expect_eq(p.column, 2);
	arena_release(&w.arena);
}

Test(place, asking_twice_gives_the_same)
{
	struct written w;
	written(&w, "one two");
	struct place_cursor cursor = {0};
	cr_expect_eq(place_of(&w.document, "two", &cursor).column, 5);
	cr_expect_eq(place_of(&w.document, "two", &cursor).column, 5);
	arena_release(&w.arena);
}

Test(place, asking_backwards_says_the_same)
{
	struct written w;
	written(&w, "\u00e9one two\n\nthree f\u00f3ur\nfive");
	uint32_t end = (uint32_t)w.document.view.text.len;
	struct place_cursor back = {0};
	for (uint32_t at = end + 1; at-- > 0;) {
		struct place_cursor fresh = {0};
		struct place want = document_place(&w.document, at, &fresh);
		struct place got = document_place(&w.document, at, &back);
		cr_expect_eq(got.line, want.line, "at %u", at);
		cr_expect_eq(got.column, want.column, "at %u", at);
	}
	arena_release(&w.arena);
}

Test(place, the_end_of_the_text_is_behind_its_last_letter)
{
	struct written w;
	written(&w, "one\ntwo\n");
	struct place_cursor cursor = {0};
	struct place p = document_place(&w.document, 7, &cursor);
	cr_expect_eq(p.line, 2);
	cr_expect_eq(p.column, 4);
	arena_release(&w.arena);
}

Test(place, an_empty_document_has_a_first_line)
{
	struct written w;
	written(&w, "");
	struct place_cursor cursor = {0};
	struct place p = document_place(&w.document, 0, &cursor);
	cr_expect_eq(p.line, 1);
	cr_expect_eq(p.column, 1);
	cr_expect_eq(document_line_start(&w.document, 1), 0);
	cr_expect_eq(document_line_start(&w.document, 7), 0);
	arena_release(&w.arena);
}

Test(place, a_line_starts_at_its_first_letter)
{
	struct written w;
	written(&w, "one\ntwo-\nfold\n\n\nfive\n");
	const struct document *d = &w.document;
	cr_assert_str_eq(d->view.text.at, "one twofold\nfive");
	cr_expect_eq(document_line_start(d, 0), 0);
	cr_expect_eq(document_line_start(d, 1), 0);
	cr_expect_eq(document_line_start(d, 2), 4);
	cr_expect_eq(document_line_start(d, 3), 7);
	cr_expect_eq(document_line_start(d, 6), 12);
	cr_expect_eq(document_line_start(d, 99), 16);
	arena_release(&w.arena);
}

Test(place, an_empty_line_gives_what_comes_next)
{
	struct written w;
	written(&w, "one\n\n\n\nfive\n");
	cr_expect_eq(document_line_start(&w.document, 4), 4);
	arena_release(&w.arena);
}
