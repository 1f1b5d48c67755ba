/* SPDX-License-Identifier: MIT */
/*
 * File -> bytes, with a limit. The only module that opens files for reading.
 */
#ifndef CORE_SOURCE_FILE_H
#define CORE_SOURCE_FILE_H

#include <stdint.h>

#include "core/base/error.h"
#include "core/base/str.h"

/*
 * Read a file or pipe, or standard input for "-", into the arena. Fails with
 * STATUS_IO, or with STATUS_LIMIT above max_bytes (message: "larger than the
 * limit of MAX bytes (--max-size)"), without reading much further than the
 * limit. The message does not name the file: callers know best how to call it.
 */
MUST_CHECK enum status file_read(struct rap_str *out, struct arena *a,
	const char *path, size_t max_bytes, struct error *err);

/*
 * The same, to `at`, for a file of which it is known that it is smaller than
 * `room`; else it fails with STATUS_IO.
 */
MUST_CHECK enum status file_read_to(char *at, size_t *len, size_t room,
	const char *path, size_t max_bytes, struct error *err);

/* Takes the next bytes of a file, which are gone afterwards; anything but
 * STATUS_OK ends it. */
typedef enum status file_take_fn(void *self, struct rap_str bytes,
	struct error *err);

/*
 * Pass a file or pipe, or standard input for "-", on piece by piece, however
 * large it is. Fails with STATUS_IO ("PATH: why"), or as take() does.
 */
MUST_CHECK enum status file_each(const char *path, file_take_fn *take,
	void *self, struct error *err);

/*
 * Read `len` bytes at `offset` of a file that has so many. Fails with STATUS_IO.
 */
MUST_CHECK enum status file_read_part(struct rap_str *out, struct arena *a,
	const char *path, uint64_t offset, size_t len, struct error *err);

#endif /* CORE_SOURCE_FILE_H */
