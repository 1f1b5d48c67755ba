/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/base/base64.h"

static struct arena a;

static void tear_down(void)
{
	arena_release(&a);
}

TestSuite(base64, .fini = tear_down);

/* The vectors of RFC 4648. */
Test(base64, bytes_are_written_as_the_standard_has_it)
{
	static const char *const rows[][2] = {{"", ""}, {"f", "Zg=="},
		{"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="},
		{"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct rap_str out = base64(&a, str_of(rows[i][0]));
		cr_assert_str_eq(out.at, rows[i][1]);
		cr_assert_eq(out.len, strlen(rows[i][1]));
	}
}

Test(base64, high_bytes_use_the_whole_alphabet)
{
	struct rap_str bytes = {"\xFF\xEF\xBE\x00", 4};
	cr_assert_str_eq(base64(&a, bytes).at, "/+++AA==");
}
