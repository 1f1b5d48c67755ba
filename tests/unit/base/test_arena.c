/* SPDX-License-Identifier: MIT */
#include <stdint.h>
#include <sysexits.h>

#include <criterion/criterion.h>

#include "core/base/arena.h"
#include "core/base/str.h"

static struct arena a;

static void tear_down(void)
{
	arena_release(&a);
}

TestSuite(arena, .fini = tear_down);

Test(arena, memory_is_zeroed_and_aligned)
{
	memset(arena_bytes(&a, 100), 0xAA, 100);
	arena_reset(&a);
	for (size_t size = 1; size < 40; size++) {
		const char *p = arena_alloc(&a, size);
		cr_assert_eq((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++) {
			cr_assert_eq(p[i], 0);
		}
	}
}

Test(arena, the_last_allocation_grows_in_place)
{
	uint32_t *p = arena_array(&a, 4, sizeof(*p));
	p[3] = 7;
	uint32_t *grown = arena_grow(&a, p, 4, 400, sizeof(*p));
	cr_assert_eq((const void *)grown, (const void *)p);
	cr_assert_eq(grown[3], 7);
}

Test(arena, an_older_allocation_grows_by_copying)
{
	uint32_t *p = arena_array(&a, 4, sizeof(*p));
	p[0] = 1;
	p[3] = 7;
	(void)arena_alloc(&a, 1);
	uint32_t *grown = arena_grow(&a, p, 4, 8, sizeof(*p));
	cr_assert_neq((const void *)grown, (const void *)p);
	cr_assert_eq(grown[0], 1);
	cr_assert_eq(grown[3], 7);
	cr_assert_eq(p[3], 7);
}

Test(arena, growing_past_the_block_copies)
{
	size_t count = 10;
	char *p = arena_bytes(&a, count);
	memset(p, 'x', count);
	while (count < 1000000) {
		p = arena_grow(&a, p, count, count * 2, 1);
		memset(p + count, 'x', count);
		count *= 2;
	}
	for (size_t i = 0; i < count; i++) {
		cr_assert_eq(p[i], 'x');
	}
}

Test(arena, nothing_grows_into_something)
{
	char *p = arena_grow(&a, NULL, 0, 10, 1);
	memset(p, 1, 10);
	cr_assert_geq(arena_used(&a), 10);
}

Test(arena, reset_keeps_the_memory)
{
	const void *first = arena_bytes(&a, 1000);
	const void *large = arena_bytes(&a, 1000000);
	arena_reset(&a);
	cr_assert_eq(arena_used(&a), 0);
	cr_assert_eq((const void *)arena_bytes(&a, 1000000), large);
	arena_reset(&a);
	const void *again = arena_bytes(&a, 1000);
	cr_assert(again == first || again == large);
}

Test(arena, what_is_reserved_is_one_piece)
{
	arena_bytes(&a, 100);
	arena_reserve(&a, 1 << 20);
	const char *first = arena_bytes(&a, 1 << 19);
	const char *second = arena_bytes(&a, 1 << 18);
	cr_assert_eq((const void *)second, (const void *)(first + (1 << 19)));
	cr_assert_eq((uintptr_t)first % _Alignof(max_align_t), 0);
	cr_assert_eq(arena_used(&a) >> 18, 3);
}

/* All of it, also where it is just a number of large pages. */
Test(arena, there_is_room_for_all_that_is_reserved)
{
	const size_t half = 1 << 20;
	arena_reserve(&a, 2 * half);
	const char *first = arena_bytes(&a, half);
	const char *second = arena_bytes(&a, half);
	cr_assert_eq((const void *)second, (const void *)(first + half));
}

Test(arena, what_is_used_is_counted)
{
	cr_assert_eq(arena_used(&a), 0);
	(void)arena_bytes(&a, 100);
	(void)arena_bytes(&a, 200000);
	cr_assert_geq(arena_used(&a), 200100);
	cr_assert_lt(arena_used(&a), 200200);
	arena_release(&a);
	cr_assert_eq(arena_used(&a), 0);
}

Test(arena, a_copy_ends_in_nul)
{
	cr_assert_str_eq(arena_copy(&a, "abcdef", 3), "abc");
	cr_assert_str_eq(arena_copy(&a, NULL, 0), "");
}

Test(arena, a_formatted_string_is_as_long_as_it_must_be)
{
	cr_assert_str_eq(arena_printf(&a, "%s-%d", "x", 12), "x-12");
	cr_assert_eq(strlen(arena_printf(&a, "%5000d", 1)), 5000);
}

Test(arena, more_than_there_can_be_ends_the_program, .exit_code = 2)
{
	(void)arena_bytes(&a, SIZE_MAX);
}

Test(arena, a_product_that_overflows_ends_the_program, .exit_code = 2)
{
	(void)arena_array(&a, SIZE_MAX / 4, 8);
}

Test(arena, growth_that_overflows_ends_the_program, .exit_code = 2)
{
	void *p = arena_alloc(&a, 8);
	(void)arena_grow(&a, p, 1, SIZE_MAX / 4, 8);
}
