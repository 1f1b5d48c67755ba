/* SPDX-License-Identifier: MIT */
/*
 * What of a board is due, and not clean.
 */
#ifndef CORE_REPORT_BOARD_DUE_H
#define CORE_REPORT_BOARD_DUE_H

#include "core/report/board.h"

struct board_due {
	struct deadline deadline;
	struct time_left left;
	const struct board_article **articles; /* that are not clean */
	uint32_t article_count, article_capacity;
	const struct board_reported **reported; /* of issues that no article
	                                   shown is about, as last reported */
	uint32_t reported_count, reported_capacity;
};

/*
 * Deadlines of files and of reports, the next one first and those of which it
 * is not known last; returns how many. Lives in the board's arena.
 */
uint32_t board_dues(struct board_due **out, const struct board *b);

/* The first of them by which an article is due; NULL if none is. */
const struct board_due *board_due_of(const struct board_due *dues,
	uint32_t count, const struct board_article *a);

/* "DUE 2021-07-30, 7 days: Article 8 (1 open)", a line for each. */
void board_dues_text(struct buf *out, const struct board *b, uint32_t width);

/* "as_of" and "deadlines". */
void board_dues_json(struct buf *out, const struct board *b);

#endif /* CORE_REPORT_BOARD_DUE_H */
