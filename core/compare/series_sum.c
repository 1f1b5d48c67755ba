/* SPDX-License-Identifier: MIT */
/*
 * What articles come to in each version: all of them, those that every
 * version has, and those on each issue.
 */
#include "core/compare/series.h"
#include "core/report/grow.h"

typedef bool wanted_fn(const struct series *s, const struct series_row *r,
	const struct series_issue *issue);

static bool is_any(const struct series *s, const struct series_row *r,
	const struct series_issue *issue)
{
	(void)s;
	(void)r;
	(void)issue;
	return true;
}

/* It was there all the time, so that its figures can be compared. */
static bool is_kept(const struct series *s, const struct series_row *r,
	const struct series_issue *issue)
{
	(void)issue;
	return r->cell_count == s->version_count &&
		!series_removed(r, s->version_count - 1);
}

static bool is_on(const struct series *s, const struct series_row *r,
	const struct series_issue *issue)
{
	(void)s;
	for (uint32_t i = 0; i < r->topic_count; i++) {
		if (str_equal(r->topics[i], issue->issue)) {
			return true;
		}
	}
	return false;
}

static void add_up(struct series_sum *out, const struct series *s,
	struct arena *a, uint32_t version, wanted_fn *wanted,
	const struct series_issue *issue)
{
	struct board_sum sum;
	board_sum_begin(&sum, a);
	*out = (struct series_sum){0};
	for (uint32_t i = 0; i < s->row_count; i++) {
		const struct series_row *r = &s->rows[i];
		const struct board_article *at = series_at(r, version);
		if (!wanted(s, r, issue)) {
			continue;
		}
		if (series_removed(r, version)) {
			out->removed++;
		} else if (at) {
			board_sum_add(&sum, at);
			out->open += board_is_open(&at->marks);
		}
	}
	out->counts = sum.counts;
	out->articles = sum.articles;
}

static struct series_issue *issue_called(struct series *s, struct arena *a,
	struct rap_str id)
{
	for (uint32_t i = 0; i < s->issue_count; i++) {
		if (str_equal(s->issues[i].issue, id)) {
			return &s->issues[i];
		}
	}
	GROW(a, s->issues, s->issue_count, s->issue_capacity);
	struct series_issue *made = &s->issues[s->issue_count++];
	*made = (struct series_issue){.issue = id};
	made->version =
		arena_array(a, s->version_count, sizeof(*made->version));
	return made;
}

void series_add_up(struct series *s, struct arena *a)
{
	for (uint32_t i = 0; i < s->row_count; i++) {
		for (uint32_t k = 0; k < s->rows[i].topic_count; k++) {
			issue_called(s, a, s->rows[i].topics[k])->articles++;
		}
	}
	for (uint32_t v = 0; v < s->version_count; v++) {
		add_up(&s->versions[v].all, s, a, v, is_any, NULL);
		add_up(&s->versions[v].kept, s, a, v, is_kept, NULL);
		for (uint32_t i = 0; i < s->issue_count; i++) {
			add_up(&s->issues[i].version[v], s, a, v, is_on,
				&s->issues[i]);
		}
	}
}
