/* SPDX-License-Identifier: MIT */
#include "core/format/html_table.h"

#include <stdlib.h>

enum { LONGEST_SPAN = 1000 };

void html_table_begin(struct html_tables *t, uint32_t depth)
{
	if (depth < HTML_TABLES) {
		t->open[depth] = (struct html_table){0};
	}
}

/* One row less for what reaches down into it. */
void html_table_row(struct html_tables *t, uint32_t depth)
{
	if (depth >= HTML_TABLES) {
		return;
	}
	struct html_table *table = &t->open[depth];
	table->column = 0;
	for (uint32_t i = 0; i < HTML_COLUMNS; i++) {
		table->below[i] -= table->below[i] > 0;
	}
}

/* What browsers make of a span: at least 1. */
static uint32_t span_of(const char *value)
{
	long span = strtol(value, NULL, 10);
	return span < 1               ? 1
		: span < LONGEST_SPAN ? (uint32_t)span
				      : LONGEST_SPAN;
}

uint32_t html_table_cell(struct html_tables *t, uint32_t depth,
	const char *colspan, const char *rowspan)
{
	if (depth >= HTML_TABLES) {
		return 0;
	}
	struct html_table *table = &t->open[depth];
	while (table->column < HTML_COLUMNS && table->below[table->column]) {
		table->column++;
	}
	uint32_t first = table->column;
	uint32_t end = first + span_of(colspan);
	for (; table->column < end && table->column < HTML_COLUMNS;
		table->column++) {
		/* The next row takes one off. */
		table->below[table->column] = span_of(rowspan);
	}
	return first < HTML_COLUMNS ? first + 1 : 0;
}
