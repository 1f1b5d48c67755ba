/* SPDX-License-Identifier: MIT */
#include "core/engine/example.h"

#include "core/engine/outcome.h"

/* The kind that says most: provision before clause, position, mention. */
static uint32_t strongest_kind(const struct outcomes *o, uint32_t issue)
{
	uint32_t best = RAP_KIND_NONE;
	for (uint32_t i = 0; i < o->count; i++) {
		uint32_t kind = o->at[i].kind;
		if (o->at[i].issue == issue &&
			(best == RAP_KIND_NONE || kind < best)) {
			best = kind;
		}
	}
	return best;
}

static int32_t best_score(const struct analysis *analysis, uint32_t issue)
{
	int32_t best = INT32_MIN;
	for (uint32_t i = 0; i < analysis->judged_count; i++) {
		const struct judged *j = &analysis->judged[i];
		if (j->candidate.issue == issue && j->verdict.score > best) {
			best = j->verdict.score;
		}
	}
	return best;
}

static bool passes(uint32_t wanted, uint32_t found)
{
	switch ((enum rap_finding_kind)wanted) {
	case RAP_KIND_NONE:
		return found == RAP_KIND_NONE || found == RAP_KIND_MENTION;
	case RAP_KIND_PROVISION:
	case RAP_KIND_CLAUSE:
		return found == RAP_KIND_PROVISION || found == RAP_KIND_CLAUSE;
	case RAP_KIND_POSITION:
	case RAP_KIND_MENTION:
		break;
	}
	return found == wanted;
}

enum status example_run(struct example_result *out, struct arena *a,
	const struct engine *e, const struct issue *issue,
	const struct pack_example *example, struct error *err)
{
	struct analysis analysis;
	struct outcomes outcomes;
	uint32_t number = (uint32_t)(issue - e->registry->issues);
	enum status st = analysis_make(&analysis, a, e, str_of("example.txt"),
		str_of(example->text), err);
	if (st) {
		return st;
	}
	outcomes_make(&outcomes, a, &analysis, e);
	*out = (struct example_result){.issue = issue, .example = example};
	out->found = strongest_kind(&outcomes, number);
	out->score = best_score(&analysis, number);
	out->passed = passes(example->kind, out->found);
	return STATUS_OK;
}
