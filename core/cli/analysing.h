/* SPDX-License-Identifier: MIT */
/*
 * What every command does that analyses PATHs: walk, start the processes, run
 * into a sink, say problems and progress, and turn the outcome into an exit
 * status.
 */
#ifndef CORE_CLI_ANALYSING_H
#define CORE_CLI_ANALYSING_H

#include "core/cli/judging.h"
#include "core/cli/setup.h"
#include "core/process/run.h"
#include "core/results/sink.h"

/*
 * Make the engine of a run, in the process that loads plugins. What it adds to
 * *answer comes back as analysing_answer().
 */
typedef enum status analysing_prepare_fn(struct setup *out,
	const struct flags *flags, struct buf *answer,
	const struct load_watch *watch, struct error *err);

struct analysing {
	struct arena arena;
	const struct flags *flags;
	const char *const *paths; /* as they were given */
	size_t path_count;
	analysing_prepare_fn *prepare;
	struct metadata metadata;
	struct format_options format;
	struct verdicts verdicts;
	struct walk walk;
	struct process_options options;
	struct process *process;
};

/*
 * Load plugins and packs, in a process of its own, to analyse the paths (the
 * working directory if there are none). *out must stay where it is. On failure
 * there is nothing to close.
 */
MUST_CHECK enum status analysing_open(struct analysing *out,
	const struct flags *flags, const char *const *paths, size_t path_count,
	analysing_prepare_fn *prepare, struct error *err);

/* Borrowed from it. */
struct rap_str analysing_answer(const struct analysing *a);

/* Run into the sink. Returns an exit status; what went wrong was said. */
int analysing_run(struct analysing *a, struct result_sink *sink);
void analysing_close(struct analysing *a);

#endif /* CORE_CLI_ANALYSING_H */
