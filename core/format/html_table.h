/* SPDX-License-Identifier: MIT */
/*
 * Which column a cell of an HTML table stands in: cells before it in its row
 * may take several, and so may cells that reach down from rows above.
 */
#ifndef CORE_FORMAT_HTML_TABLE_H
#define CORE_FORMAT_HTML_TABLE_H

#include <stdint.h>

enum {
	HTML_TABLES = 8,   /* in each other; deeper ones have no columns */
	HTML_COLUMNS = 64, /* cells further right have none */
};

struct html_table {
	uint32_t column;              /* of the last cell, from 1 */
	uint32_t below[HTML_COLUMNS]; /* rows that a cell above reaches into */
};

struct html_tables {
	struct html_table open[HTML_TABLES];
};

/* A table begins, in `depth` others; a row of it; a cell, with the values of its
 * attributes. The cell's column, or 0. */
void html_table_begin(struct html_tables *t, uint32_t depth);
void html_table_row(struct html_tables *t, uint32_t depth);
uint32_t html_table_cell(struct html_tables *t, uint32_t depth,
	const char *colspan, const char *rowspan);

#endif /* CORE_FORMAT_HTML_TABLE_H */
