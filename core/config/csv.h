/* SPDX-License-Identifier: MIT */
/*
 * Comma-separated values as RFC 4180 has them, read into cells that know their
 * place.
 *
 * Spreadsheets of other countries write semicolons or tabs: whichever of the
 * three the first row has most of separates. LF and CRLF both end a row. Rows
 * without any text are passed over.
 */
#ifndef CORE_CONFIG_CSV_H
#define CORE_CONFIG_CSV_H

#include "core/base/error.h"
#include "core/base/str.h"

struct csv_cell {
	struct rap_str text;   /* without quotes, spaces around it trimmed */
	uint32_t line, column; /* from 1; columns in code points */
};

struct csv_row {
	struct csv_cell *cells;
	uint32_t count, capacity;
};

struct csv_table {
	struct csv_row *rows;
	uint32_t count, capacity;
};

/*
 * Read a table of valid UTF-8. Cells point into the text or the arena. `name`
 * is how messages call the file. Fails with STATUS_SYNTAX: "NAME:LINE:COLUMN:
 * what is wrong" for a quote that nothing closes, or text behind one.
 */
MUST_CHECK enum status csv_parse(struct csv_table *out, struct arena *a,
	struct rap_str text, const char *name, struct error *err);

#endif /* CORE_CONFIG_CSV_H */
