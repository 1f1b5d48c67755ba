/* SPDX-License-Identifier: MIT */
/*
 * What the zygote tells the supervisor when it has loaded everything, or why
 * it could not.
 */
#ifndef CORE_PROCESS_HELLO_H
#define CORE_PROCESS_HELLO_H

#include "core/base/buf.h"
#include "core/engine/analysis.h"
#include "core/results/record.h"

struct hello {
	enum status status; /* of loading; message says why it failed */
	struct rap_str message;
	struct rap_str answer;       /* what the caller's function left */
	const struct rap_str *names; /* of analyzers */
	uint32_t name_count;
	struct rap_str concluding; /* a byte for each analyzer: 1 if it has
	                              conclude() */
	bool sound; /* nothing was refused: there is nothing to say again */
	struct rap_str records; /* run, then problems: for wire_read() */
};

/* Append it; `e` is NULL if loading failed. */
void hello_write(struct buf *out, const struct hello *given,
	const struct engine *e, const struct result_run *run);

/*
 * Read it. Text points into the bytes, names lie in the arena. Fails with STATUS_SYNTAX if nobody can
 * have written it.
 */
MUST_CHECK enum status hello_read(struct hello *out, struct arena *a,
	struct rap_str bytes, struct error *err);

#endif /* CORE_PROCESS_HELLO_H */
