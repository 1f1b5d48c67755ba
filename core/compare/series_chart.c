/* SPDX-License-Identifier: MIT */
#include "core/compare/series_chart.h"

#include <assert.h>

#include "core/base/array.h"
#include "core/report/html.h"

/* Pixels, as far as a page has such. */
enum {
	WIDTH = 720,
	HEIGHT = 240,
	LEFT = 56,
	RIGHT = 40,
	TOP = 36,
	BOTTOM = 34,
	INSET = 34,  /* from the scale to the first version */
	GRID = 4,    /* steps of the scale */
	LABEL = 84,  /* that the name of a version takes */
	FIGURE = 36, /* and a figure */
	BAR = 9,     /* and the gap behind it */
	BARS_HEIGHT = 24,
	MARK = 3, /* half of a mark's side */
};

/* The top of a scale whose steps are 1, 2 or 5, or ten times as much. */
static uint32_t round_up(uint32_t most)
{
	enum { LARGEST = 100000000 };
	uint32_t unit = 1;
	while (unit < LARGEST && 5 * unit * GRID < most) {
		unit *= 10;
	}
	uint32_t step = unit * GRID >= most ? 1 : 2;
	step = step * unit * GRID >= most ? step : 5;
	return step * unit * GRID;
}

static uint32_t top_of(const struct chart *c, uint32_t count)
{
	uint32_t most = 0;
	for (uint32_t i = 0; i < count && !c->most; i++) {
		bool all = c->all[i] != CHART_ABSENT && c->all[i] > most;
		most = all ? c->all[i] : most;
	}
	return c->most ? c->most : round_up(most);
}

/* Days since the first version; false where they are not known of all, or two
 * are of one day. */
static bool read_days(uint32_t *days, const struct series *s)
{
	int32_t last = -1;
	for (uint32_t i = 0; i < s->version_count; i++) {
		struct time_left t =
			deadline_left(s->versions[i].date, s->versions[0].date);
		if (!t.known || t.at_most || t.days <= last) {
			return false;
		}
		last = t.days;
		days[i] = (uint32_t)t.days;
	}
	return days[s->version_count - 1] > 0;
}

/* Where each version stands from left to right. */
static void place_versions(uint32_t *x, const struct series *s)
{
	uint32_t last = s->version_count - 1;
	bool dated = read_days(x, s);
	uint64_t width = WIDTH - LEFT - RIGHT - 2 * INSET;
	uint32_t all = dated ? x[last] : last;
	for (uint32_t i = 0; i <= last; i++) {
		uint64_t at = dated ? x[i] : i;
		x[i] = LEFT + INSET + (uint32_t)(width * at / (all ? all : 1));
	}
}

static uint32_t height_of(uint32_t figure, uint32_t top)
{
	assert(top);
	uint64_t room = HEIGHT - TOP - BOTTOM;
	figure = figure < top ? figure : top;
	return HEIGHT - BOTTOM - (uint32_t)(room * figure / top);
}

static void put_grid(struct buf *out, const struct chart *c, uint32_t top)
{
	for (uint32_t i = 0; i <= GRID; i++) {
		uint32_t figure = top * i / GRID;
		uint32_t y = height_of(figure, top);
		buf_printf(out,
			"<line x1=\"%d\" y1=\"%u\" x2=\"%d\" y2=\"%u\" "
			"stroke=\"#ccc\"/>"
			"<text x=\"%d\" y=\"%u\" text-anchor=\"end\">%u%s"
			"</text>\n",
			LEFT, y, WIDTH - RIGHT, y, LEFT - 6, y + 4, figure,
			c->unit);
	}
}

/* Names that would stand in each other are left out; the last one stays. */
static void put_names(struct buf *out, const struct series_set *set,
	const struct series *s, const uint32_t *x)
{
	uint32_t last = s->version_count - 1;
	uint32_t free = 0;
	for (uint32_t i = 0; i <= last; i++) {
		bool room =
			x[i] >= free && (i == last || x[i] + LABEL <= x[last]);
		if (i && !room && i != last) {
			continue;
		}
		free = x[i] + LABEL;
		buf_printf(out,
			"<text x=\"%u\" y=\"%d\" text-anchor=\"middle\">", x[i],
			HEIGHT - 10);
		html_between(out, "", series_version_name(set, &s->versions[i]),
			"</text>\n");
	}
}

static void put_line(struct buf *out, const uint32_t *figures,
	const uint32_t *x, uint32_t count, uint32_t top, bool dashed)
{
	buf_printf(out,
		"<polyline fill=\"none\" stroke=\"%s\" "
		"stroke-width=\"2\"%s points=\"",
		dashed ? "#a04000" : "#1f4e79",
		dashed ? " stroke-dasharray=\"6 4\"" : "");
	for (uint32_t i = 0; i < count; i++) {
		if (figures[i] != CHART_ABSENT) {
			buf_printf(out, "%u,%u ", x[i],
				height_of(figures[i], top));
		}
	}
	buf_puts(out, "\"/>\n");
	for (uint32_t i = 0; i < count; i++) {
		if (figures[i] == CHART_ABSENT) {
			continue;
		}
		uint32_t y = height_of(figures[i], top);
		if (dashed) {
			buf_printf(out,
				"<rect x=\"%u\" y=\"%u\" width=\"%d\" "
				"height=\"%d\" fill=\"#fff\" "
				"stroke=\"#a04000\"/>\n",
				x[i] - MARK, y - MARK, 2 * MARK, 2 * MARK);
		} else {
			buf_printf(out,
				"<circle cx=\"%u\" cy=\"%u\" r=\"%d\" "
				"fill=\"#1f4e79\"/>\n",
				x[i], y, MARK + 1);
		}
	}
}

/* Figures that would stand in each other are left out, too. */
static void put_figures(struct buf *out, const struct chart *c,
	const uint32_t *x, uint32_t count, uint32_t top)
{
	uint32_t free = 0;
	for (uint32_t i = 0; i < count; i++) {
		bool room = x[i] >= free &&
			(i + 1 == count || x[i] + FIGURE <= x[count - 1]);
		if (c->all[i] == CHART_ABSENT || !room) {
			continue;
		}
		free = x[i] + FIGURE;
		buf_printf(out,
			"<text x=\"%u\" y=\"%u\" text-anchor=\"middle\" "
			"font-weight=\"bold\">%u%s</text>\n",
			x[i], height_of(c->all[i], top) - 9, c->all[i],
			c->unit);
	}
}

/* The drawing in words, for who does not see it. */
static void put_description(struct buf *out, const struct series_set *set,
	const struct series *s, const struct chart *c, uint32_t id)
{
	buf_printf(out, "<title id=\"t%u\">%s</title>\n<desc id=\"d%u\">", id,
		c->title, id);
	for (uint32_t i = 0; i < s->version_count; i++) {
		buf_puts(out, i ? "; " : "");
		html_text(out, series_version_name(set, &s->versions[i]));
		if (c->all[i] == CHART_ABSENT) {
			buf_puts(out, ": none");
		} else {
			buf_printf(out, ": %u%s", c->all[i], c->unit);
		}
		if (c->kept && c->kept[i] != CHART_ABSENT) {
			buf_printf(out, " (in every version: %u%s)", c->kept[i],
				c->unit);
		}
	}
	buf_puts(out, "</desc>\n");
}

void chart_lines(struct buf *out, const struct series_set *set,
	const struct series *s, const struct chart *c, uint32_t id)
{
	uint32_t count = s->version_count;
	uint32_t top = top_of(c, count);
	uint32_t *x = arena_array(set->arena, count, sizeof(*x));
	place_versions(x, s);
	buf_printf(out,
		"<svg role=\"img\" aria-labelledby=\"t%u d%u\" "
		"viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">\n",
		id, id, WIDTH, HEIGHT, WIDTH, HEIGHT);
	put_description(out, set, s, c, id);
	buf_printf(out, "<text x=\"%d\" y=\"12\">%s</text>\n", LEFT, c->title);
	put_grid(out, c, top);
	put_names(out, set, s, x);
	if (c->kept) {
		put_line(out, c->kept, x, count, top, true);
	}
	put_line(out, c->all, x, count, top, false);
	put_figures(out, c, x, count, top);
	buf_puts(out, "</svg>\n");
}

/* What a bar shows. */
struct bar {
	bool there, gone, open;
	const struct result_article *counts;
};

static void put_bar(struct buf *out, const struct bar *b, uint32_t at)
{
	uint32_t x = at * BAR;
	uint32_t full = BARS_HEIGHT - 4;
	if (b->gone) {
		buf_printf(out,
			"<path d=\"M%u %u l6 6 m0 -6 l-6 6\" stroke=\"#333\" "
			"fill=\"none\"/>",
			x, full - 6);
	} else if (b->there && b->counts->bracketed_words) {
		uint32_t share = series_share(b->counts);
		uint32_t height = share * full / 100;
		height = height ? height : 1;
		buf_printf(out,
			"<rect x=\"%u\" y=\"%u\" width=\"%d\" height=\"%u\" "
			"fill=\"#1f4e79\"/>",
			x, BARS_HEIGHT - 2 - height, BAR - 2, height);
	} else if (b->there && b->open) {
		buf_printf(out,
			"<circle cx=\"%u\" cy=\"%u\" r=\"3\" fill=\"none\" "
			"stroke=\"#a04000\" stroke-width=\"2\"/>",
			x + 3, full - 3);
	} else if (b->there) {
		buf_printf(out,
			"<line x1=\"%u\" y1=\"%d\" x2=\"%u\" y2=\"%d\" "
			"stroke=\"#888\" stroke-width=\"2\"/>",
			x, BARS_HEIGHT - 3, x + BAR - 3, BARS_HEIGHT - 3);
	}
}

static void say_bar(struct buf *out, const struct bar *b)
{
	if (b->gone) {
		buf_puts(out, "removed");
	} else if (!b->there) {
		buf_puts(out, "not there");
	} else {
		buf_printf(out, "%u %%%s", series_share(b->counts),
			b->open && !b->counts->bracketed_words
				? ", open without a bracket"
				: "");
	}
}

static void put_bars(struct buf *out, const struct series_set *set,
	const struct series *s, const struct bar *bars, uint32_t id)
{
	uint32_t width = s->version_count * BAR;
	buf_printf(out,
		"<svg role=\"img\" aria-labelledby=\"t%u\" viewBox=\"0 0 %u "
		"%d\" "
		"width=\"%u\" height=\"%d\"><title id=\"t%u\">",
		id, width, BARS_HEIGHT, width, BARS_HEIGHT, id);
	for (uint32_t v = 0; v < s->version_count; v++) {
		buf_puts(out, v ? "; " : "Words in brackets: ");
		html_text(out, series_version_name(set, &s->versions[v]));
		buf_puts(out, " ");
		say_bar(out, &bars[v]);
	}
	buf_puts(out, "</title>");
	for (uint32_t v = 0; v < s->version_count; v++) {
		put_bar(out, &bars[v], v);
	}
	buf_puts(out, "</svg>");
}

void chart_row(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_row *r, uint32_t id)
{
	struct bar *bars =
		arena_array(set->arena, s->version_count, sizeof(*bars));
	for (uint32_t v = 0; v < s->version_count; v++) {
		const struct board_article *at = series_at(r, v);
		bars[v] = (struct bar){
			.there = at != NULL,
			.gone = series_removed(r, v),
			.open = at && board_is_open(&at->marks),
			.counts = at ? &at->marks : NULL,
		};
	}
	put_bars(out, set, s, bars, id);
}

void chart_issue(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_issue *issue, uint32_t id)
{
	struct bar *bars =
		arena_array(set->arena, s->version_count, sizeof(*bars));
	for (uint32_t v = 0; v < s->version_count; v++) {
		const struct series_sum *sum = &issue->version[v];
		bars[v] = (struct bar){
			.there = sum->articles > 0,
			.gone = !sum->articles && sum->removed,
			.open = sum->open > 0,
			.counts = &sum->counts,
		};
	}
	put_bars(out, set, s, bars, id);
}
