/* SPDX-License-Identifier: MIT */
/*
 * The part of series.h that is a page: it stands alone, without a script, and
 * prints.
 */
#include "core/compare/series.h"
#include "core/compare/series_chart.h"
#include "core/report/html.h"

enum { COLUMNS_MAX = 6 }; /* versions that have a column of their own */

struct page {
	struct buf *out;
	const struct series_set *set;
	const struct series *s;
	uint32_t drawings; /* so far: each has an id */
};

static void put_head(struct buf *out)
{
	buf_puts(out,
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
		"<meta charset=\"utf-8\">\n"
		"<title>How far the texts have come</title>\n"
		"<style>\n"
		"body{font-family:Arial,Helvetica,sans-serif;font-size:10pt;"
		"margin:2em;color:#111;background:#fff}\n"
		"table{border-collapse:collapse;margin-bottom:1em}\n"
		"th,td{border:1px solid #888;padding:3pt 6pt;text-align:left;"
		"vertical-align:top}\n"
		"td.n{text-align:right;white-space:nowrap}\n"
		"svg{max-width:100%;height:auto}\n"
		"svg "
		"text{font-family:Arial,Helvetica,sans-serif;font-size:11px;"
		"fill:#111}\n"
		"small{white-space:nowrap}\n"
		"td svg{width:auto;max-width:none}\n"
		"tr{break-inside:avoid}\n"
		"@page{size:landscape}\n"
		"</style>\n</head>\n<body>\n"
		"<h1>How far the texts have come</h1>\n"
		"<p>Marks are read off the page; no brackets is not agreement, "
		"and what was removed is no progress. A bar is the share of "
		"words in brackets; a ring is open without a bracket; a line "
		"is "
		"none open; a cross is removed.</p>\n");
}

static void put_versions(const struct page *p)
{
	buf_puts(p->out,
		"<table>\n<caption>Versions</caption>\n<thead><tr>"
		"<th scope=\"col\">Version</th><th scope=\"col\">Date</th>"
		"<th scope=\"col\">Document</th><th scope=\"col\">Articles</th>"
		"<th scope=\"col\">Words</th><th scope=\"col\">Open points</th>"
		"<th scope=\"col\">Brackets</th></tr></thead>\n<tbody>\n");
	for (uint32_t i = 0; i < p->s->version_count; i++) {
		const struct series_version *v = &p->s->versions[i];
		const struct result_article *m = &v->all.counts;
		html_between(p->out, "<tr><th scope=\"row\">",
			series_version_name(p->set, v), "</th>");
		html_between(p->out, "<td>", v->date, "</td>");
		html_between(p->out, "<td>",
			p->set->board->documents[v->document].path, "</td>");
		buf_printf(p->out,
			"<td class=\"n\">%u</td><td class=\"n\">%u</td>"
			"<td class=\"n\">%u</td><td class=\"n\">%u</td></tr>\n",
			v->all.articles, m->words, m->issues, m->brackets);
	}
	buf_puts(p->out, "</tbody></table>\n");
}

/* Words in brackets, then open points: all articles, and those that every
 * version has. */
static void put_charts(struct page *p)
{
	size_t count = p->s->version_count;
	uint32_t *figures =
		arena_array(p->set->arena, count * 4, sizeof(*figures));
	for (size_t i = 0; i < count; i++) {
		const struct series_version *v = &p->s->versions[i];
		bool all = v->all.articles > 0;
		bool kept = v->kept.articles > 0;
		figures[i] = all ? series_share(&v->all.counts) : CHART_ABSENT;
		figures[count + i] =
			kept ? series_share(&v->kept.counts) : CHART_ABSENT;
		figures[2 * count + i] =
			all ? v->all.counts.issues : CHART_ABSENT;
		figures[3 * count + i] =
			kept ? v->kept.counts.issues : CHART_ABSENT;
	}
	const struct chart charts[] = {
		{"Words in brackets (solid: all articles; dashed: those that "
		 "every version has)",
			" %", 100, figures, figures + count},
		{"Open points (solid: all articles; dashed: those that every "
		 "version has)",
			"", 0, figures + 2 * count, figures + 3 * count},
	};
	for (size_t i = 0; i < sizeof(charts) / sizeof(charts[0]); i++) {
		buf_puts(p->out, "<p>");
		chart_lines(p->out, p->set, p->s, &charts[i], ++p->drawings);
		buf_puts(p->out, "</p>\n");
	}
}

/* Versions that have a column: all, or the first and the last. */
static bool has_column(const struct series *s, uint32_t version)
{
	return s->version_count <= COLUMNS_MAX || !version ||
		version + 1 == s->version_count;
}

static void put_columns(const struct page *p, const char *first)
{
	buf_printf(p->out,
		"<thead><tr><th scope=\"col\">%s</th>"
		"<th scope=\"col\">Trend</th>",
		first);
	for (uint32_t v = 0; v < p->s->version_count; v++) {
		if (has_column(p->s, v)) {
			html_between(p->out, "<th scope=\"col\">",
				series_version_name(p->set, &p->s->versions[v]),
				"</th>");
		}
	}
	buf_puts(p->out, "</tr></thead>\n<tbody>\n");
}

static void put_counts(struct buf *out, const struct result_article *m)
{
	buf_printf(out, "%u open, %u bracket%s, %u %%", m->issues, m->brackets,
		m->brackets == 1 ? "" : "s", series_share(m));
}

static void put_cell(const struct page *p, const struct series_row *r,
	uint32_t version)
{
	const struct board_article *at = series_at(r, version);
	buf_puts(p->out, "<td>");
	if (series_removed(r, version)) {
		buf_puts(p->out, "removed");
	} else if (at) {
		html_between(p->out, "", board_marks(p->set->arena, &at->marks),
			"<br><small>");
		put_counts(p->out, &at->marks);
		buf_puts(p->out, "</small>");
	}
	buf_puts(p->out, "</td>");
}

static void put_articles(struct page *p)
{
	buf_puts(p->out, "<table>\n<caption>Articles</caption>\n");
	put_columns(p, "Article");
	for (uint32_t i = 0; i < p->s->row_count; i++) {
		const struct series_row *r = &p->s->rows[i];
		const struct result_article *m = series_last(r);
		html_between(p->out, "<tr><th scope=\"row\">", m->label, " ");
		html_between(p->out, "", m->title, "</th><td>");
		chart_row(p->out, p->set, p->s, r, ++p->drawings);
		buf_puts(p->out, "</td>");
		for (uint32_t v = 0; v < p->s->version_count; v++) {
			if (has_column(p->s, v)) {
				put_cell(p, r, v);
			}
		}
		buf_puts(p->out, "</tr>\n");
	}
	buf_puts(p->out, "</tbody></table>\n");
}

static void put_issues(struct page *p)
{
	if (!p->s->issue_count) {
		return;
	}
	buf_puts(p->out,
		"<table>\n<caption>By issue: articles about it"
		"</caption>\n");
	put_columns(p, "Issue");
	for (uint32_t i = 0; i < p->s->issue_count; i++) {
		const struct series_issue *issue = &p->s->issues[i];
		html_between(p->out, "<tr><th scope=\"row\">", issue->issue,
			"</th><td>");
		chart_issue(p->out, p->set, p->s, issue, ++p->drawings);
		buf_puts(p->out, "</td>");
		for (uint32_t v = 0; v < p->s->version_count; v++) {
			const struct series_sum *sum = &issue->version[v];
			if (!has_column(p->s, v)) {
				continue;
			}
			buf_puts(p->out, "<td>");
			if (sum->articles) {
				put_counts(p->out, &sum->counts);
			} else if (sum->removed) {
				buf_puts(p->out, "removed");
			}
			buf_puts(p->out, "</td>");
		}
		buf_puts(p->out, "</tr>\n");
	}
	buf_puts(p->out, "</tbody></table>\n");
}

static void put_left(struct buf *out, const struct series_set *set)
{
	if (set->board->not_read) {
		buf_printf(out, "<p><b>Not read:</b> %u file%s</p>\n",
			set->board->not_read,
			set->board->not_read == 1 ? "" : "s");
	}
	for (uint32_t i = 0; i < set->left_count; i++) {
		buf_puts(out,
			i ? "" : "<h2>Not placed in any series</h2>\n<ul>\n");
		html_between(out, "<li>",
			set->board->documents[set->left[i].document].path,
			": ");
		html_between(out, "", str_of(set->left[i].reason), "</li>\n");
	}
	buf_puts(out, set->left_count ? "</ul>\n" : "");
}

void series_html(struct buf *out, const struct series_set *set)
{
	struct page p = {.out = out, .set = set};
	put_head(out);
	for (uint32_t i = 0; i < set->count; i++) {
		p.s = &set->at[i];
		html_between(out, "<h2>", p.s->name, "");
		html_between(out, " (", p.s->language, ")</h2>\n");
		put_charts(&p);
		put_versions(&p);
		put_articles(&p);
		put_issues(&p);
	}
	put_left(out, set);
	buf_puts(out, "</body>\n</html>\n");
}
