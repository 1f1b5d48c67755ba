/* SPDX-License-Identifier: MIT */
/*
 * A whole run: files in path order, each through the street, its records to
 * the sink; then what only the folder tells, and the summary.
 */
#ifndef CORE_ENGINE_RUN_H
#define CORE_ENGINE_RUN_H

#include <signal.h>

#include "core/engine/analysis.h"
#include "core/results/sink.h"
#include "core/source/walk.h"

struct run_options {
	size_t max_size;     /* bytes of a file; larger ones are not read */
	const char *version; /* of rapporteur */
	const struct result_pair *options; /* that can change results */
	uint32_t option_count;
	/* Told after each file, for a progress bar; may be NULL. */
	void (*progress)(void *self, uint32_t done, uint32_t total,
		uint64_t bytes);
	/* Told of each problem as it happens; may be NULL. */
	void (*problem)(void *self, const struct result_problem *problem);
	void *self;
	const volatile sig_atomic_t *interrupted; /* stop soon; may be NULL */
};

/* Analyse files. Fails only when the sink fails. *out is the summary. */
MUST_CHECK enum status run_files(struct result_summary *out,
	const struct engine *e, const struct walk *files,
	const struct run_options *options, struct result_sink *sink,
	struct error *err);

#endif /* CORE_ENGINE_RUN_H */
