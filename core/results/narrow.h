/* SPDX-License-Identifier: MIT */
/*
 * Saved results as they would be if fewer issues had been looked for.
 */
#ifndef CORE_RESULTS_NARROW_H
#define CORE_RESULTS_NARROW_H

#include "core/results/sink.h"

/*
 * A sink that passes on the records of the issues in `only`, or of all if that
 * is NULL, but for those in `exclude` (NULL: none): ids with commas between,
 * borrowed. What it sends behind it says so: in the issues and options of the
 * run, and in the counts of the summary. Lives in the arena. The run fails with
 * STATUS_USAGE on an id that the results do not have, with the nearest one.
 */
struct result_sink *narrow_sink(struct arena *a, const char *only,
	const char *exclude, struct result_sink *behind);

#endif /* CORE_RESULTS_NARROW_H */
