/* SPDX-License-Identifier: MIT */
/*
 * Records as bytes between processes of one run, and in its cache: fast both
 * ways, exact, and read as if an enemy had written them.
 *
 * Numbers are in the machine's byte order: what is written here is never read
 * by another build of the program. For strangers there is JSON Lines.
 */
#ifndef CORE_RESULTS_WIRE_H
#define CORE_RESULTS_WIRE_H

#include "core/base/buf.h"
#include "core/results/sink.h"

/* A sink that appends records to its buffer. */
struct wire_sink {
	struct result_sink sink;
	struct buf bytes; /* owned */
};
void wire_sink_init(struct wire_sink *s);
void wire_sink_release(struct wire_sink *s);

/*
 * Pass all records in bytes to the sink. Text points into the bytes, lists lie
 * in the arena. Fails with STATUS_SYNTAX at the first byte that wire_sink
 * cannot have written (records before it have been passed), or as the sink
 * does.
 */
MUST_CHECK enum status wire_read(struct result_sink *sink, struct arena *a,
	struct rap_str bytes, struct error *err);

/* The same, for bytes that wire_read() has taken before: what their text is
 * made of is not asked again. */
MUST_CHECK enum status wire_read_again(struct result_sink *sink,
	struct arena *a, struct rap_str bytes, struct error *err);

#endif /* CORE_RESULTS_WIRE_H */
