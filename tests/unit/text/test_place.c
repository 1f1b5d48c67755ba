/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <criterion/criterion.h>

#include "core/base/buf.h"
#include "written.h"

static struct place place_of(const struct document *d, const char *needle)
{
	size_t at = str_find(d->view.text, needle);
	cr_assert_lt(at, d->view.text.len);
	return document_place(d, (uint32_t)at);
}

Test(place, lines_and_columns_begin_at_one)
{
	struct written w;
	written(&w, "\n  Été  d'or\nend\n\nmore");
	struct place p = place_of(&w.document, "Été");
	cr_expect_eq(p.line, 2);
	cr_expect_eq(p.column, 3);
	p = place_of(&w.document, "d'or");
	cr_expect_eq(p.line, 2);
	cr_expect_eq(p.column, 8);
	p = place_of(&w.document, "more");
	cr_expect_eq(p.line, 5);
	cr_expect_eq(p.column, 1);
	arena_release(&w.arena);
}

Test(place, lines_are_counted_in_a_long_text)
{
	enum { LINES = 700 };
	struct written w;
	struct buf text = BUF_INIT;
	for (uint32_t i = 0; i < LINES; i++) {
		buf_pad(&text, '\n', i % 3);
		buf_printf(&text, "\u00e9 %u\n", i);
	}
	buf_putc(&text, '\0');
	written(&w, text.at);
	uint32_t line = 0;
	for (uint32_t i = 0; i < LINES; i++) {
		char number[16];
		line += i % 3 + 1;
		(void)snprintf(number, sizeof(number), " %u", i);
		struct place p = place_of(&w.document, number);
		cr_expect_eq(p.line, line, "%s: %u", number, p.line);
		cr_expect_eq(p.column, 2);
	}
	buf_release(&text);
	arena_release(&w.arena);
}

Test(place, the_end_of_the_text_is_behind_its_last_letter)
{
	struct written w;
	written(&w, "one\ntwo\n");
	struct place p = document_place(&w.document, 7);
	cr_expect_eq(p.line, 2);
	cr_expect_eq(p.column, 4);
	arena_release(&w.arena);
}

Test(place, an_empty_document_has_a_first_line)
{
	struct written w;
	written(&w, "");
	struct place p = document_place(&w.document, 0);
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
