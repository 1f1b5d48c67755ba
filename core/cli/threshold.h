/* SPDX-License-Identifier: MIT */
/*
 * --fail-on: whether a run raised what a script waits for. Records pass
 * through to the sink behind it.
 */
#ifndef CORE_CLI_THRESHOLD_H
#define CORE_CLI_THRESHOLD_H

#include "core/base/buf.h"
#include "core/cli/flags.h"
#include "core/plugin/analyzer.h"
#include "core/results/sink.h"

/* --fail-on. */
extern const struct flag flags_threshold[];

struct threshold {
	struct result_relay relay; /* first: the pointers are the same */
	struct rap_str wanted;     /* "spam\nsource-code\n" */
	bool reached;
};

/*
 * Read --fail-on, where plugins are loaded, and append the ids it means, each
 * with a newline behind it. Fails with STATUS_USAGE on an unknown issue, with the
 * nearest known one.
 */
MUST_CHECK enum status threshold_read(struct buf *wanted, struct arena *a,
	const struct flags *flags, const struct registry *r, struct error *err);

/* Where records go that are to come to `behind`. What is wanted is set before
 * the first of them. */
struct result_sink *threshold_sink(struct threshold *t,
	struct result_sink *behind);

/* The exit status: EXIT_DONE becomes EXIT_FOUND if it was reached. */
int threshold_status(const struct threshold *t, int status);

#endif /* CORE_CLI_THRESHOLD_H */
