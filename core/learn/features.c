/* SPDX-License-Identifier: MIT */
#include "core/learn/features.h"

#include <stdlib.h>

#include "core/engine/kind.h"

/* What collecting passes around. */
struct collecting {
	struct arena *arena;
	struct arena scratch; /* of the article at hand */
	const struct engine *engine;
	struct features *features;  /* for each issue */
	const struct judged **best; /* for each issue; of the article at hand */
	struct map groups;          /* name -> number + 1 */
	struct error *err;
};

static uint32_t group_of(struct collecting *c, const struct gold_article *g)
{
	struct rap_str name = g->group.len ? g->group : g->id;
	/* An id may be the name of a group, too. */
	char *key = arena_printf(c->arena, "%c%.*s", g->group.len ? 'g' : 'i',
		(int)name.len, name.at);
	void **place = map_at(&c->groups, c->arena, str_of(key));
	if (!*place) {
		uint32_t *number = arena_alloc(c->arena, sizeof(*number));
		*number = c->groups.count - 1;
		*place = number;
	}
	return *(const uint32_t *)*place;
}

static int rising(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a;
	uint32_t y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* The distinct terms that are weighed, and their score. */
static void weigh(struct example *out, struct collecting *c,
	const struct candidate *candidate, const bool *weighed)
{
	const struct registry *r = c->engine->registry;
	uint32_t *terms = arena_bytes(c->arena,
		(candidate->hit_count + 1) * sizeof(*terms));
	uint32_t count = 0;
	for (uint32_t i = 0; i < candidate->hit_count; i++) {
		if (weighed[i]) {
			terms[count++] = candidate->hits[i].pattern;
		}
	}
	qsort(terms, count, sizeof(*terms), rising);
	out->terms = terms;
	out->score = r->issues[candidate->issue].bias;
	for (uint32_t i = 0; i < count; i++) {
		if (!i || terms[i] != terms[i - 1]) {
			terms[out->term_count++] = terms[i];
			out->score += r->patterns[terms[i]].weight;
		}
	}
}

static void add_example(struct features *f, struct arena *a,
	const struct example *example)
{
	if (f->count == f->capacity) {
		uint32_t capacity = f->capacity ? 2 * f->capacity : 32;
		f->examples = arena_grow(a, f->examples, f->count, capacity,
			sizeof(*f->examples));
		f->capacity = capacity;
	}
	f->examples[f->count++] = *example;
}

/* Whether terms decide on a candidate; if so it is an example. */
static bool take_example(struct collecting *c, const struct judged *j,
	const struct document *d, const struct gold_article *g)
{
	const struct registry *r = c->engine->registry;
	const struct candidate *candidate = &j->candidate;
	bool *weighed = arena_array(&c->scratch, candidate->hit_count + 1,
		sizeof(*weighed));
	bool enough = candidate->score >= r->issues[candidate->issue].threshold;
	/* Code that knows better than terms is not to be unlearnt. */
	if ((enough && j->verdict.decision == RAP_REJECT) ||
		!kind_weighs(weighed, candidate, r, d)) {
		return false;
	}
	struct example example = {
		.labelled = (g->marks[candidate->issue] & GOLD_LABEL) != 0,
		.group = group_of(c, g)};
	weigh(&example, c, candidate, weighed);
	add_example(&c->features[candidate->issue], c->arena, &example);
	return true;
}

/* An issue in an article: an example, or settled without its terms. */
static void take_issue(struct collecting *c, uint32_t issue,
	const struct document *d, const struct gold_article *g)
{
	const struct judged *j = c->best[issue];
	struct features *f = &c->features[issue];
	bool labelled = (g->marks[issue] & GOLD_LABEL) != 0;
	if (j && take_example(c, j, d, g)) {
		return;
	}
	bool found = j && j->verdict.decision == RAP_ACCEPT &&
		j->verdict.kind == RAP_KIND_PROVISION;
	f->right += found && labelled;
	f->wrong += found && !labelled;
	f->missed += !found && labelled;
}

/* The strongest candidate of each issue speaks for the article. */
static void choose_best(struct collecting *c, const struct analysis *analysis)
{
	uint32_t count = c->engine->registry->issue_count;
	for (uint32_t i = 0; i < count; i++) {
		c->best[i] = NULL;
	}
	for (uint32_t i = 0; i < analysis->judged_count; i++) {
		const struct judged *j = &analysis->judged[i];
		const struct judged **best = &c->best[j->candidate.issue];
		if (!*best || j->candidate.score > (*best)->candidate.score) {
			*best = j;
		}
	}
}

static enum status collect_article(struct collecting *c,
	const struct gold_article *g)
{
	struct analysis analysis;
	struct rap_str text;
	enum status st = gold_text(&text, &c->scratch, g, c->err);
	st = st ? st
		: analysis_make(&analysis, &c->scratch, c->engine,
			  gold_name(&c->scratch, g), text, c->err);
	if (st) {
		return error_context(c->err, "%.*s", (int)g->id.len, g->id.at);
	}
	choose_best(c, &analysis);
	for (uint32_t i = 0; i < c->engine->registry->issue_count; i++) {
		if (!(g->marks[i] & GOLD_UNJUDGED)) {
			take_issue(c, i, &analysis.document, g);
		}
	}
	return STATUS_OK;
}

enum status features_collect(struct features **out, uint32_t *groups,
	struct arena *a, const struct engine *e, const struct gold *gold,
	struct error *err)
{
	uint32_t issues = e->registry->issue_count;
	struct collecting c = {.arena = a, .engine = e, .err = err};
	enum status st = STATUS_OK;
	c.features = arena_array(a, issues + 1, sizeof(*c.features));
	c.best = arena_array(a, issues + 1, sizeof(void *));
	for (uint32_t i = 0; !st && i < gold->count; i++) {
		st = collect_article(&c, &gold->articles[i]);
		arena_reset(&c.scratch);
	}
	arena_release(&c.scratch);
	*out = c.features;
	*groups = c.groups.count;
	return st;
}
