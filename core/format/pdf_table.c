/* SPDX-License-Identifier: MIT */
/*
 * Tables. What stands side by side in lanes that nothing crosses, for two rows
 * at least, is a table; its lines are put in order row by row, cell by cell.
 */
#include <stdlib.h>

#include "core/base/ascii.h"
#include "core/format/pdf_lanes.h"
#include "core/source/line_shape.h"

enum {
	LONGEST_LABEL = 8,     /* bytes of a lane that only counts */
	EVIDENT_ROWS = 3,      /* set off by gaps: the gaps tell them */
	MOST_LINES_OF_ROW = 6, /* on average; else they are columns of text */
};

/* In letter heights: how much wider the gap between rows is than that between
 * lines; how near a full line ends to the edge of its lane. */
static const float row_gap = 0.15F, full_line = 4.0F;

struct tables {
	struct pdf_lanes at; /* of the page at hand */
	const struct pdf_page *page;
	uint32_t *begins, *ends; /* of each line of the page: the lines placed
	                            of its table */
	uint32_t cells;          /* found so far */
};

static struct rap_str text_of(const struct pdf_lanes *s, uint32_t at)
{
	return str_trim(pdf_line_text(s->t, pdf_placed_line(s, at)));
}

/* The line above one in its lane, not before `first`; or `at` itself. */
static uint32_t above(const struct pdf_lanes *s, uint32_t at, uint32_t first)
{
	for (uint32_t i = at; i > first; i--) {
		if (s->placed[i - 1].lane == s->placed[at].lane) {
			return i - 1;
		}
	}
	return at;
}

/* The gap between two lines of a cell: the least in any lane. */
static float least_gap(const struct pdf_lanes *s, uint32_t first, uint32_t end)
{
	const struct pdf_strip *last = &s->strips[end - 1];
	float bottom[PDF_LANES];
	bool begun[PDF_LANES] = {false};
	float least = 1e6F;
	for (uint32_t i = s->strips[first].first; i < last->first + last->count;
		i++) {
		const struct pdf_line *line = pdf_placed_line(s, i);
		uint32_t lane = s->placed[i].lane;
		float gap = begun[lane] ? line->top - bottom[lane] : least;
		bool below = gap > -line->size / 2; /* not beside it */
		least = below && gap < least ? gap : least;
		bottom[lane] = line->bottom;
		begun[lane] = true;
	}
	return least;
}

/* Whether the first word of a line had had room behind the line above it: then
 * an author has ended that one. */
static bool had_room(const struct pdf_lanes *s, uint32_t above, uint32_t at)
{
	const struct pdf_line *line = pdf_placed_line(s, at);
	struct rap_str text = text_of(s, at);
	float share =
		(float)(str_find_byte(text, ' ') + 1) / (float)(text.len + 1);
	float width = share * (line->right - line->left);
	return pdf_placed_line(s, above)->right + width <
		s->lanes[s->placed[at].lane].right;
}

/* "-----": typed below the heads of columns. */
static bool is_rule(struct rap_str text)
{
	for (size_t i = 0; i < text.len; i++) {
		if (!strchr("-_=+", text.at[i]) || !text.at[i]) {
			return false;
		}
	}
	return true;
}

/* Whether a cell of the strip above goes on in one. */
static bool goes_on(const struct pdf_lanes *s, uint32_t strip)
{
	const struct pdf_strip *here = &s->strips[strip];
	uint32_t from = s->strips[strip - 1].first;
	for (uint32_t i = here->first; i < here->first + here->count; i++) {
		uint32_t before = above(s, i, from);
		if (before != i && line_begins_small(text_of(s, i)) &&
			!is_rule(text_of(s, before)) &&
			!had_room(s, before, i)) {
			return true;
		}
	}
	return false;
}

/* The lanes that lines of some strips stand in, a bit each. */
static uint32_t lanes_of(const struct pdf_lanes *s, uint32_t first,
	uint32_t end)
{
	const struct pdf_strip *last = &s->strips[end - 1];
	uint32_t lanes = 0;
	for (uint32_t i = s->strips[first].first; i < last->first + last->count;
		i++) {
		lanes |= 1U << s->placed[i].lane;
	}
	return lanes;
}

static bool has_several(uint32_t lanes)
{
	return (lanes & (lanes - 1)) != 0;
}

/* Where the lines end that stand together: the next strip, from `first` on, that
 * is further below than a line of a cell; a band. */
static uint32_t band_end(const struct pdf_lanes *s, uint32_t first,
	uint32_t end, float least)
{
	uint32_t i = first + 1;
	for (; i < end; i++) {
		const struct pdf_strip *strip = &s->strips[i];
		float gap = strip->top - s->strips[i - 1].bottom;
		if (gap > least +
				row_gap *
					pdf_placed_line(s, strip->first)
						->size) {
			break;
		}
	}
	return i;
}

/* Whether gaps tell rows: bands with several cells, or with a first one. */
static bool has_gaps(const struct pdf_lanes *s, uint32_t first, uint32_t end,
	float least)
{
	uint32_t rows = 0;
	for (uint32_t i = first; i < end;) {
		uint32_t next = band_end(s, i, end, least);
		uint32_t lanes = lanes_of(s, i, next);
		rows += has_several(lanes) || (lanes & 1U);
		i = next;
	}
	return rows >= EVIDENT_ROWS;
}

/* Whether a row begins with a strip that no gap sets off: its first cell comes
 * back, or all lines in it are beginnings. */
static bool begins_row(const struct pdf_lanes *s, uint32_t strip)
{
	uint32_t lanes = lanes_of(s, strip, strip + 1);
	uint32_t above = lanes_of(s, strip - 1, strip);
	return (lanes & 1U) && has_several(lanes) &&
		(!(above & 1U) || !goes_on(s, strip));
}

/* Number the rows; how many there are. A band in one lane, but the first, is a
 * paragraph of the cell above. */
static uint32_t find_rows(struct pdf_lanes *s, uint32_t first, uint32_t end)
{
	float least = least_gap(s, first, end);
	bool gaps = has_gaps(s, first, end, least);
	uint32_t row = 0;
	uint32_t next = band_end(s, first, end, least);
	for (uint32_t i = first; i < end; i++) {
		const struct pdf_strip *strip = &s->strips[i];
		if (i == next) {
			next = band_end(s, i, end, least);
			uint32_t lanes = lanes_of(s, i, next);
			row += has_several(lanes) || (lanes & 1U);
		} else if (i > first && !gaps) {
			row += begins_row(s, i);
		}
		for (uint32_t k = 0; k < strip->count; k++) {
			s->placed[strip->first + k].row = row;
		}
	}
	return row + 1;
}

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
	uint32_t rows)
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
		counters += lane == 0 && is_counter(text_of(s, i));
		full += line->right >
			s->lanes[lane].right - full_line * line->size;
	}
	bool columns = 2 * full > to - from &&
		(rows * MOST_LINES_OF_ROW < end - first ||
			!has_gaps(s, first, end, least_gap(s, first, end)));
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

/* Without lines below the last row that may be text: in the first lane, and
 * no end of a sentence above. */
static uint32_t without_text(const struct pdf_lanes *s, uint32_t first,
	uint32_t end)
{
	while (end > first + 1 && !pdf_strip_is_split(s, &s->strips[end - 1]) &&
		(lanes_of(s, end - 1, end) & 1U) && !goes_on(s, end - 1)) {
		end--;
	}
	return end;
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
	end = without_text(s, first, end);
	for (uint32_t i = first; i < end; i++) {
		split += pdf_strip_is_split(s, &s->strips[i]);
	}
	uint32_t rows = find_rows(s, first, end);
	if (split > 1 && rows > 1 && s->lane_count > 1 &&
		!is_text(s, first, end, rows)) {
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
