/* SPDX-License-Identifier: MIT */
#include "core/learn/fit.h"

#include <math.h>

#include "core/base/array.h"

/* What a mistake may weigh against a correction, from shy to bold. */
static const double costs[] = {0.01, 0.03, 0.1, 0.3, 1, 3};

enum {
	COST_COUNT = COUNT_OF(costs),
	STEP = 5,        /* hundredths: numbers that people read */
	LIMIT = 1000,    /* of a weight, both ways */
	LEAST_EACH = 3,  /* examples of each kind */
	LEAST_GROUPS = 2 /* groups, or there is nothing to validate on */
};

/* What fitting passes around. */
struct fitting {
	struct arena *arena;
	const struct features *features;
	const struct issue *issue;
	const struct registry *registry;
	uint32_t *fold; /* of each example */
	uint32_t folds;
};

/* Folds in turn, by first appearance of a group among the examples. */
static uint32_t assign_folds(struct fitting *f, uint32_t groups)
{
	uint32_t *seen = arena_array(f->arena, groups + 1, sizeof(*seen));
	uint32_t count = 0;
	f->fold =
		arena_array(f->arena, f->features->count + 1, sizeof(*f->fold));
	for (uint32_t i = 0; i < f->features->count; i++) {
		uint32_t *number = &seen[f->features->examples[i].group];
		if (!*number) {
			*number = ++count;
		}
		f->fold[i] = (*number - 1) % f->folds;
	}
	return count;
}

/* Counts a decision on an example. */
static void count(struct tally *t, const struct example *e, bool found)
{
	t->right += found && e->labelled;
	t->wrong += found && !e->labelled;
	t->missed += !found && e->labelled;
}

static double round_to_step(double value)
{
	double rounded = round(value / STEP) * STEP;
	return fmin(fmax(rounded, -LIMIT), LIMIT);
}

/* Corrections such that weights are readable numbers. */
static void make_readable(struct correction *c, const struct fitting *f)
{
	for (uint32_t i = 0; i < f->registry->pattern_count; i++) {
		int32_t from = f->registry->patterns[i].weight;
		c->terms[i] = fabs(c->terms[i]) < STEP
			? 0
			: round_to_step(from + c->terms[i]) - from;
	}
	c->bias = round_to_step(f->issue->bias + c->bias) - f->issue->bias;
}

/*
 * Learn from all folds but `left` (and `also_left`). False where it cannot be
 * done: the weights stay as they are.
 */
static bool learn(struct correction *out, const struct fitting *f,
	uint32_t left, uint32_t also_left, double cost)
{
	bool *chosen =
		arena_array(f->arena, f->features->count + 1, sizeof(*chosen));
	struct regress_question question = {
		f->issue->about, f->registry->pattern_count, cost};
	uint32_t of_kind[2] = {0, 0};
	for (uint32_t i = 0; i < f->features->count; i++) {
		chosen[i] = f->fold[i] != left && f->fold[i] != also_left;
		of_kind[f->features->examples[i].labelled] += chosen[i];
	}
	if (!of_kind[0] || !of_kind[1] ||
		!regress(out, f->arena, f->features, chosen, &question)) {
		return false;
	}
	make_readable(out, f);
	return true;
}

/* Decide on the examples of a fold, or of all; NULL: weights as they are. */
static void decide(struct tally *t, const struct fitting *f, uint32_t fold,
	const struct correction *c)
{
	for (uint32_t i = 0; i < f->features->count; i++) {
		const struct example *e = &f->features->examples[i];
		if (fold == UINT32_MAX || f->fold[i] == fold) {
			double score = c ? regress_score(c, e) : e->score;
			count(t, e, score >= f->issue->about);
		}
	}
}

/* Articles where terms do not decide count the same with any weights. */
static struct tally settled(const struct fitting *f)
{
	return (struct tally){.right = f->features->right,
		.wrong = f->features->wrong,
		.missed = f->features->missed};
}

/* F1 at a cost, over the folds but `left`; 0: weights as they are. */
static double validate(const struct fitting *f, uint32_t left, double cost)
{
	struct tally t = settled(f);
	for (uint32_t fold = 0; fold < f->folds; fold++) {
		struct correction c;
		if (fold != left) {
			bool learnt =
				cost > 0 && learn(&c, f, left, fold, cost);
			decide(&t, f, fold, learnt ? &c : NULL);
		}
	}
	return tally_f1(&t);
}

/* The cost that does best on folds it has not seen; the shyest of equals. */
static double choose_cost(const struct fitting *f, uint32_t left)
{
	double best = 0;
	double best_f1 = validate(f, left, 0);
	for (uint32_t i = 0; i < COST_COUNT; i++) {
		double f1 = validate(f, left, costs[i]);
		if (f1 > best_f1 + 1e-9) {
			best = costs[i];
			best_f1 = f1;
		}
	}
	return best;
}

/* What a correction mends and breaks in a fold. */
static void compare(struct fit *out, const struct fitting *f, uint32_t fold,
	const struct correction *c)
{
	for (uint32_t i = 0; i < f->features->count; i++) {
		const struct example *e = &f->features->examples[i];
		bool was = e->score >= f->issue->about;
		bool is = regress_score(c, e) >= f->issue->about;
		if (f->fold[i] == fold && was != is) {
			out->mended += is == e->labelled;
			out->broken += is != e->labelled;
		}
	}
}

/* Each fold by weights, and a cost, that other folds chose. */
static void validate_all(struct fit *out, const struct fitting *f)
{
	struct tally t = settled(f);
	for (uint32_t fold = 0; fold < f->folds; fold++) {
		struct correction c;
		double cost = choose_cost(f, fold);
		bool learnt = cost > 0 && learn(&c, f, fold, UINT32_MAX, cost);
		decide(&t, f, fold, learnt ? &c : NULL);
		if (learnt) {
			compare(out, f, fold, &c);
		}
	}
	out->validated = t;
}

static void list_changes(struct fit *out, const struct fitting *f,
	const struct correction *c)
{
	uint32_t count = f->registry->pattern_count;
	struct fit_change *list =
		arena_array(f->arena, count + 1, sizeof(*list));
	for (uint32_t i = 0; i < count; i++) {
		int32_t from = f->registry->patterns[i].weight;
		int32_t to = from + (int32_t)c->terms[i];
		if (to != from) {
			list[out->change_count++] =
				(struct fit_change){i, from, to};
		}
	}
	out->changes = list;
	out->bias_to = out->bias_from + (int32_t)c->bias;
}

/* Why nothing can be learnt, or NULL. */
static const char *obstacle(const struct fit *fit, uint32_t groups)
{
	if (!regress_is_there()) {
		return "this program was built without liblinear";
	}
	if (fit->labelled < LEAST_EACH ||
		fit->examples - fit->labelled < LEAST_EACH) {
		return "fewer than 3 articles with its terms are labelled, or "
		       "fewer than 3 are not";
	}
	return groups < LEAST_GROUPS ? "all articles are of one group" : NULL;
}

void fit_issue(struct fit *out, struct arena *a,
	const struct features *features, uint32_t issue,
	const struct fit_question *question)
{
	const struct registry *r = question->registry;
	struct fitting f = {.arena = a,
		.features = features,
		.issue = &r->issues[issue],
		.registry = r,
		.folds = question->folds};
	struct correction c;
	*out = (struct fit){.issue = issue, .examples = features->count};
	out->bias_from = out->bias_to = f.issue->bias;
	for (uint32_t i = 0; i < features->count; i++) {
		out->labelled += features->examples[i].labelled;
	}
	uint32_t groups = assign_folds(&f, question->groups);
	out->before = settled(&f);
	decide(&out->before, &f, UINT32_MAX, NULL);
	out->after = out->validated = out->before;
	out->why_not = obstacle(out, groups);
	if (out->why_not) {
		return;
	}
	validate_all(out, &f);
	out->cost = choose_cost(&f, UINT32_MAX);
	if (out->cost > 0 && learn(&c, &f, UINT32_MAX, UINT32_MAX, out->cost)) {
		out->after = settled(&f);
		decide(&out->after, &f, UINT32_MAX, &c);
		list_changes(out, &f, &c);
	}
}

bool fit_gains(const struct fit *fit)
{
	double gain = (double)fit->mended - (double)fit->broken;
	double chance = sqrt((double)fit->mended + (double)fit->broken);
	return !fit->why_not && gain > 2 * chance &&
		(fit->change_count || fit->bias_to != fit->bias_from) &&
		tally_f1(&fit->validated) > tally_f1(&fit->before) + 1e-9;
}
