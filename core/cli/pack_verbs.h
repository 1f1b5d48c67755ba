/* SPDX-License-Identifier: MIT */
/*
 * What `rapporteur pack` does with packs, beside listing them.
 */
#ifndef CORE_CLI_PACK_VERBS_H
#define CORE_CLI_PACK_VERBS_H

#include "core/base/buf.h"
#include "core/cli/setup.h"

/*
 * Check pack files: mistakes with line and column, issues that another analyzer
 * on the search path has, and regexes in the slow lane. Returns an exit status.
 */
int verb_check(struct buf *out, const struct flags *flags);

/* Run the examples of packs; those that fail are shown. Returns an exit
 * status. */
int verb_test(struct buf *out, const struct setup *s,
	const struct flags *flags);

/* --gold, --kinds, --errors. */
extern const struct flag flags_gold[];

/*
 * Analyse a labelled folder (--gold) and print precision, recall and F1 of
 * each issue, with mistakes to read. Returns an exit status.
 */
int verb_test_gold(struct buf *out, struct setup *s, const struct flags *flags);

/* --group, --folds, --write. */
extern const struct flag flags_fit[];

/*
 * Learn weights from a labelled folder (--gold), print what changes and what
 * that gains, and write it with --write. Returns an exit status.
 */
int verb_fit(struct buf *out, struct setup *s, const struct flags *flags);

/* Whether the user named an issue, by id or by its pack, or none at all. */
bool pack_is_named(const struct flags *flags, const struct registry *r,
	const struct issue *issue);

#endif /* CORE_CLI_PACK_VERBS_H */
