/* SPDX-License-Identifier: MIT */
/*
 * Which column a cell of a table stands in, in HTML and XML: cells before it in
 * its row may take several, and so may cells that reach down from rows above.
 */
#ifndef CORE_SOURCE_TABLE_COLUMN_H
#define CORE_SOURCE_TABLE_COLUMN_H

#include "core/base/str.h"

enum {
	TABLES_OPEN = 8,    /* in each other; deeper ones have no columns */
	TABLE_COLUMNS = 64, /* cells further right have none */
};

struct table_open {
	uint32_t column;               /* behind the last cell, from 0 */
	uint32_t below[TABLE_COLUMNS]; /* rows that a cell above reaches into */
};

struct table_columns {
	struct table_open open[TABLES_OPEN];
};

/* A table begins, in `depth` others; a row of it; a cell, with what its attributes
 * say ("" if nothing). The cell's column, from 1, or 0. */
void columns_begin(struct table_columns *t, uint32_t depth);
void columns_row(struct table_columns *t, uint32_t depth);
uint32_t columns_cell(struct table_columns *t, uint32_t depth,
	struct rap_str colspan, struct rap_str rowspan);

#endif /* CORE_SOURCE_TABLE_COLUMN_H */
