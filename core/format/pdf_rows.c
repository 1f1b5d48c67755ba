/* SPDX-License-Identifier: MIT */
/*
 * Where rows begin: where the gap to the line above is wider than those inside
 * cells, or, in tables without such gaps, by how their lines begin and end.
 */
#include "core/format/pdf_rows.h"

#include "core/source/line_shape.h"

enum { EVIDENT_ROWS = 3 }; /* set off by gaps: the gaps tell them */

/* In letter heights: how much wider the gap between rows is than that between
 * lines. */
static const float row_gap = 0.15F;

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
	struct rap_str text = pdf_placed_text(s, at);
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
		if (before != i && line_begins_small(pdf_placed_text(s, i)) &&
			!is_rule(pdf_placed_text(s, before)) &&
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

struct pdf_rows pdf_rows_find(struct pdf_lanes *s, uint32_t first, uint32_t end)
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
	return (struct pdf_rows){row + 1, gaps};
}

uint32_t pdf_rows_end(const struct pdf_lanes *s, uint32_t first, uint32_t end)
{
	while (end > first + 1 && !pdf_strip_is_split(s, &s->strips[end - 1]) &&
		(lanes_of(s, end - 1, end) & 1U) && !goes_on(s, end - 1)) {
		end--;
	}
	return end;
}
