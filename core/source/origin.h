/* SPDX-License-Identifier: MIT */
/*
 * A sparse map from places in derived text back to the text it came from.
 *
 * The derived text is cut into segments. In an identity segment each byte
 * comes from one byte of the source, in order. An atomic segment comes as a
 * whole from a run of the source (a ligature, an entity, a joined hyphen).
 * Source bytes between segments were dropped.
 */
#ifndef CORE_SOURCE_ORIGIN_H
#define CORE_SOURCE_ORIGIN_H

#include <stdint.h>

#include <rapporteur/text.h>

#include "core/base/arena.h"

struct origin_segment {
	uint32_t at;         /* where the segment begins in the derived text */
	uint32_t source;     /* where it comes from */
	uint32_t source_len; /* 0: identity; else atomic, of that many bytes */
};

/* No segments at all mean that the derived text is the source. */
struct origin {
	struct origin_segment *segments; /* by rising `at` */
	uint32_t count;
	uint32_t capacity;
};

/*
 * Say that the derived bytes from `at` on come from `source` on, one by one
 * (source_len 0) or as a whole. `at` never goes down. An identity segment that
 * only goes on is not stored.
 */
void origin_add(struct origin *o, struct arena *a, uint32_t at, uint32_t source,
	uint32_t source_len);

/* The source bytes that a non-empty span of derived text came from. */
struct rap_span origin_span(const struct origin *o, struct rap_span span);

#endif /* CORE_SOURCE_ORIGIN_H */
