/* SPDX-License-Identifier: MIT */
/*
 * Says of a place in a text what stands there, and why an issue was found
 * there or was not.
 */
#ifndef CORE_CLI_EXPLAIN_PLACE_H
#define CORE_CLI_EXPLAIN_PLACE_H

#include "core/base/buf.h"
#include "core/engine/analysis.h"

/*
 * Explain the blocks that stand in `line` of a text, or the next one behind
 * it: their unit, zone and language; in full each issue that has a term among
 * their words; in a line each those that stand elsewhere in the same unit.
 * `width`: columns of the screen. Fails with STATUS_USAGE if no text is left
 * there.
 */
MUST_CHECK enum status explain_place(struct buf *out, const struct registry *r,
	const struct analysis *analysis, uint32_t line, uint32_t width,
	struct error *err);

#endif /* CORE_CLI_EXPLAIN_PLACE_H */
