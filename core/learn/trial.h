/* SPDX-License-Identifier: MIT */
/*
 * A trial: every article of a labelled folder through the engine, and what was
 * found beside what should have been.
 */
#ifndef CORE_LEARN_TRIAL_H
#define CORE_LEARN_TRIAL_H

#include "core/engine/outcome.h"
#include "core/learn/gold.h"

/* What was found of an issue in an article: of several, what says most. */
struct trial_finding {
	uint32_t issue;
	uint32_t kind; /* enum rap_finding_kind */
	int32_t score; /* hundredths */
	struct rap_str quote;
};

struct trial_article {
	const struct trial_finding *at; /* by issue */
	uint32_t count;
};

struct trial {
	const struct gold *gold;
	struct trial_article *articles; /* as in gold */
};

/* The finding of an issue in an article, or NULL. */
const struct trial_finding *trial_find(const struct trial_article *article,
	uint32_t issue);

/*
 * Whether the issue counts as found: its finding is of one of the kinds, a set
 * of bits 1 << enum rap_finding_kind.
 */
bool trial_found(const struct trial_article *article, uint32_t issue,
	uint32_t kinds);

/* Run the trial; fails on a text that cannot be read. */
MUST_CHECK enum status trial_run(struct trial *out, struct arena *a,
	const struct engine *e, const struct gold *gold, struct error *err);

#endif /* CORE_LEARN_TRIAL_H */
