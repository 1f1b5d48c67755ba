/* SPDX-License-Identifier: MIT */
/*
 * The part of series.h that is for people at a terminal.
 */
#include <stdio.h>

#include "core/base/ascii.h"
#include "core/compare/series.h"
#include "core/compare/spark.h"
#include "core/report/table.h"

enum { NAME, OPEN, BRACKETS, WORDS, TREND, STATE, CELLS };

enum { ISSUE_ROWS = 12 };

/* The least that each takes; the state, as usual at most. */
static const struct column columns[CELLS] = {
	[NAME] = {{"article", ""}, 16, COLUMN_LEFT},
	[OPEN] = {{"open", ""}, 5, COLUMN_RIGHT},
	[BRACKETS] = {{"brackets", ""}, 8, COLUMN_RIGHT},
	[WORDS] = {{"words in []", ""}, 11, COLUMN_RIGHT},
	[TREND] = {{"trend", ""}, 5, COLUMN_LEFT},
	[STATE] = {{"state now", ""}, 22, COLUMN_LEFT},
};

struct writing {
	struct buf *out;
	const struct series_set *set;
	const struct series *s;
	const struct series_text_options *o;
	struct column columns[CELLS]; /* as wide as this series needs */
};

static struct arena *arena_of(const struct writing *w)
{
	return w->set->arena;
}

/* "22 > 0": a figure first and last; "-" where there is none. */
static struct rap_str change_of(const struct writing *w, const uint32_t *first,
	const uint32_t *last, const char *unit)
{
	char from[24] = "-";
	char to[24] = "-";
	if (first) {
		(void)snprintf(from, sizeof(from), "%u", *first);
	}
	if (last) {
		(void)snprintf(to, sizeof(to), "%u%s", *last, unit);
	}
	return str_of(arena_printf(arena_of(w), "%s > %s", from, to));
}

static void put_figures(const struct writing *w, struct rap_str name,
	const struct result_article *first, const struct result_article *last,
	struct rap_str trend, struct rap_str state)
{
	uint32_t from = first ? series_share(first) : 0;
	uint32_t to = last ? series_share(last) : 0;
	const struct rap_str cells[CELLS] = {name,
		change_of(w, first ? &first->issues : NULL,
			last ? &last->issues : NULL, ""),
		change_of(w, first ? &first->brackets : NULL,
			last ? &last->brackets : NULL, ""),
		change_of(w, first ? &from : NULL, last ? &to : NULL, " %"),
		trend, state};
	table_row(w->out, w->columns, CELLS, cells);
}

static struct rap_str name_of(const struct writing *w,
	const struct result_article *m)
{
	struct rap_str all =
		str_of(arena_printf(arena_of(w), "%.*s %.*s", (int)m->label.len,
			m->label.at, (int)m->title.len, m->title.at));
	return str_shortened(arena_of(w), str_trim(all),
		w->columns[NAME].width - 1);
}

static void put_row(const struct writing *w, const struct series_row *r)
{
	uint32_t now = w->s->version_count - 1;
	const struct board_article *at = series_at(r, now);
	bool gone = series_removed(r, now);
	put_figures(w, name_of(w, series_last(r)), &r->cells[0].article->marks,
		at && !gone ? &at->marks : NULL,
		spark_row(w->set, w->s, r, w->o->ascii),
		gone ? str_of("REMOVED")
		     : board_marks(arena_of(w), &at->marks));
}

static bool ever_open(const struct series_row *r)
{
	for (uint32_t i = 0; i < r->cell_count; i++) {
		const struct result_article *m = &r->cells[i].article->marks;
		if (board_is_open(m) || str_equal(m->state, str_of("parked"))) {
			return true;
		}
	}
	return false;
}

static void put_articles(const struct writing *w)
{
	uint32_t now = w->s->version_count - 1;
	uint32_t quiet = 0;
	for (uint32_t i = 0; i < w->s->row_count; i++) {
		const struct series_row *r = &w->s->rows[i];
		if (w->o->all || ever_open(r) || series_removed(r, now)) {
			put_row(w, r);
		} else {
			quiet++;
		}
	}
	if (quiet) {
		buf_printf(w->out,
			"(%u more: none open in any version; --all)\n", quiet);
	}
}

static const struct result_article *counts_of(const struct series_sum *sum)
{
	return sum->articles ? &sum->counts : NULL;
}

/* First and last of a line of sums, and the trend between. */
static void put_sums(const struct writing *w, struct rap_str name,
	const struct series_sum *const *sums)
{
	uint32_t count = w->s->version_count;
	const struct series_sum *last = sums[count - 1];
	put_figures(w, name, counts_of(sums[0]), counts_of(last),
		spark_sums(w->set, sums, count, w->o->ascii),
		last->articles
			? str_of(arena_printf(arena_of(w), "%u of %u open",
				  last->open, last->articles))
			: str_of("REMOVED"));
}

/* All, then what every version has: what was removed does not help there. */
static void put_totals(const struct writing *w)
{
	const struct series *s = w->s;
	size_t count = s->version_count;
	const struct series_sum **all =
		arena_array(arena_of(w), count, sizeof(*all));
	const struct series_sum **kept =
		arena_array(arena_of(w), count, sizeof(*kept));
	bool same = true;
	for (size_t i = 0; i < count; i++) {
		all[i] = &s->versions[i].all;
		kept[i] = &s->versions[i].kept;
		same = same && all[i]->articles == kept[i]->articles;
	}
	put_sums(w, str_of("IN ALL"), all);
	if (!same && kept[0]->articles) {
		put_sums(w, str_of("  in every version"), kept);
	}
}

static void put_issues(const struct writing *w)
{
	size_t count = w->s->version_count;
	const struct series_sum **sums =
		arena_array(arena_of(w), count, sizeof(*sums));
	for (uint32_t i = 0; i < w->s->issue_count; i++) {
		const struct series_issue *issue = &w->s->issues[i];
		if (i == ISSUE_ROWS && !w->o->all) {
			buf_printf(w->out, "(%u more: --all)\n",
				w->s->issue_count - i);
			break;
		}
		if (!i) {
			buf_puts(w->out, "\nBY ISSUE, articles about it\n");
		}
		for (size_t v = 0; v < count; v++) {
			sums[v] = &issue->version[v];
		}
		put_sums(w, issue->issue, sums);
	}
}

/* Each with what went away with it: nobody agreed on that. */
static void put_removed(const struct writing *w)
{
	const struct series *s = w->s;
	for (uint32_t i = 0; i < s->row_count; i++) {
		const struct series_row *r = &s->rows[i];
		const struct result_article *m = series_last(r);
		uint32_t last = r->cells[r->cell_count - 1].version;
		struct flow f;
		if (!series_removed(r, s->version_count - 1)) {
			continue;
		}
		flow_begin(&f, w->out, w->o->width, 2);
		flow_puts(&f, "REMOVED");
		flow_piece(&f, m->label.len ? m->label : m->title, ":");
		flow_printf(&f, "%u open, %u bracket%s in", m->issues,
			m->brackets, m->brackets == 1 ? "" : "s");
		flow_piece(&f, series_version_name(w->set, &s->versions[last]),
			";");
		flow_puts(&f, "not counted as progress");
		flow_end(&f);
	}
}

static void put_versions(const struct writing *w)
{
	for (uint32_t i = 0; i < w->s->version_count; i++) {
		const struct series_version *v = &w->s->versions[i];
		const struct board_document *d =
			&w->set->board->documents[v->document];
		struct flow f;
		flow_begin(&f, w->out, w->o->width, 6);
		flow_printf(&f, " %2u", i + 1);
		flow_add(&f, series_version_name(w->set, v));
		if (d->symbol.len && v->date.len) {
			flow_add(&f, v->date);
		}
		flow_piece(&f, d->path, ":");
		flow_printf(&f, "%u article%s, %u words", v->all.articles,
			v->all.articles == 1 ? "" : "s", v->all.counts.words);
		flow_end(&f);
	}
}

static void widen(struct column *c, uint32_t width)
{
	c->width = width > c->width ? width : c->width;
}

/* Figures have what they need, names what is left. */
static void choose_widths(struct writing *w)
{
	enum { LONGEST_NAME = 60 };
	static const char between[] = " > ";
	const struct series *s = w->s;
	struct column *c = w->columns;
	uint32_t taken = 0;
	memcpy(c, columns, sizeof(columns));
	for (uint32_t i = 0; i < s->version_count; i++) {
		const struct result_article *all = &s->versions[i].all.counts;
		uint32_t gap = sizeof(between) - 1;
		widen(&c[OPEN], 2 * ascii_digits(all->issues) + gap);
		widen(&c[BRACKETS], 2 * ascii_digits(all->brackets) + gap);
	}
	widen(&c[TREND], s->version_count);
	for (uint32_t i = OPEN; i < CELLS; i++) {
		taken += c[i].width + 1;
	}
	widen(&c[NAME], w->o->width > taken ? w->o->width - taken : 0);
	c[NAME].width =
		c[NAME].width < LONGEST_NAME ? c[NAME].width : LONGEST_NAME;
}

static void put_series(struct writing *w)
{
	const struct series *s = w->s;
	buf_putc(w->out, '\n');
	buf_add_str(w->out, s->name);
	if (s->language.len && !str_equal(s->language, str_of("unknown"))) {
		buf_printf(w->out, " (%.*s)", (int)s->language.len,
			s->language.at);
	}
	buf_printf(w->out, ": %u versions\n", s->version_count);
	put_versions(w);
	choose_widths(w);
	table_heads(w->out, w->columns, CELLS, 0, str_of("article"));
	put_articles(w);
	put_totals(w);
	put_issues(w);
	put_removed(w);
}

static void put_left(struct buf *out, const struct series_set *set,
	uint32_t width)
{
	for (uint32_t i = 0; i < set->left_count; i++) {
		struct flow f;
		buf_puts(out, i ? "" : "\nNOT PLACED in any series\n");
		flow_begin(&f, out, width, 4);
		flow_puts(&f, " ");
		flow_piece(&f,
			set->board->documents[set->left[i].document].path, ":");
		flow_puts(&f, set->left[i].reason);
		flow_end(&f);
	}
}

void series_text(struct buf *out, const struct series_set *set,
	const struct series_text_options *o)
{
	struct flow f;
	if (set->board->not_read) {
		buf_printf(out, "NOT READ %u file%s\n", set->board->not_read,
			set->board->not_read == 1 ? "" : "s");
	}
	flow_begin(&f, out, o->width, 2);
	if (set->count) {
		flow_puts(&f,
			"MARKS are read off the page, first > last version; no "
			"brackets is not agreement, and what was removed is no "
			"progress.");
		flow_puts(&f, spark_legend(o->ascii));
	} else {
		flow_puts(&f,
			"No text with two versions or more: nothing to follow. "
			"Versions of a text share a symbol (/Rev.n), or the "
			"name of their files but for a date or a number.");
	}
	flow_end(&f);
	for (uint32_t i = 0; i < set->count; i++) {
		struct writing w = {
			.out = out, .set = set, .s = &set->at[i], .o = o};
		put_series(&w);
	}
	put_left(out, set, o->width);
}
