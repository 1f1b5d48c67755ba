/* SPDX-License-Identifier: MIT */
/*
 * The part of series.h that is for programs.
 */
#include "core/base/json.h"
#include "core/compare/series.h"
#include "core/report/csv.h"

/* Hundredths of 1, as JSON has numbers. */
static void put_share(struct buf *out, const struct result_article *m)
{
	uint32_t share = series_share(m);
	json_key(out, "bracketed_share");
	buf_printf(out, "%u.%02u", share / 100, share % 100);
}

static void put_counts(struct buf *out, const struct result_article *m)
{
	json_member_number(out, "words", m->words);
	json_member_number(out, "bracketed_words", m->bracketed_words);
	put_share(out, m);
	json_member_number(out, "brackets", m->brackets);
	json_member_number(out, "stray", m->stray);
	json_member_number(out, "alternative_groups", m->alternative_groups);
	json_member_number(out, "issues", m->issues);
	json_member_number(out, "options", m->options);
	json_member_number(out, "placeholders", m->placeholders);
	json_member_number(out, "depth", m->depth);
}

static void put_sum(struct buf *out, const struct series_sum *sum)
{
	json_member_number(out, "articles", sum->articles);
	json_member_number(out, "open", sum->open);
	json_member_number(out, "removed", sum->removed);
	put_counts(out, &sum->counts);
}

static void put_version(struct buf *out, const struct series_set *set,
	const struct series_version *v)
{
	const struct board_document *d = &set->board->documents[v->document];
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "version", series_version_name(set, v));
	json_member_string(out, "document", d->path);
	json_member_string(out, "symbol", d->symbol);
	json_member_string(out, "title", d->title);
	json_member_string(out, "date", v->date);
	json_member_string(out, "date_from", v->date_from);
	json_key(out, "number");
	if (v->numbered) {
		buf_number(out, v->number);
	} else {
		buf_puts(out, "null");
	}
	json_key(out, "totals");
	buf_putc(out, '{');
	put_sum(out, &v->all);
	buf_puts(out, "}");
	json_key(out, "in_every_version");
	buf_putc(out, '{');
	put_sum(out, &v->kept);
	buf_puts(out, "}}");
}

static void put_cell(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_row *r, uint32_t version)
{
	const struct board_article *at = series_at(r, version);
	if (!at && !series_removed(r, version)) {
		return;
	}
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "version",
		series_version_name(set, &s->versions[version]));
	if (!at) {
		json_member_string(out, "state", str_of("removed"));
	} else {
		json_member_string(out, "label", at->marks.label);
		json_member_string(out, "title", at->marks.title);
		json_member_string(out, "state", at->marks.state);
		json_member_string(out, "basis", at->marks.basis);
		json_member_string(out, "condition", at->marks.condition);
		put_counts(out, &at->marks);
	}
	buf_putc(out, '}');
}

static void put_row(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_row *r)
{
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "label", series_last(r)->label);
	json_member_string(out, "title", series_last(r)->title);
	json_key(out, "topics");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < r->topic_count; i++) {
		json_element(out);
		json_string(out, r->topics[i]);
	}
	buf_putc(out, ']');
	json_key(out, "versions");
	buf_putc(out, '[');
	for (uint32_t v = 0; v < s->version_count; v++) {
		put_cell(out, set, s, r, v);
	}
	buf_puts(out, "]}");
}

static void put_issue(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_issue *issue)
{
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "issue", issue->issue);
	json_key(out, "versions");
	buf_putc(out, '[');
	for (uint32_t v = 0; v < s->version_count; v++) {
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "version",
			series_version_name(set, &s->versions[v]));
		put_sum(out, &issue->version[v]);
		buf_putc(out, '}');
	}
	buf_puts(out, "]}");
}

static void put_series(struct buf *out, const struct series_set *set,
	const struct series *s)
{
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "name", s->name);
	json_member_string(out, "language", s->language);
	json_key(out, "versions");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < s->version_count; i++) {
		put_version(out, set, &s->versions[i]);
	}
	buf_puts(out, "]");
	json_key(out, "articles");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < s->row_count; i++) {
		put_row(out, set, s, &s->rows[i]);
	}
	buf_puts(out, "]");
	json_key(out, "issues");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < s->issue_count; i++) {
		put_issue(out, set, s, &s->issues[i]);
	}
	buf_puts(out, "]}");
}

void series_json(struct buf *out, const struct series_set *set)
{
	buf_putc(out, '{');
	json_member_string(out, "schema", str_of("rapporteur.track/1"));
	json_key(out, "series");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < set->count; i++) {
		put_series(out, set, &set->at[i]);
	}
	buf_puts(out, "]");
	json_key(out, "not_placed");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < set->left_count; i++) {
		const struct series_left *left = &set->left[i];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "document",
			set->board->documents[left->document].path);
		json_member_string(out, "reason", str_of(left->reason));
		buf_putc(out, '}');
	}
	buf_puts(out, "]");
	json_member_number(out, "not_read", set->board->not_read);
	buf_puts(out, "}\n");
}

static void put_csv_counts(struct buf *out, const struct result_article *m)
{
	csv_number(out, m->words);
	csv_number(out, m->bracketed_words);
	csv_hundredths(out, series_share(m));
	const uint32_t counts[] = {m->brackets, m->stray, m->alternative_groups,
		m->issues, m->options, m->placeholders, m->depth};
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
		csv_number(out, counts[i]);
	}
}

/* What is removed has no figures: a nought would look like progress. */
static void put_csv_row(struct buf *out, const struct series_set *set,
	const struct series *s, const struct series_row *r, uint32_t version)
{
	enum { COUNTS = 10 };
	const struct series_version *v = &s->versions[version];
	const struct board_article *at = series_at(r, version);
	const struct result_article *m = at ? &at->marks : series_last(r);
	if (!at && !series_removed(r, version)) {
		return;
	}
	csv_text(out, s->name);
	csv_text(out, series_version_name(set, v));
	csv_text(out, v->date);
	csv_text(out, set->board->documents[v->document].path);
	csv_text(out, m->label);
	csv_text(out, m->title);
	csv_text(out, at ? m->state : str_of("removed"));
	csv_text(out, at ? m->basis : str_of(""));
	csv_text(out, at ? m->condition : str_of(""));
	if (at) {
		put_csv_counts(out, m);
	}
	for (int i = 0; !at && i < COUNTS; i++) {
		csv_text(out, str_of(""));
	}
	csv_list(out, r->topics, r->topic_count);
	csv_end_row(out);
}

void series_csv(struct buf *out, const struct series_set *set)
{
	static const char *const heads[] = {"series", "version", "date",
		"document", "label", "title", "state", "basis", "condition",
		"words", "bracketed_words", "bracketed_share", "brackets",
		"stray", "alternative_groups", "issues", "options",
		"placeholders", "depth", "topics"};
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		csv_text(out, str_of(heads[i]));
	}
	csv_end_row(out);
	for (uint32_t i = 0; i < set->count; i++) {
		const struct series *s = &set->at[i];
		for (uint32_t v = 0; v < s->version_count; v++) {
			for (uint32_t k = 0; k < s->row_count; k++) {
				put_csv_row(out, set, s, &s->rows[k], v);
			}
		}
	}
}
