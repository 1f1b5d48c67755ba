/* SPDX-License-Identifier: MIT */
/*
 * What `rapporteur pack` does with packs, beside listing them.
 */
#ifndef CORE_CLI_PACK_VERBS_H
#define CORE_CLI_PACK_VERBS_H

#include "core/base/buf.h"
#include "core/cli/setup.h"

/*
 * Check pack files by themselves, not what the search path holds: mistakes
 * with line and column, and regexes in the slow lane. Returns an exit status.
 */
int verb_check(struct buf *out, const struct flags *flags);

/* Run the examples of packs; those that fail are shown. Returns an exit
 * status. */
int verb_test(struct buf *out, const struct setup *s,
	const struct flags *flags);

#endif /* CORE_CLI_PACK_VERBS_H */
