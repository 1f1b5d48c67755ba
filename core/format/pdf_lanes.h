/* SPDX-License-Identifier: MIT */
/*
 * The lines of a page as they stand on it: in strips, one below the other, and
 * where strips share them, in lanes, side by side, that nothing crosses.
 */
#ifndef CORE_FORMAT_PDF_LANES_H
#define CORE_FORMAT_PDF_LANES_H

#include "core/format/pdf_text.h"

enum { PDF_LANES = 32 }; /* what has more is no table of text */

/* A line of the page, where it stands in the table. */
struct pdf_placed {
	uint32_t line;
	uint32_t row, lane;
	uint32_t at; /* its own place among all */
};

/* Lines that stand at one height. */
struct pdf_strip {
	uint32_t first, count; /* in placed */
	float top, bottom;
};

struct pdf_lane {
	float left, right;
};

struct pdf_lanes {
	struct pdf_text *t;
	struct arena *arena;
	struct pdf_placed *placed; /* of a page, from top to bottom */
	uint32_t placed_count;
	struct pdf_strip *strips;
	uint32_t strip_count;
	struct pdf_lane lanes[PDF_LANES]; /* as pdf_lanes_find() found them */
	uint32_t lane_count;
};

/* The lines of a page in strips; no lanes yet. */
void pdf_strips_find(struct pdf_lanes *out, struct pdf_text *t, struct arena *a,
	const struct pdf_page *page);

/* Whether lines of a strip stand beside each other. */
bool pdf_strip_is_split(const struct pdf_lanes *s,
	const struct pdf_strip *strip);

/*
 * Find the lanes of as many strips as share them, from the strip `first`, and
 * say of each line which one it stands in. Returns the strip behind the last;
 * first if it has none.
 */
uint32_t pdf_lanes_find(struct pdf_lanes *s, uint32_t first);

static inline struct pdf_line *pdf_placed_line(const struct pdf_lanes *s,
	uint32_t at)
{
	return &s->t->lines[s->placed[at].line];
}

static inline struct rap_str pdf_placed_text(const struct pdf_lanes *s,
	uint32_t at)
{
	return str_trim(pdf_line_text(s->t, pdf_placed_line(s, at)));
}

#endif /* CORE_FORMAT_PDF_LANES_H */
