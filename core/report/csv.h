/* SPDX-License-Identifier: MIT */
/*
 * Cells of comma-separated values as RFC 4180 has them: a header row, CRLF at
 * line ends, quotes where they are needed. A text that a spreadsheet would
 * run as a formula (it begins with = + - @, a tab or a return) gets an
 * apostrophe in front.
 */
#ifndef CORE_REPORT_CSV_H
#define CORE_REPORT_CSV_H

#include "core/base/buf.h"
#include "core/base/str.h"

/* A comma, unless the cell is the first of its row, and the text. */
void csv_text(struct buf *b, struct rap_str text);
void csv_number(struct buf *b, uint64_t number);

/* Several texts in a cell: "; " between two. */
void csv_list(struct buf *b, const struct rap_str *list, uint32_t count);

/* A number below 0 is no formula. */
void csv_signed(struct buf *b, int64_t number);

/* Hundredths of 1, with two decimals. */
void csv_hundredths(struct buf *b, uint64_t hundredths);
void csv_end_row(struct buf *b);

#endif /* CORE_REPORT_CSV_H */
