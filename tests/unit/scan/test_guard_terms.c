/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/scan/guard_terms.h"

static struct arena a;
static struct arena scratch;
static struct guard_library library;

static void tear_down(void)
{
	arena_release(&a);
	arena_release(&scratch);
	library = (struct guard_library){0};
}

TestSuite(guard_terms, .fini = tear_down);

static struct guard_terms *make(const char *text)
{
	struct guard_terms *made = NULL;
	struct error err;
	enum status st = guard_terms_make(&made, &library, &a, &scratch,
		str_of(text), &err);
	cr_assert_eq(st, STATUS_OK, "%s", err.message);
	arena_reset(&scratch);
	return made;
}

Test(guard_terms, the_same_text_is_the_same_list)
{
	const struct guard_terms *first = make("data; cross-border flow");
	cr_assert_eq(make("data; cross-border flow"), first);
	cr_assert_eq(first->term_count, 2);
	cr_assert_eq(first->number, GUARD_TERMS_UNNUMBERED);
}

Test(guard_terms, lists_share_the_terms_that_they_have_in_common)
{
	const struct guard_terms *one = make("data; tariff");
	const struct guard_terms *other = make("tariff");
	cr_assert_neq(one, other);
	cr_assert_eq(one->terms[1], other->terms[0]);
}

Test(guard_terms, a_text_that_failed_fails_again)
{
	struct guard_terms *made;
	struct error err;
	for (int i = 0; i < 2; i++) {
		cr_expect_eq(guard_terms_make(&made, &library, &a, &scratch,
				     str_of("data; ~3"), &err),
			STATUS_SYNTAX);
		cr_expect_eq(guard_terms_make(&made, &library, &a, &scratch,
				     str_of(""), &err),
			STATUS_SYNTAX);
	}
}
