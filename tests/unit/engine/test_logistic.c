/* SPDX-License-Identifier: MIT */
#include <math.h>

#include <criterion/criterion.h>

#include "core/engine/logistic.h"

/* No score of whole hundredths lies on a half, so rounding is never in doubt. */
Test(logistic, the_table_is_the_function)
{
	for (int32_t score = -1000; score <= 1000; score++) {
		double exact = 100 / (1 + exp(-score / 100.0));
		cr_assert_eq(logistic_hundredths(score),
			(uint32_t)floor(exact + 0.5), "%d", (int)score);
	}
}

Test(logistic, no_evidence_either_way_is_half)
{
	cr_assert_eq(logistic_hundredths(0), 50);
}

Test(logistic, the_ends_are_the_ends)
{
	cr_assert_eq(logistic_hundredths(INT32_MIN), 0);
	cr_assert_eq(logistic_hundredths(INT32_MAX), 100);
}
