/* SPDX-License-Identifier: MIT */
/*
 * Tables. What stands side by side in lanes that nothing crosses, for two rows
 * at least, is a table; its lines are put in order row by row, cell by cell.
 */
#include <stdlib.h>

#include "core/base/ascii.h"
#include "core/format/pdf_rows.h"

enum {
	LONGEST_LABEL = 8,     /* bytes of a lane that only counts */
	MOST_LINES_OF_ROW = 6, /* on average; else they are columns of text */
};

/* In letter heights: how near a full line ends to the edge of its lane. */
static const float full_line = 4.0F;

struct tables {
	struct pdf_lanes at; /* of the page at hand */
	const struct pdf_page *page;
	uint32_t *begins, *ends; /* of each line of the page: the lines placed
	                            of its table */
	uint32_t cells;          /* found so far */
};

/* "1.", "(a)" or a bullet: what only counts the text beside it. */
static bool is_counter(struct rap_str text)
{
	size_t letters = 0;
	for (size_t i = 0; i < text.len; i++) {
		letters += ascii_is_letter(text.at[i]);
	}
	return text.len <= LONGEST_LABEL && letters <= 4 &&
		!(letters == text.len && letters > 1);
}

/* Two columns of text that is read down, and numbers before paragraphs, are
 * no tables. */
static bool is_text(const struct pdf_lanes *s, uint32_t first, uint32_t end,
	const struct pdf_rows *rows)
{
	const struct pdf_strip *last = &s->strips[end - 1];
	uint32_t from = s->strips[first].first;
	uint32_t to = last->first + last->count;
	uint32_t counters = 0;
	uint32_t in_first = 0;
	uint32_t full = 0;
	for (uint32_t i = from; i < to; i++) {
		const struct pdf_line *line = pdf_placed_line(s, i);
		uint32_t lane = s->placed[i].lane;
		in_first += lane == 0;
		counters += lane == 0 && is_counter(pdf_placed_text(s, i));
		full += line->right >
			s->lanes[lane].right - full_line * line->size;
	}
	bool columns = 2 * full > to - from &&
		(rows->count * MOST_LINES_OF_ROW < end - first || !rows->gaps);
	return s->lane_count == 2 && (counters == in_first || columns);
}

/* Rows from top to bottom, cells from left to right, lines as they were. */
static int by_cell(const void *a, const void *b)
{
	const struct pdf_placed *x = a;
	const struct pdf_placed *y = b;
	if (x->row != y->row) {
		return x->row < y->row ? -1 : 1;
	}
	if (x->lane != y->lane) {
		return x->lane < y->lane ? -1 : 1;
	}
	return x->at < y->at ? -1 : x->at > y->at;
}

/* Put the lines in order, and say of each which cell it is in. */
static void take_table(struct tables *tables, uint32_t from, uint32_t to)
{
	struct pdf_lanes *s = &tables->at;
	struct pdf_placed *placed = s->placed + from;
	qsort(placed, to - from, sizeof(*placed), by_cell);
	for (uint32_t i = 0; i < to - from; i++) {
		const struct pdf_placed *before = i ? &placed[i - 1] : NULL;
		struct pdf_line *line = pdf_placed_line(s, from + i);
		tables->cells += !before || before->row != placed[i].row ||
			before->lane != placed[i].lane;
		line->cell = tables->cells;
		line->column = placed[i].lane + 1;
		tables->ends[placed[i].line - tables->page->first_line] = to;
		tables->begins[placed[i].line - tables->page->first_line] =
			from;
	}
}

/* Lines of a table, in order, where its first one was among all lines. */
static void put_in_order(struct tables *tables)
{
	struct pdf_lanes *s = &tables->at;
	const struct pdf_page *page = tables->page;
	struct pdf_line *all = s->t->lines + page->first_line;
	struct pdf_line *lines =
		arena_array(s->arena, page->line_count + 1, sizeof(*lines));
	uint32_t count = 0;
	for (uint32_t i = 0; i < page->line_count; i++) {
		uint32_t from = tables->begins[i];
		uint32_t to = tables->ends[i];
		if (!all[i].cell) {
			lines[count++] = all[i];
		}
		for (uint32_t k = from; k < to; k++) {
			uint32_t line = s->placed[k].line - page->first_line;
			lines[count++] = all[line];
			tables->ends[line] = 0; /* once */
		}
	}
	memcpy(all, lines, count * sizeof(*lines));
}

/* Read the table that begins at a strip, if one does; returns the strip from
 * which to go on. */
static uint32_t read_table(struct tables *tables, uint32_t first)
{
	struct pdf_lanes *s = &tables->at;
	uint32_t end = pdf_lanes_find(s, first);
	uint32_t split = 0;
	if (end == first) {
		return first + 1;
	}
	end = pdf_rows_end(s, first, end);
	for (uint32_t i = first; i < end; i++) {
		split += pdf_strip_is_split(s, &s->strips[i]);
	}
	struct pdf_rows rows = pdf_rows_find(s, first, end);
	if (split > 1 && rows.count > 1 && s->lane_count > 1 &&
		!is_text(s, first, end, &rows)) {
		take_table(tables, s->strips[first].first,
			s->strips[end - 1].first + s->strips[end - 1].count);
	}
	return end;
}

static void read_page(struct tables *tables, const struct pdf_page *page)
{
	struct pdf_lanes *s = &tables->at;
	uint32_t before = tables->cells;
	tables->page = page;
	tables->begins = arena_array(s->arena, page->line_count + 1,
		sizeof(*tables->begins));
	tables->ends = arena_array(s->arena, page->line_count + 1,
		sizeof(*tables->ends));
	for (uint32_t i = 0; i < s->strip_count;) {
		i = pdf_strip_is_split(s, &s->strips[i]) ? read_table(tables, i)
							 : i + 1;
	}
	if (tables->cells > before) {
		put_in_order(tables);
	}
}

void pdf_find_tables(struct pdf_text *t)
{
	struct arena arena = ARENA_INIT;
	struct tables tables = {.cells = 0};
	for (uint32_t page = 0; page < t->page_count; page++) {
		pdf_strips_find(&tables.at, t, &arena, &t->pages[page]);
		read_page(&tables, &t->pages[page]);
		arena_reset(&arena);
	}
	arena_release(&arena);
}
