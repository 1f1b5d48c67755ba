/* SPDX-License-Identifier: MIT */
/*
 * Where results go: standard output, or a file that appears under its name
 * only when it is complete. The only module that creates files.
 */
#ifndef CORE_RESULTS_OUTPUT_H
#define CORE_RESULTS_OUTPUT_H

#include "core/base/buf.h"
#include "core/base/error.h"

struct output {
	int fd;          /* -1: not open */
	char *path;      /* owned; NULL for standard output */
	char *temporary; /* owned; "PATH.XXXXXX" in the same folder */
	unsigned mode;   /* of the file when it is complete */
	struct buf pending;
};

/* path NULL or "-": standard output. Fails with STATUS_IO, naming the path. */
MUST_CHECK enum status output_open(struct output *out, const char *path,
	struct error *err);

/* Append; written out in large pieces. Fails with STATUS_IO: "PATH: No space
 * left on device". */
MUST_CHECK enum status output_add(struct output *o, struct rap_str bytes,
	struct error *err);

/* The same for who appends to o->pending: after each record. */
MUST_CHECK enum status output_added(struct output *o, struct error *err);

/* Write what is pending, sync, rename to the final name, close. */
MUST_CHECK enum status output_commit(struct output *o, struct error *err);

/* Close without renaming and remove the temporary file. Zeroed, never opened
 * or already committed is fine. */
void output_discard(struct output *o);

#endif /* CORE_RESULTS_OUTPUT_H */
