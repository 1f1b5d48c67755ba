/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/hash.h"

Test(hash, the_empty_text_has_its_published_value)
{
	struct arena a = ARENA_INIT;
	cr_assert_str_eq(hash_hex(&a, str_of("")).at,
		"99aa06d3014798d86001c324468d497f");
	arena_release(&a);
}

Test(hash, it_is_32_digits_that_depend_on_every_byte)
{
	struct arena a = ARENA_INIT;
	struct rap_str one = hash_hex(&a, str_of("proposal"));
	struct rap_str two = hash_hex(&a, str_of("proposal "));
	cr_assert_eq(one.len, 32);
	cr_assert_eq(strspn(one.at, "0123456789abcdef"), 32);
	cr_assert_str_neq(one.at, two.at);
	arena_release(&a);
}
