/* SPDX-License-Identifier: MIT */
#include "core/engine/outcome.h"

#include <stdlib.h>

static struct outcome of_judged(struct arena *a, const struct judged *j)
{
	const struct candidate *c = &j->candidate;
	struct rap_span *evidence =
		arena_bytes(a, c->hit_count * sizeof(*evidence));
	for (uint32_t i = 0; i < c->hit_count; i++) {
		evidence[i] = c->hits[i].span;
	}
	return (struct outcome){
		.issue = c->issue,
		.unit = j->unit,
		.home = c->unit,
		.kind = j->verdict.kind,
		.score = j->verdict.score,
		.quote = c->hits[c->strongest].span,
		.evidence = evidence,
		.evidence_count = c->hit_count,
		.attributes = j->attributes,
	};
}

/* The article around a unit, else the unit. */
static uint32_t article_of(const struct document *d, uint32_t unit)
{
	uint32_t article = document_unit_at(d, d->units[unit].span.begin,
		RAP_UNIT_ARTICLE);
	return article == RAP_NO_UNIT ? unit : article;
}

static struct outcome of_emitted(struct arena *a, const struct emitted *e,
	const struct document *d)
{
	const struct rap_finding *f = &e->finding;
	struct rap_span *evidence =
		arena_bytes(a, (f->evidence_count + 1) * sizeof(*evidence));
	evidence[0] = f->quote;
	for (uint32_t i = 0; i < f->evidence_count; i++) {
		evidence[i + 1] = f->evidence[i];
	}
	return (struct outcome){
		.issue = e->issue,
		.unit = f->unit,
		.home = article_of(d, f->unit),
		.kind = f->kind,
		.score = f->score,
		.quote = f->quote,
		.evidence = evidence,
		.evidence_count = f->evidence_count + 1,
		.attributes = e->attributes,
	};
}

static int order(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int by_home_issue_kind(const void *a, const void *b)
{
	const struct outcome *x = a;
	const struct outcome *y = b;
	int by = order(x->home, y->home);
	by = by ? by : order(x->issue, y->issue);
	by = by ? by : order(x->kind, y->kind);
	by = by ? by : (y->score > x->score) - (y->score < x->score);
	return by ? by : order(x->quote.begin, y->quote.begin);
}

static int by_place(const void *a, const void *b)
{
	const struct outcome *x = a;
	const struct outcome *y = b;
	int by = order(x->quote.begin, y->quote.begin);
	by = by ? by : order(x->issue, y->issue);
	return by ? by : order(x->kind, y->kind);
}

static bool is_twin(const struct outcome *x, const struct outcome *y)
{
	return x->home == y->home && x->issue == y->issue && x->kind == y->kind;
}

/* Of twins, the one that scores highest stays. */
static void drop_twins(struct outcomes *o)
{
	uint32_t kept = 0;
	qsort(o->at, o->count, sizeof(*o->at), by_home_issue_kind);
	for (uint32_t i = 0; i < o->count; i++) {
		if (!kept || !is_twin(&o->at[kept - 1], &o->at[i])) {
			o->at[kept++] = o->at[i];
		}
	}
	o->count = kept;
}

void outcomes_make(struct outcomes *out, struct arena *a,
	const struct analysis *analysis, const struct engine *e)
{
	const struct session *s = &analysis->session;
	out->count = 0;
	out->at = arena_bytes(a,
		(analysis->judged_count + s->emitted_count + 1) *
			sizeof(*out->at));
	for (uint32_t i = 0; i < analysis->judged_count; i++) {
		const struct judged *j = &analysis->judged[i];
		uint32_t analyzer =
			e->registry->issues[j->candidate.issue].analyzer;
		if (j->verdict.decision == RAP_ACCEPT && !j->lost &&
			!session_failed(s, analyzer)) {
			out->at[out->count++] = of_judged(a, j);
		}
	}
	for (uint32_t i = 0; i < s->emitted_count; i++) {
		if (!e->wanted || e->wanted[s->emitted[i].issue]) {
			out->at[out->count++] = of_emitted(a, &s->emitted[i],
				&analysis->document);
		}
	}
	drop_twins(out);
	qsort(out->at, out->count, sizeof(*out->at), by_place);
}
