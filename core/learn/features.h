/* SPDX-License-Identifier: MIT */
/*
 * What can be learnt from: for each issue the labelled articles that hold its
 * terms, as the terms that are weighed there and whether the article is about
 * the issue.
 */
#ifndef CORE_LEARN_FEATURES_H
#define CORE_LEARN_FEATURES_H

#include "core/engine/analysis.h"
#include "core/learn/gold.h"

/* An article in which terms decide. */
struct example {
	bool labelled;         /* it is about the issue */
	uint32_t group;        /* number of its group, from 0 */
	int32_t score;         /* of the weighed terms, with the bias */
	const uint32_t *terms; /* patterns of the registry, rising */
	uint32_t term_count;
};

/* What there is to learn from on one issue. */
struct features {
	struct example *examples; /* in the order of the gold */
	uint32_t count;
	uint32_t capacity;
	/* Articles where terms do not decide, whatever they weigh. */
	uint32_t right, wrong, missed;
};

/*
 * Features of every issue of the registry. Groups are numbered by first
 * appearance; an article that names none is one of its own. *groups is how many
 * there are. Fails on a text that cannot be read.
 */
MUST_CHECK enum status features_collect(struct features **out, uint32_t *groups,
	struct arena *a, const struct engine *e, const struct gold *gold,
	struct error *err);

#endif /* CORE_LEARN_FEATURES_H */
