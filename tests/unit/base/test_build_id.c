/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/build_id.h"

Test(build_id, the_linker_left_a_hash_in_this_program)
{
	struct rap_str id = build_id();
	bool any = false;
	cr_assert_geq(id.len, 8);
	cr_assert_leq(id.len, 64);
	for (size_t i = 0; i < id.len; i++) {
		any = any || id.at[i];
	}
	cr_assert(any);
	cr_assert(str_equal(build_id(), id));
}
