/* SPDX-License-Identifier: MIT */
/*
 * What the board says below its table, of what is open: points, who holds
 * them, conditions, doubts. For people at a terminal.
 */
#ifndef CORE_REPORT_BOARD_POINTS_H
#define CORE_REPORT_BOARD_POINTS_H

#include "core/report/board.h"

/* How many points are open in the articles shown: the column "open". */
uint32_t board_open_points(const struct board *b);

/* Each point; of a choice, each text that it is between with who holds it.
 * Some dozen of them, unless all are asked for. Blanks come after them. */
void board_points(struct buf *out, const struct board *b, uint32_t width,
	bool all);

/* Articles that are reported more settled than the page has them. */
void board_disagreements(struct buf *out, const struct board *b,
	uint32_t width);

/* What articles are subject to, in the words of the text. */
void board_conditions(struct buf *out, const struct board *b, uint32_t width);

/* Brackets without a partner, each with its place. */
void board_doubts(struct buf *out, const struct board *b, uint32_t width);

/* How many of the open points somebody is named for. */
void board_names(struct buf *out, const struct board *b);

#endif /* CORE_REPORT_BOARD_POINTS_H */
