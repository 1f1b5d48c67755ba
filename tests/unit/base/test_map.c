/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include <criterion/criterion.h>

#include "core/base/map.h"

static struct arena a;
static struct map m;

static void tear_down(void)
{
	arena_release(&a);
}

TestSuite(map, .fini = tear_down);

Test(map, an_empty_map_has_nothing)
{
	cr_assert_null(map_find(&m, str_of("x")));
	cr_assert_null(map_find(&m, str_of("")));
}

Test(map, a_place_is_made_empty_and_found_again)
{
	static int value;
	void **place = map_at(&m, &a, str_of("x"));
	cr_assert_null(*place);
	*place = &value;
	cr_assert_eq(map_find(&m, str_of("x")), (void *)&value);
	cr_assert_eq(*map_at(&m, &a, str_of("x")), (void *)&value);
	cr_assert_eq(m.count, 1);
	cr_assert_null(map_find(&m, str_of("X")));
}

Test(map, it_is_walked_in_the_order_of_insertion)
{
	char name[16];
	static int values[1000];

	for (int i = 0; i < 1000; i++) {
		(void)snprintf(name, sizeof(name), "key%d", i * 7919 % 1000);
		*map_at(&m, &a, str_of(name)) = &values[i];
	}
	cr_assert_eq(m.count, 1000);
	for (int i = 0; i < 1000; i++) {
		(void)snprintf(name, sizeof(name), "key%d", i * 7919 % 1000);
		cr_assert_str_eq(m.entries[i].key.at, name);
		cr_assert_eq(m.entries[i].value, (void *)&values[i]);
		cr_assert_eq(map_find(&m, str_of(name)), (void *)&values[i]);
	}
}

Test(map, keys_are_copied)
{
	char name[] = "before";
	static int value;
	*map_at(&m, &a, str_of(name)) = &value;
	name[0] = 'x';
	cr_assert_eq(map_find(&m, str_of("before")), (void *)&value);
}

Test(map, keys_are_numbered_as_they_come)
{
	cr_assert_eq(map_index(&m, str_of("first")), MAP_NONE);
	(void)map_at(&m, &a, str_of("first"));
	(void)map_at(&m, &a, str_of("second"));
	(void)map_at(&m, &a, str_of("first"));
	cr_assert_eq(map_index(&m, str_of("first")), 0);
	cr_assert_eq(map_index(&m, str_of("second")), 1);
	cr_assert_eq(map_index(&m, str_of("third")), MAP_NONE);
}

Test(map, keys_may_hold_any_byte)
{
	struct rap_str one = {"a\0b", 3};
	struct rap_str two = {"a\0c", 3};
	static int value;
	*map_at(&m, &a, one) = &value;
	cr_assert_null(map_find(&m, two));
	cr_assert_eq(map_find(&m, one), (void *)&value);
}

Test(map, a_hash_is_the_same_on_every_machine)
{
	cr_assert_eq(map_hash(str_of("")), 0x2d06800538d394c2u);
	cr_assert_neq(map_hash(str_of("a")), map_hash(str_of("b")));
}
