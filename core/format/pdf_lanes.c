/* SPDX-License-Identifier: MIT */
#include "core/format/pdf_lanes.h"

#include <stdlib.h>

/* In letter heights: how much lines of a strip overlap; how far strips that
 * share lanes are apart. */
static const float same_strip = 0.3F, far_below = 2.5F, text_below = 0.5F;

static void place_lines(struct pdf_lanes *s, const struct pdf_page *page)
{
	const uint32_t *lines = pdf_by_place(s->t, s->arena, page);
	uint32_t count = page->line_count;
	s->placed = arena_array(s->arena, count + 1, sizeof(*s->placed));
	for (uint32_t i = 0; i < count; i++) {
		s->placed[i] = (struct pdf_placed){lines[i], 0, 0, i};
	}
	s->placed_count = count;
}

static void find_strips(struct pdf_lanes *s)
{
	s->strips =
		arena_array(s->arena, s->placed_count + 1, sizeof(*s->strips));
	s->strip_count = 0;
	struct pdf_strip *strip = NULL;
	for (uint32_t i = 0; i < s->placed_count; i++) {
		const struct pdf_line *line = pdf_placed_line(s, i);
		if (!strip ||
			line->top >= strip->bottom - same_strip * line->size) {
			strip = &s->strips[s->strip_count++];
			*strip = (struct pdf_strip){
				i, 0, line->top, line->bottom};
		}
		strip->count++;
		strip->bottom = line->bottom > strip->bottom ? line->bottom
							     : strip->bottom;
	}
}

/* Add a line to the lane that it stands in, or make it one if it may; false
 * if it crosses lanes. */
static bool take_lane(struct pdf_lanes *s, const struct pdf_line *line,
	bool may)
{
	struct pdf_lane *found = NULL;
	for (uint32_t i = 0; i < s->lane_count; i++) {
		struct pdf_lane *lane = &s->lanes[i];
		if (line->left < lane->right && line->right > lane->left) {
			if (found) {
				return false;
			}
			found = lane;
		}
	}
	if (!found && (!may || s->lane_count == PDF_LANES)) {
		return false;
	}
	if (!found) {
		found = &s->lanes[s->lane_count++];
		*found = (struct pdf_lane){line->left, line->right};
	}
	found->left = line->left < found->left ? line->left : found->left;
	found->right = line->right > found->right ? line->right : found->right;
	return true;
}

bool pdf_strip_is_split(const struct pdf_lanes *s,
	const struct pdf_strip *strip)
{
	float right = pdf_placed_line(s, strip->first)->right;
	float left = pdf_placed_line(s, strip->first)->left;
	for (uint32_t i = 1; i < strip->count; i++) {
		const struct pdf_line *line =
			pdf_placed_line(s, strip->first + i);
		if (line->left >= right || line->right <= left) {
			return true;
		}
	}
	return false;
}

/* Add a strip to the lanes; false, and they are as before, if it cannot be. */
static bool take_strip(struct pdf_lanes *s, const struct pdf_strip *strip)
{
	struct pdf_lane before[PDF_LANES];
	uint32_t count = s->lane_count;
	bool may = pdf_strip_is_split(s, strip);
	bool good = true;
	memcpy(before, s->lanes, sizeof(before));
	for (uint32_t i = 0; i < strip->count && good; i++) {
		good = take_lane(s, pdf_placed_line(s, strip->first + i), may);
	}
	for (uint32_t i = 0; i < s->lane_count && good; i++) {
		for (uint32_t k = 0; k < i && good; k++) {
			good = s->lanes[i].left >= s->lanes[k].right ||
				s->lanes[i].right <= s->lanes[k].left;
		}
	}
	if (!good) {
		memcpy(s->lanes, before, sizeof(before));
		s->lane_count = count;
	}
	return good;
}

static int by_left(const void *a, const void *b)
{
	const struct pdf_lane *x = a;
	const struct pdf_lane *y = b;
	return x->left < y->left ? -1 : x->left > y->left;
}

/* Whether text follows below the lanes: in the first, apart, in no row. */
static bool is_text_below(const struct pdf_lanes *s, uint32_t strip)
{
	const struct pdf_strip *here = &s->strips[strip];
	const struct pdf_line *line = pdf_placed_line(s, here->first);
	float left = line->left;
	for (uint32_t i = 0; i < s->lane_count; i++) {
		left = s->lanes[i].left < left ? s->lanes[i].left : left;
	}
	return !pdf_strip_is_split(s, here) && line->left < left + line->size &&
		here->top - s->strips[strip - 1].bottom >
		text_below * line->size;
}

static bool is_far_below(const struct pdf_lanes *s, uint32_t strip)
{
	const struct pdf_strip *here = &s->strips[strip];
	return here->top - s->strips[strip - 1].bottom >
		far_below * pdf_placed_line(s, here->first)->size;
}

/* Where strips that share lanes with the first end: the strip behind them. */
static uint32_t find_end(struct pdf_lanes *s, uint32_t first)
{
	uint32_t end = first;
	s->lane_count = 0;
	while (end < s->strip_count &&
		(end == first ||
			(!is_far_below(s, end) && !is_text_below(s, end))) &&
		take_strip(s, &s->strips[end])) {
		end++;
	}
	qsort(s->lanes, s->lane_count, sizeof(s->lanes[0]), by_left);
	return end;
}

static void number_lanes(struct pdf_lanes *s, uint32_t first, uint32_t end)
{
	uint32_t last = s->strips[end - 1].first + s->strips[end - 1].count;
	for (uint32_t i = s->strips[first].first; i < last; i++) {
		uint32_t lane = 0;
		while (lane + 1 < s->lane_count &&
			pdf_placed_line(s, i)->left >= s->lanes[lane].right) {
			lane++;
		}
		s->placed[i].lane = lane;
	}
}

uint32_t pdf_lanes_find(struct pdf_lanes *s, uint32_t first)
{
	uint32_t end = find_end(s, first);
	if (end > first) {
		number_lanes(s, first, end);
	}
	return end;
}

void pdf_strips_find(struct pdf_lanes *out, struct pdf_text *t, struct arena *a,
	const struct pdf_page *page)
{
	*out = (struct pdf_lanes){.t = t, .arena = a};
	place_lines(out, page);
	find_strips(out);
}
