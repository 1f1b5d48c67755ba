/* SPDX-License-Identifier: MIT */
/*
 * What is due: --deadlines, every deadlines.json in the folders of a walk, and
 * --as-of.
 */
#ifndef CORE_CLI_DUE_H
#define CORE_CLI_DUE_H

#include "core/cli/flags.h"
#include "core/report/board.h"
#include "core/source/walk.h"

/* --deadlines, --as-of. */
extern const struct flag flags_due[];

/*
 * Put the dates of --deadlines and --as-of on a board. Fails with STATUS_USAGE
 * on a day that there is not, and as deadlines_add() does.
 */
MUST_CHECK enum status due_read(struct board *b, const struct flags *flags,
	struct error *err);

/* Add the deadlines.json of the folders of a walk. False if any is wrong,
 * which was said. */
bool due_find(struct board *b, const struct walk *walk);

/* Once the board has the run's issues: EXIT_DONE, or what a deadline with an
 * issue that is not known makes of the run, which was said: a file that the
 * user named has to be whole. */
int due_check(const struct board *b, const struct flags *flags);

#endif /* CORE_CLI_DUE_H */
