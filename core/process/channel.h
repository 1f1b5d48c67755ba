/* SPDX-License-Identifier: MIT */
/*
 * A stream of bytes through shared memory, one way, bounded: a writer that is
 * faster than its reader waits. What was written outlives the writer.
 *
 * The reader believes nothing: an analyzer may have scribbled over all of it.
 */
#ifndef CORE_PROCESS_CHANNEL_H
#define CORE_PROCESS_CHANNEL_H

#include <stdatomic.h>

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/process/bell.h"

enum { CHANNEL_BYTES = 1 << 18 };

struct channel {
	_Atomic uint64_t written;
	_Atomic uint64_t read;
	struct bell room; /* rung by the reader */
	char bytes[CHANNEL_BYTES];
};

/* Begin anew. Only while there is no writer. */
void channel_reset(struct channel *c);

/*
 * Append what is there to *out. Fails with STATUS_SYNTAX if the channel says
 * what cannot be.
 */
MUST_CHECK enum status channel_read(struct channel *c, struct buf *out,
	struct error *err);

/* Write a message that channel_take() knows the end of, and ring `news` for the
 * reader: when it is all there, or to wait for room. */
void channel_send(struct channel *c, struct bell *news, struct rap_str message);

/*
 * The first whole message of what was read: *used is how many bytes of
 * `arrived` it takes, 0 if it is not all there. Fails with STATUS_LIMIT if it
 * claims to be larger than max.
 */
MUST_CHECK enum status channel_take(struct rap_str *message, size_t *used,
	struct rap_str arrived, size_t max, struct error *err);

#endif /* CORE_PROCESS_CHANNEL_H */
