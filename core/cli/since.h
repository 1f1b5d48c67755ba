/* SPDX-License-Identifier: MIT */
/*
 * The older version beside the board: status --since.
 */
#ifndef CORE_CLI_SINCE_H
#define CORE_CLI_SINCE_H

#include "core/cli/analysing.h"
#include "core/report/board.h"

/*
 * Analyse the arguments into the board with what `prepare` makes, add what is
 * due by their folders, and fill in what became of each article since the
 * texts of --since. Returns an exit status; what went wrong was said.
 */
int since_collect(struct board *b, const struct flags *flags,
	analysing_prepare_fn *prepare);

#endif /* CORE_CLI_SINCE_H */
