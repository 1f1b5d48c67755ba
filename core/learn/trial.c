/* SPDX-License-Identifier: MIT */
#include "core/learn/trial.h"

const struct trial_finding *trial_find(const struct trial_article *article,
	uint32_t issue)
{
	for (uint32_t i = 0; i < article->count; i++) {
		if (article->at[i].issue == issue) {
			return &article->at[i];
		}
	}
	return NULL;
}

bool trial_found(const struct trial_article *article, uint32_t issue,
	uint32_t kinds)
{
	const struct trial_finding *f = trial_find(article, issue);
	return f && ((kinds >> f->kind) & 1U);
}

/*
 * Provision says more than clause, position, mention, which is their order.
 * An article may hold several findings of an issue, one of each kind.
 */
static void keep(struct trial_finding *list, uint32_t *count, struct arena *a,
	const struct document *d, const struct outcome *o)
{
	uint32_t i = 0;
	while (i < *count && list[i].issue != o->issue) {
		i++;
	}
	if (i < *count && list[i].kind <= o->kind) {
		return;
	}
	*count += i == *count;
	list[i] = (struct trial_finding){o->issue, o->kind, o->score,
		str_copy(a, str_slice(d->view.text, o->quote))};
}

static enum status try_one(struct trial_article *out, struct arena *a,
	struct arena *scratch, const struct engine *e,
	const struct gold_article *article, struct error *err)
{
	struct analysis analysis;
	struct outcomes found;
	struct rap_str text;
	enum status st = gold_text(&text, scratch, article, err);
	st = st ? st
		: analysis_make(&analysis, scratch, e,
			  gold_name(scratch, article), text, err);
	if (st) {
		return error_context(err, "%.*s", (int)article->id.len,
			article->id.at);
	}
	outcomes_make(&found, scratch, &analysis, e);
	struct trial_finding *list =
		arena_bytes(a, (found.count + 1) * sizeof(*list));
	for (uint32_t i = 0; i < found.count; i++) {
		keep(list, &out->count, a, &analysis.document, &found.at[i]);
	}
	out->at = list;
	return STATUS_OK;
}

enum status trial_run(struct trial *out, struct arena *a,
	const struct engine *e, const struct gold *gold, struct error *err)
{
	struct arena scratch = ARENA_INIT;
	enum status st = STATUS_OK;
	*out = (struct trial){.gold = gold};
	out->articles = arena_array(a, gold->count, sizeof(*out->articles));
	for (uint32_t i = 0; !st && i < gold->count; i++) {
		st = try_one(&out->articles[i], a, &scratch, e,
			&gold->articles[i], err);
		arena_reset(&scratch);
	}
	arena_release(&scratch);
	return st;
}
