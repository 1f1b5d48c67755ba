/* SPDX-License-Identifier: MIT */
#include "core/source/table_column.h"

#include "core/base/ascii.h"

enum { LONGEST_SPAN = 1000 };

void columns_begin(struct table_columns *t, uint32_t depth)
{
	if (depth < TABLES_OPEN) {
		t->open[depth] = (struct table_open){0};
	}
}

/* One row less for what reaches down into it. */
void columns_row(struct table_columns *t, uint32_t depth)
{
	if (depth >= TABLES_OPEN) {
		return;
	}
	struct table_open *table = &t->open[depth];
	table->column = 0;
	for (uint32_t i = 0; i < TABLE_COLUMNS; i++) {
		table->below[i] -= table->below[i] > 0;
	}
}

/* What browsers make of a span: at least 1. */
static uint32_t span_of(struct rap_str value)
{
	uint32_t span = 0;
	value = str_trim(value);
	for (size_t i = 0; i < value.len && ascii_is_digit(value.at[i]) &&
		span < LONGEST_SPAN;
		i++) {
		span = span * 10 + (uint32_t)(value.at[i] - '0');
	}
	return span < 1 ? 1 : span < LONGEST_SPAN ? span : LONGEST_SPAN;
}

uint32_t columns_cell(struct table_columns *t, uint32_t depth,
	struct rap_str colspan, struct rap_str rowspan)
{
	if (depth >= TABLES_OPEN) {
		return 0;
	}
	struct table_open *table = &t->open[depth];
	while (table->column < TABLE_COLUMNS && table->below[table->column]) {
		table->column++;
	}
	uint32_t first = table->column;
	uint32_t end = first + span_of(colspan);
	for (; table->column < end && table->column < TABLE_COLUMNS;
		table->column++) {
		/* The next row takes one off. */
		table->below[table->column] = span_of(rowspan);
	}
	return first < TABLE_COLUMNS ? first + 1 : 0;
}
