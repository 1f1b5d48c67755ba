/* SPDX-License-Identifier: MIT */
/*
 * Writes new numbers into a pack's JSON and leaves everything else as its
 * author wrote it: order, spacing, comments.
 */
#ifndef CORE_LEARN_REWRITE_H
#define CORE_LEARN_REWRITE_H

#include "core/base/buf.h"
#include "core/plugin/pack.h"

/* One number. */
struct rewrite {
	const char *bias_of; /* an issue, whose bias it is; NULL: a weight */
	uint32_t pattern;    /* the term, as numbered in struct pack */
	int32_t to;          /* hundredths */
};

/*
 * Append the pack with its new numbers to *out. A number that was left to its
 * default is written down. `name` is how messages call the file. Fails with
 * STATUS_SYNTAX if json is no good pack.
 */
MUST_CHECK enum status rewrite_pack(struct buf *out, struct rap_str json,
	const char *name, const struct rewrite *changes, uint32_t count,
	struct error *err);

#endif /* CORE_LEARN_REWRITE_H */
