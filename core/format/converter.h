/* SPDX-License-Identifier: MIT */
/*
 * PDF -> text, by a program of others in a process of its own, with limits: it
 * may loop, crash or eat memory, and that costs one document.
 *
 * It reads from memory and writes to memory: nothing is left on disk, nobody
 * has to wait at a pipe, and what it writes is limited by the kernel.
 */
#ifndef CORE_FORMAT_CONVERTER_H
#define CORE_FORMAT_CONVERTER_H

#include <sys/types.h>

#include "core/base/arena.h"
#include "core/base/error.h"
#include "core/base/str.h"

/* Bytes that a converter may write: text with a place for each word. */
enum { CONVERTER_OUTPUT = 128 << 20 };

/* How to convert. */
struct converter {
	const char *program;  /* pdftotext, its path; NULL if it is not there */
	const char *identity; /* another if the program is another; or "" */
	uint32_t time_limit;  /* ms */
	size_t memory_limit;  /* bytes; 0: none */
	bool sandbox;         /* as far as the kernel has one */
};

/* A file under way. Zeroed: none. */
struct conversion {
	pid_t pid; /* and its process group; 0 when it is over */
	int file;  /* descriptor of its bytes, while is_open */
	int text;  /* of what has come out, while is_open */
	size_t file_len;
	size_t text_len; /* known when it is over */
	int64_t end;     /* ms of a monotonic clock, when it is ended */
	bool too_long;   /* and it was still running then */
	bool is_open;
};

/* Whether a file must be converted before format_read() can read it. */
bool converter_wants(struct rap_str file);

/*
 * Begin to convert a file's bytes (not needed afterwards). Fails with
 * STATUS_IO: there is no program (the message says how to get it), no memory,
 * no process. *out needs conversion_release() if this succeeds.
 */
MUST_CHECK enum status conversion_start(struct conversion *out,
	const struct converter *c, struct rap_str file, struct error *err);

/*
 * Whether it is over; never waits, but ends what takes too long. If it is
 * over, *st says how: STATUS_OK, or why there is no text, with a message in
 * *err.
 */
bool conversion_over(struct conversion *c, enum status *st, struct error *err);

/* Wait until it is over. */
MUST_CHECK enum status conversion_wait(struct conversion *c, struct error *err);

/* Bytes that conversion_copy() will write. */
size_t conversion_len(const struct conversion *c);

/* What format_read() takes, to `out`. Fails with STATUS_IO. */
MUST_CHECK enum status conversion_copy(const struct conversion *c, char *out,
	struct error *err);

/* End it, if it runs, and forget it. A zeroed one is fine. */
void conversion_release(struct conversion *c);

#endif /* CORE_FORMAT_CONVERTER_H */
