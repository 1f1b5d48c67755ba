/* SPDX-License-Identifier: MIT */
/*
 * Drawings of series in SVG that stand in the page itself: they need no
 * script and no net, print without backgrounds, and say in words what they show.
 */
#ifndef CORE_COMPARE_SERIES_CHART_H
#define CORE_COMPARE_SERIES_CHART_H

#include "core/compare/series.h"

/* Figures of a line: one for each version; absent where there is none. */
#define CHART_ABSENT UINT32_MAX

struct chart {
	const char *title;
	const char *unit; /* behind each figure: " %" or "" */
	uint32_t most;    /* the top of the scale; 0: what the figures need */
	const uint32_t *all;
	const uint32_t *kept; /* dashed; NULL: only one line */
};

/* A line through the versions, by date where all have one. `id` is for this
 * drawing alone on its page. */
void chart_lines(struct buf *out, const struct series_set *set,
	const struct series *s, const struct chart *c, uint32_t id);

/* A bar for each version of an article: the share of words in brackets. */
void chart_row(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_row *r, uint32_t id);

/* The same of the articles on an issue. */
void chart_issue(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_issue *issue, uint32_t id);

#endif /* CORE_COMPARE_SERIES_CHART_H */
