/* SPDX-License-Identifier: MIT */
/*
 * What analyzers found in a document, in one list: accepted candidates and
 * emitted findings, in reading order, at most one for each issue, article and
 * kind.
 */
#ifndef CORE_ENGINE_OUTCOME_H
#define CORE_ENGINE_OUTCOME_H

#include "core/engine/analysis.h"

struct outcome {
	uint32_t issue;
	uint32_t unit; /* what it is about */
	uint32_t home; /* the article or paragraph it was found in */
	uint32_t kind; /* enum rap_finding_kind */
	int32_t score; /* hundredths */
	struct rap_span quote;
	const struct rap_span
		*evidence; /* reading order; quote is one of them */
	uint32_t evidence_count;
	uint32_t attributes; /* the finding's own, in session.values */
};

struct outcomes {
	struct outcome *at;
	uint32_t count;
};

void outcomes_make(struct outcomes *out, struct arena *a,
	const struct analysis *analysis, const struct engine *e);

#endif /* CORE_ENGINE_OUTCOME_H */
