/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <string.h>

#include <criterion/criterion.h>

#include "core/base/error.h"

Test(error, a_failing_call_is_one_statement)
{
	struct error err;
	cr_assert_eq(error_set(&err, STATUS_SYNTAX, "line %d", 7),
		STATUS_SYNTAX);
	cr_assert_eq(err.status, STATUS_SYNTAX);
	cr_assert_str_eq(err.message, "line 7");
}

Test(error, the_system_says_why)
{
	struct error err;
	cr_assert_eq(error_set_errno(&err, ENOENT, "cannot open x"), STATUS_IO);
	cr_assert_str_eq(err.message,
		"cannot open x: No such file or directory");
}

Test(error, context_goes_in_front)
{
	struct error err;
	(void)error_set(&err, STATUS_LIMIT, "too large");
	cr_assert_eq(error_context(&err, "%s:%d", "a.txt", 3), STATUS_LIMIT);
	cr_assert_str_eq(err.message, "a.txt:3: too large");
}

Test(error, a_message_that_is_too_long_is_cut)
{
	struct error err;
	(void)error_set(&err, STATUS_IO, "%2000d", 1);
	cr_assert_eq(strlen(err.message), sizeof(err.message) - 1);
	(void)error_context(&err, "%2000d", 1);
	cr_assert_eq(strlen(err.message), sizeof(err.message) - 1);
}
