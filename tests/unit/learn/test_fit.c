/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "core/learn/fit.h"

enum { GOOD, NOISE, RARE, PATTERNS };

static struct arena arena;
static struct rap_pattern patterns[PATTERNS];
static struct issue issue;
static struct registry registry;
static struct features features;
static struct example examples[200];

/* "Good" says enough by itself, and so does "noise", which says nothing. */
static void set_up(void)
{
	patterns[GOOD].weight = 300;
	patterns[NOISE].weight = 300;
	patterns[RARE].weight = 170;
	issue = (struct issue){.id = "x", .bias = -300};
	registry = (struct registry){.issues = &issue,
		.issue_count = 1,
		.patterns = patterns,
		.pattern_count = PATTERNS};
	features = (struct features){.examples = examples};
}

static void tear_down(void)
{
	arena_release(&arena);
}

TestSuite(fit, .init = set_up, .fini = tear_down);

static void add(uint32_t group, bool labelled, uint32_t term)
{
	static const uint32_t terms[] = {GOOD, NOISE, RARE};
	examples[features.count++] = (struct example){.labelled = labelled,
		.group = group,
		.score = issue.bias + patterns[term].weight,
		.terms = &terms[term],
		.term_count = 1};
}

static struct fit fit(uint32_t groups)
{
	struct fit_question question = {&registry, groups, 5};
	struct fit out;
	fit_issue(&out, &arena, &features, 0, &question);
	return out;
}

static int32_t weight_after(const struct fit *f, uint32_t pattern)
{
	for (uint32_t i = 0; i < f->change_count; i++) {
		if (f->changes[i].pattern == pattern) {
			cr_assert_eq(f->changes[i].from,
				patterns[pattern].weight);
			return f->changes[i].to;
		}
	}
	return patterns[pattern].weight;
}

static void learn_from_ten_groups(void)
{
	for (uint32_t group = 0; group < 10; group++) {
		add(group, true, GOOD);
		add(group, false, NOISE);
		add(group, false, NOISE);
	}
}

Test(fit, a_term_that_misleads_loses_weight)
{
	if (!regress_is_there()) {
		cr_skip_test("built without liblinear");
	}
	learn_from_ten_groups();
	struct fit f = fit(10);
	cr_assert_null(f.why_not);
	cr_assert_eq(f.examples, 30);
	cr_assert_eq(f.labelled, 10);
	cr_assert_eq(f.before.wrong, 20);
	cr_assert_eq(f.validated.wrong, 0);
	cr_assert_eq(f.validated.missed, 0);
	cr_assert_eq(f.mended, 20);
	cr_assert_eq(f.broken, 0);
	cr_assert(fit_gains(&f));
	cr_assert_lt(weight_after(&f, NOISE) + f.bias_to, 0);
	cr_assert_geq(weight_after(&f, GOOD) + f.bias_to, 0);
	/* What was never seen keeps its weight. */
	cr_assert_eq(weight_after(&f, RARE), 170);
	cr_assert_eq(weight_after(&f, NOISE) % 5, 0);
	cr_assert_eq(f.bias_to % 5, 0);
}

Test(fit, the_same_labels_give_the_same_weights)
{
	learn_from_ten_groups();
	struct fit one = fit(10);
	struct fit two = fit(10);
	cr_assert_eq(one.bias_to, two.bias_to);
	cr_assert_eq(one.change_count, two.change_count);
	for (uint32_t i = 0; i < one.change_count; i++) {
		cr_assert_eq(one.changes[i].to, two.changes[i].to);
	}
}

Test(fit, weights_that_make_no_mistake_stay)
{
	learn_from_ten_groups();
	for (uint32_t i = 0; i < features.count; i++) {
		examples[i].score -= examples[i].labelled ? 0 : 100;
	}
	struct fit f = fit(10);
	cr_assert_eq(f.cost, 0);
	cr_assert_eq(f.change_count, 0);
	cr_assert_not(fit_gains(&f));
}

/* In each group, the term means another thing than in all the others. */
Test(fit, what_holds_in_one_group_only_is_no_gain)
{
	for (uint32_t group = 0; group < 10; group++) {
		for (uint32_t i = 0; i < 4; i++) {
			add(group, group % 2 == 0, NOISE);
		}
	}
	struct fit f = fit(10);
	cr_assert_not(fit_gains(&f));
}

Test(fit, too_little_to_learn_from_is_said)
{
	add(0, true, GOOD);
	add(1, true, GOOD);
	add(1, true, GOOD);
	struct fit f = fit(2);
	cr_assert(f.why_not);
	cr_assert_not(fit_gains(&f));
	features.count = 0;
	for (uint32_t i = 0; i < 8; i++) {
		add(0, i % 2, GOOD);
	}
	f = fit(1);
	cr_assert(f.why_not);
}

Test(fit, what_terms_do_not_decide_counts_all_the_same)
{
	learn_from_ten_groups();
	features.right = 2;
	features.wrong = 3;
	features.missed = 4;
	struct fit f = fit(10);
	cr_assert_eq(f.before.right, 12);
	cr_assert_eq(f.before.wrong, 23);
	cr_assert_eq(f.before.missed, 4);
}
