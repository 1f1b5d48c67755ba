/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/source/blocks.h"

static struct blocks begin(struct arena *a, const char *text)
{
	struct blocks b;
	blocks_init(&b, a, str_of(text));
	return b;
}

static struct rap_str part(const struct blocks *b, size_t at, size_t len)
{
	return (struct rap_str){b->decoded.at + at, len};
}

Test(blocks, a_block_without_text_vanishes)
{
	struct arena a = ARENA_INIT;
	struct source s = {0};
	struct blocks b = begin(&a, "one \n two");
	blocks_begin(&b, BLOCK_HEADING, 1);
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, part(&b, 3, 3));
	blocks_begin(&b, BLOCK_ITEM, 2);
	blocks_verbatim(&b, part(&b, 6, 3));
	blocks_finish(&b, &s);
	cr_expect_eq(s.block_count, 1);
	cr_expect_eq(s.blocks[0].kind, BLOCK_ITEM);
	cr_expect_eq(s.blocks[0].level, 2);
	cr_expect_eq(s.blocks[0].run_count, 1);
	cr_expect_eq(s.runs[s.blocks[0].first_run].source, 6);
	arena_release(&a);
}

Test(blocks, text_that_goes_on_is_one_run)
{
	struct arena a = ARENA_INIT;
	struct source s = {0};
	struct blocks b = begin(&a, "one two three");
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, part(&b, 0, 4));
	blocks_verbatim(&b, part(&b, 4, 4));
	blocks_verbatim(&b, part(&b, 9, 4));
	blocks_finish(&b, &s);
	cr_expect_eq(s.blocks[0].run_count, 2);
	cr_expect_eq(s.runs[0].text.len, 8);
	arena_release(&a);
}

Test(blocks, text_that_goes_on_from_another_block_is_a_run_of_its_own)
{
	struct arena a = ARENA_INIT;
	struct source s = {0};
	struct blocks b = begin(&a, "one two");
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, part(&b, 0, 4));
	blocks_begin(&b, BLOCK_PARAGRAPH, 0);
	blocks_verbatim(&b, part(&b, 4, 3));
	blocks_finish(&b, &s);
	cr_expect_eq(s.block_count, 2);
	cr_expect_eq(s.blocks[1].run_count, 1);
	arena_release(&a);
}

Test(blocks, a_replacement_is_copied_with_what_it_stands_for)
{
	struct arena a = ARENA_INIT;
	struct source s = {0};
	struct blocks b = begin(&a, "a&amp;b");
	char text[] = "&";
	blocks_verbatim(&b, part(&b, 0, 1));
	blocks_replacement(&b, str_of(text), 1, 5);
	text[0] = '?';
	blocks_verbatim(&b, part(&b, 6, 1));
	blocks_finish(&b, &s);
	cr_expect_eq(s.blocks[0].kind, BLOCK_PARAGRAPH);
	cr_expect_eq(s.blocks[0].run_count, 3);
	cr_expect(str_equal(s.runs[1].text, str_of("&")));
	cr_expect_eq(s.runs[1].source_len, 5);
	arena_release(&a);
}

Test(blocks, keys_of_fields_are_lower_case)
{
	struct arena a = ARENA_INIT;
	struct source s = {0};
	struct blocks b = begin(&a, "Title: X");
	blocks_field(&b, str_of("Title"), part(&b, 7, 1), 7);
	blocks_finish(&b, &s);
	cr_expect_eq(s.field_count, 1);
	cr_expect(str_equal(s.fields[0].key, str_of("title")));
	cr_expect_eq(s.fields[0].source, 7);
	arena_release(&a);
}

Test(blocks, formats_and_encodings_have_names)
{
	cr_expect_str_eq(format_name(FORMAT_MARKDOWN), "md");
	cr_expect_str_eq(encoding_name(ENCODING_UTF16BE), "utf-16be");
}

Test(blocks, properties_are_fields_of_another_origin)
{
	struct arena a = ARENA_INIT;
	struct blocks b;
	struct source s = {0};
	blocks_init(&b, &a, str_of("text"));
	blocks_field(&b, str_of("Title"), str_of("A"), 0);
	blocks_property(&b, str_of("TITLE"), str_of("B"));
	blocks_finish(&b, &s);
	cr_assert_eq(s.field_count, 2);
	cr_expect_eq(s.fields[0].origin, FIELD_FRONT_MATTER);
	cr_expect_eq(s.fields[1].origin, FIELD_PROPERTY);
	cr_expect(str_equal(s.fields[1].key, str_of("title")));
	arena_release(&a);
}
