/* SPDX-License-Identifier: MIT */
/*
 * The table of a board: a row for each article of a document. For people at a
 * terminal.
 */
#ifndef CORE_REPORT_BOARD_TABLE_H
#define CORE_REPORT_BOARD_TABLE_H

#include "core/report/board.h"

/* Heads, articles, and those of an older version that are gone. */
void board_table(struct buf *out, const struct board *b, uint32_t document,
	uint32_t width);

#endif /* CORE_REPORT_BOARD_TABLE_H */
