/* SPDX-License-Identifier: MIT */
/*
 * Verdicts of people who read findings: every verdicts.csv in the folders of a
 * walk, and that of --verdicts.
 */
#ifndef CORE_CLI_JUDGING_H
#define CORE_CLI_JUDGING_H

#include "core/cli/flags.h"
#include "core/results/verdict.h"
#include "core/source/walk.h"

/* --verdicts. */
extern const struct flag flags_verdicts[];

/*
 * Read them; without a walk only that of --verdicts. What a file found in a
 * folder does wrong becomes a problem among the files of the walk; what
 * --verdicts does wrong is a failure.
 */
MUST_CHECK enum status judging_read(struct verdicts *out, struct arena *a,
	const struct flags *flags, struct walk *walk, struct error *err);

/* Where records go: through the verdicts, if there are any. */
struct result_sink *judging_sink(struct arena *a, struct verdicts *v,
	struct result_sink *behind);

#endif /* CORE_CLI_JUDGING_H */
