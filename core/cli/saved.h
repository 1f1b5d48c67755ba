/* SPDX-License-Identifier: MIT */
/*
 * Saved results: what is taken for them, and reading them again.
 */
#ifndef CORE_CLI_SAVED_H
#define CORE_CLI_SAVED_H

#include "core/cli/flags.h"
#include "core/results/sink.h"

/* Whether an argument names saved results rather than documents. */
bool saved_is_named(const char *path);

/* Whether a file holds them for all that one can tell: it is called .jsonl, or
 * has no document's name and begins with a brace. */
bool saved_is_in(const char *path);

/*
 * Refuse saved results among the arguments of a command that reads documents
 * only. Fails with STATUS_USAGE.
 */
MUST_CHECK enum status saved_refuse(const char *command,
	const char *const *paths, size_t count, struct error *err);

/*
 * Read saved results ("-" is standard input) into a sink, with --verdicts,
 * --only and --exclude applied; the arena keeps them. Returns an exit status,
 * that of the run which saved them: EXIT_PARTLY if it met problems, or was
 * interrupted. What went wrong now was said.
 */
int saved_read(struct result_sink *sink, struct arena *a,
	const struct flags *flags, const char *path);

#endif /* CORE_CLI_SAVED_H */
