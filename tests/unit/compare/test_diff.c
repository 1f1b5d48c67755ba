/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/compare/diff.h"

enum { MOST = 3000 };

struct made {
	uint64_t at[MOST];
	uint32_t count;
};

/* The same numbers on every machine. */
static uint32_t next(uint32_t *state)
{
	*state = *state * 1664525U + 1013904223U;
	return *state >> 16U;
}

static struct made random_words(uint32_t *state, uint32_t count, uint32_t kinds)
{
	struct made m = {.count = count};
	for (uint32_t i = 0; i < count; i++) {
		m.at[i] = next(state) % kinds;
	}
	return m;
}

/* Kept words are the same and in order: so OLD less what is deleted plus what
 * is inserted is NEW. Returns how many were kept. */
static uint32_t check(const struct made *old, const struct made *new)
{
	struct arena a = ARENA_INIT;
	uint32_t *new_of =
		diff_words(&a, (struct diff_side){old->at, old->count},
			(struct diff_side){new->at, new->count});
	uint32_t kept = 0;
	uint32_t from = 0;
	for (uint32_t i = 0; i < old->count; i++) {
		if (new_of[i] != DIFF_NONE) {
			cr_assert_geq(new_of[i], from);
			cr_assert_lt(new_of[i], new->count);
			cr_assert_eq(old->at[i], new->at[new_of[i]]);
			from = new_of[i] + 1;
			kept++;
		}
	}
	arena_release(&a);
	return kept;
}

/* The longest common subsequence, by the book. */
static uint32_t longest(const struct made *old, const struct made *new)
{
	static uint32_t row[MOST + 1];
	memset(row, 0, sizeof(row));
	for (uint32_t i = 0; i < old->count; i++) {
		uint32_t corner = 0;
		for (uint32_t k = 0; k < new->count; k++) {
			uint32_t above = row[k + 1];
			uint32_t best = above > row[k] ? above : row[k];
			row[k + 1] =
				old->at[i] == new->at[k] ? corner + 1 : best;
			corner = above;
		}
	}
	return row[new->count];
}

Test(diff, the_shortest_script_is_found)
{
	uint32_t state = 1;
	for (uint32_t round = 0; round < 2000; round++) {
		uint32_t kinds = 1 + next(&state) % 6;
		struct made old =
			random_words(&state, next(&state) % 40, kinds);
		struct made new =
			random_words(&state, next(&state) % 40, kinds);
		cr_assert_eq(check(&old, &new), longest(&old, &new), "round %u",
			round);
	}
}

Test(diff, the_same_words_are_all_kept)
{
	uint32_t state = 2;
	struct made old = random_words(&state, MOST, 100);
	cr_assert_eq(check(&old, &old), MOST);
}

Test(diff, what_has_little_in_common_is_still_a_script)
{
	uint32_t state = 3;
	struct made old = random_words(&state, MOST, 5000);
	struct made new = random_words(&state, MOST, 5000);
	(void)check(&old, &new);
	struct made few = random_words(&state, MOST, 4);
	struct made more = random_words(&state, MOST, 4);
	cr_assert_gt(check(&few, &more), MOST / 3);
}
