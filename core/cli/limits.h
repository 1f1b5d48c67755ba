/* SPDX-License-Identifier: MIT */
/*
 * Flags that say how many processes there are and what each of them may take.
 */
#ifndef CORE_CLI_LIMITS_H
#define CORE_CLI_LIMITS_H

#include "core/cli/flags.h"
#include "core/process/run.h"

/* --jobs, --time-limit, --memory-limit, --max-findings, --sandbox. */
extern const struct flag flags_limits[];

/* Fill what these flags are about. Fails with STATUS_USAGE. */
MUST_CHECK enum status limits_read(struct process_options *out,
	const struct flags *flags, struct error *err);

#endif /* CORE_CLI_LIMITS_H */
