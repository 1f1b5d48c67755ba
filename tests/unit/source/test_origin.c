/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/source/origin.h"

static void expect_span(const struct origin *o, uint32_t begin, uint32_t end,
	uint32_t source_begin, uint32_t source_end)
{
	struct rap_span span = {begin, end};
	struct rap_span source = origin_span(o, span);
	cr_expect_eq(source.begin, source_begin);
	cr_expect_eq(source.end, source_end);
}

Test(origin, no_segments_mean_the_same_text)
{
	struct origin o = {0};
	expect_span(&o, 3, 7, 3, 7);
}

Test(origin, an_identity_segment_that_goes_on_is_not_stored)
{
	struct arena a = ARENA_INIT;
	struct origin o = {0};
	origin_add(&o, &a, 0, 10, 0);
	origin_add(&o, &a, 5, 15, 0);
	cr_expect_eq(o.count, 1);
	expect_span(&o, 4, 6, 14, 16);
	arena_release(&a);
}

Test(origin, an_atomic_segment_stands_for_all_its_bytes)
{
	struct arena a = ARENA_INIT;
	struct origin o = {0};
	origin_add(&o, &a, 0, 0, 0);
	origin_add(&o, &a, 2, 2, 5); /* "&amp;" */
	origin_add(&o, &a, 3, 7, 0);
	expect_span(&o, 2, 3, 2, 7);
	expect_span(&o, 1, 4, 1, 8);
	expect_span(&o, 3, 4, 7, 8);
	arena_release(&a);
}

Test(origin, an_empty_segment_gives_way_to_the_next)
{
	struct arena a = ARENA_INIT;
	struct origin o = {0};
	origin_add(&o, &a, 0, 0, 0);
	origin_add(&o, &a, 4, 9, 0);
	origin_add(&o, &a, 4, 4, 0);
	cr_expect_eq(o.count, 1);
	expect_span(&o, 4, 5, 4, 5);
	arena_release(&a);
}

Test(origin, bytes_between_segments_were_dropped)
{
	struct arena a = ARENA_INIT;
	struct origin o = {0};
	for (uint32_t i = 0; i < 100; i++) {
		origin_add(&o, &a, i, i * 3, 0);
	}
	expect_span(&o, 57, 58, 171, 172);
	expect_span(&o, 57, 60, 171, 178);
	arena_release(&a);
}
