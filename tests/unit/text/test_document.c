/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "written.h"

Test(document, an_empty_source_has_one_unit_and_no_words)
{
	struct written w;
	written(&w, "");
	cr_expect_eq(w.document.view.text.len, 0);
	cr_expect_eq(w.document.view.word_count, 0);
	cr_expect_geq(w.document.view.unit_count, 1);
	cr_expect_eq(w.document.view.size, sizeof(struct rap_document));
	arena_release(&w.arena);
}

Test(document, blocks_tile_the_text)
{
	struct written w;
	written(&w, "One.\n\nTwo.\n\nThree.");
	const struct document *d = &w.document;
	cr_assert_eq(d->block_count, 3);
	cr_expect_eq(document_block_at(d, 0), 0);
	cr_expect_eq(document_block_at(d, 4), 0);
	cr_expect_eq(document_block_at(d, 5), 1);
	cr_expect_eq(document_block_at(d, 9), 1);
	cr_expect_eq(document_block_at(d, 10), 2);
	cr_expect_eq(document_block_at(d, 16), 2);
	arena_release(&w.arena);
}

Test(document, a_place_lies_in_its_innermost_units)
{
	struct written w;
	written(&w, "First here. Second here.\n\nThird here.");
	const struct document *d = &w.document;
	uint32_t at = (uint32_t)str_find(d->view.text, "Second");
	uint32_t sentence = document_unit_at(d, at, RAP_UNIT_SENTENCE);
	cr_assert_lt(sentence, d->unit_count);
	cr_expect_eq(d->units[sentence].span.begin, at);
	uint32_t paragraph = document_unit_at(d, at, RAP_UNIT_PARAGRAPH);
	cr_assert_lt(paragraph, d->unit_count);
	cr_expect_eq(d->units[paragraph].span.begin, 0);
	cr_expect_eq(document_unit_at(d, at, RAP_UNIT_DOCUMENT), 0);
	arena_release(&w.arena);
}

Test(document, a_place_may_lie_in_no_unit_of_a_kind)
{
	struct written w;
	written(&w, "Only prose here.");
	cr_expect_eq(document_unit_at(&w.document, 3, RAP_UNIT_ARTICLE),
		RAP_NO_UNIT);
	cr_expect_eq(document_unit_at(&w.document, 999, RAP_UNIT_PARAGRAPH),
		RAP_NO_UNIT);
	arena_release(&w.arena);
}

Test(document, a_word_is_found_by_its_place)
{
	struct written w;
	written(&w, "one, two");
	cr_expect_eq(document_word_at(&w.document, 0), 0);
	cr_expect_eq(document_word_at(&w.document, 2), 0);
	cr_expect_eq(document_word_at(&w.document, 3), 1);
	cr_expect_eq(document_word_at(&w.document, 5), 1);
	cr_expect_eq(document_word_at(&w.document, 8), 2);
	arena_release(&w.arena);
}

Test(document, a_span_leads_back_to_the_file)
{
	struct written w;
	written(&w, "the infor-\n mation  society");
	struct rap_span raw =
		document_raw_span(&w.document, (struct rap_span){4, 15});
	cr_expect_eq(raw.begin, 4);
	cr_expect_eq(raw.end, 18);
	arena_release(&w.arena);
}
