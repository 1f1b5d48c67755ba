/* SPDX-License-Identifier: MIT */
/*
 * What every command does that analyses PATHs: walk, run into a sink, say
 * problems and progress, and turn the outcome into an exit status.
 */
#ifndef CORE_CLI_ANALYSING_H
#define CORE_CLI_ANALYSING_H

#include "core/cli/setup.h"
#include "core/results/sink.h"

/*
 * Analyse the paths (the working directory if there are none) into the sink.
 * Returns an exit status; what went wrong was said.
 */
int analyse_paths(const struct setup *s, const struct flags *flags,
	const char *const *paths, size_t path_count, struct result_sink *sink);

#endif /* CORE_CLI_ANALYSING_H */
