/* SPDX-License-Identifier: MIT */
/*
 * One document's records: what the document is, its findings, and what went
 * wrong; or the one problem that it could not be read. Touches no file, no
 * clock and no output: it runs in a worker process.
 */
#ifndef CORE_ENGINE_PRODUCE_H
#define CORE_ENGINE_PRODUCE_H

#include "core/engine/analysis.h"
#include "core/results/sink.h"

/*
 * Analyse a file's bytes (borrowed) and pass its records on. `path` is as on
 * disk. Everything lives in the arena. Fails only as the sink does.
 */
MUST_CHECK enum status produce(struct result_sink *sink, struct arena *a,
	const struct engine *e, struct rap_str path, struct rap_str raw,
	struct error *err);

/*
 * The problem that a file was not read, with the status and message of why.
 * Text lives in the arena.
 */
void produce_unread(struct result_problem *out, struct arena *a,
	struct rap_str path, const char *stage, const struct error *why);

/* A path as it is printed: what is not UTF-8 becomes U+FFFD. */
struct rap_str produce_path(struct arena *a, struct rap_str path);

#endif /* CORE_ENGINE_PRODUCE_H */
