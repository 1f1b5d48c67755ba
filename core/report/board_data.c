/* SPDX-License-Identifier: MIT */
/*
 * The half of board.h that is for programs.
 */
#include "core/base/json.h"
#include "core/report/board_due.h"
#include "core/report/csv.h"
#include "core/results/article.h"

static void put_counts(struct buf *out, const struct result_article *m)
{
	json_member_number(out, "words", m->words);
	json_member_number(out, "bracketed_words", m->bracketed_words);
	json_member_number(out, "brackets", m->brackets);
	json_member_number(out, "stray", m->stray);
	json_member_number(out, "alternative_groups", m->alternative_groups);
	json_member_number(out, "issues", m->issues);
	json_member_number(out, "options", m->options);
	json_member_number(out, "placeholders", m->placeholders);
	json_member_number(out, "depth", m->depth);
}

static void put_article(struct buf *out, const struct board *b,
	const struct board_article *a)
{
	const struct result_article *m = &a->marks;
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "document", b->documents[a->document].path);
	json_member_string(out, "label", m->label);
	json_member_string(out, "title", m->title);
	json_member_string(out, "state", m->state);
	json_member_string(out, "basis", m->basis);
	json_member_string(out, "condition", m->condition);
	put_counts(out, m);
	json_holders(out, "holders", m->holders, m->holder_count);
	json_outstanding(out, m->outstanding, m->outstanding_count);
	if (b->since.len) {
		board_since_json(out, &a->since);
	}
	buf_putc(out, '}');
}

/* Articles of the older version that are not there any more. */
static void put_removed(struct buf *out, const struct board *b)
{
	json_member_string(out, "since", b->since);
	json_key(out, "removed");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < b->removed_count; i++) {
		const struct board_removed *r = &b->removed[i];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "document", r->document);
		json_member_string(out, "label", r->since.label);
		json_member_string(out, "title", r->since.title);
		board_since_json(out, &r->since);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_reported(struct buf *out, const struct board_reported *r)
{
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "issue", r->issue);
	json_member_string(out, "state", r->state);
	json_member_string(out, "date", r->date);
	json_member_string(out, "due", r->due);
	json_member_string(out, "group", r->group);
	json_member_string(out, "condition", r->condition);
	json_member_string(out, "quote", r->quote);
	json_member_string(out, "document", r->document);
	buf_putc(out, '}');
}

static void put_documents(struct buf *out, const struct board *b)
{
	json_key(out, "documents");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < b->document_count; i++) {
		const struct board_document *d = &b->documents[i];
		if (!b->force && !d->applies) {
			continue;
		}
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "document", d->path);
		json_member_string(out, "symbol", d->symbol);
		json_member_string(out, "date", d->date);
		json_member_string(out, "kind", d->kind);
		json_member_number(out, "words", d->words);
		if (d->superseded_by.len) {
			json_member_string(out, "superseded_by",
				d->superseded_by);
		}
		json_bracket_classes(out, d->bracket_classes,
			d->bracket_class_count);
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_left_out(struct buf *out, const struct board *b)
{
	json_key(out, "not_applicable");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < b->document_count && !b->force; i++) {
		const struct board_document *d = &b->documents[i];
		if (!d->applies) {
			json_element(out);
			buf_putc(out, '{');
			json_member_string(out, "document", d->path);
			json_member_string(out, "kind", d->kind);
			buf_putc(out, '}');
		}
	}
	buf_putc(out, ']');
}

void board_json(struct buf *out, const struct board *b)
{
	struct result_article total;
	buf_puts(out, "{\"schema\":\"rapporteur.status/1\",\"articles\":[");
	for (uint32_t i = 0; i < b->article_count; i++) {
		if (board_shows(b, &b->articles[i])) {
			put_article(out, b, &b->articles[i]);
		}
	}
	buf_puts(out, "],\"totals\":{");
	board_total(&total, b);
	put_counts(out, &total);
	buf_puts(out, "},\"reported\":[");
	for (uint32_t i = 0; i < b->reported_count; i++) {
		put_reported(out, &b->reported[i]);
	}
	buf_puts(out, "]");
	board_dues_json(out, b);
	put_documents(out, b);
	put_left_out(out, b);
	if (b->since.len) {
		put_removed(out, b);
	}
	json_member_number(out, "not_read", b->not_read);
	buf_puts(out, "}\n");
}

/* "Japan proposes; Indonesia opposes" */
static void put_holders(struct buf *out, const struct board *b,
	const struct result_article *m)
{
	struct rap_str *list = arena_array(b->arena,
		(size_t)m->holder_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < m->holder_count; i++) {
		const struct result_holder *h = &m->holders[i];
		list[i] = str_of(arena_printf(b->arena, "%.*s %.*s",
			(int)h->name.len, h->name.at, (int)h->role.len,
			h->role.at));
	}
	csv_list(out, list, m->holder_count);
}

/* The date that an article is due by, and the days left. */
static void put_due(struct buf *out, const struct board_due *due)
{
	csv_text(out, due ? due->deadline.date : str_of(""));
	if (due && due->left.known) {
		csv_signed(out, due->left.days);
	} else {
		csv_text(out, str_of(""));
	}
}

static void put_row(struct buf *out, const struct board *b,
	const struct board_article *a, const struct board_due *due)
{
	const struct result_article *m = &a->marks;
	const struct board_reported *r = board_reported_on(b, a);
	csv_text(out, b->documents[a->document].path);
	csv_text(out, m->label);
	csv_text(out, m->title);
	csv_text(out, m->state);
	csv_text(out, m->basis);
	csv_text(out, m->condition);
	const uint32_t counts[] = {m->words, m->bracketed_words, m->brackets,
		m->stray, m->alternative_groups, m->issues, m->options,
		m->placeholders, m->depth};
	for (size_t i = 0; i < sizeof(counts) / sizeof(counts[0]); i++) {
		csv_number(out, counts[i]);
	}
	put_holders(out, b, m);
	csv_text(out, r ? r->state : str_of(""));
	csv_text(out, r ? r->date : str_of(""));
	csv_text(out, str_of(r && board_disagrees(a, r) ? "true" : ""));
	put_due(out, due);
	if (b->since.len) {
		board_since_row(out, &a->since);
	}
	csv_end_row(out);
}

/* What is removed has no marks now. */
static void put_removed_row(struct buf *out, const struct board_removed *r)
{
	csv_text(out, r->document);
	csv_text(out, r->since.label);
	csv_text(out, r->since.title);
	csv_text(out, str_of("removed"));
	csv_text(out, str_of(""));
	csv_text(out, str_of(""));
	for (size_t i = 0; i < 9; i++) {
		csv_number(out, 0);
	}
	for (size_t i = 0; i < 6; i++) {
		csv_text(out, str_of(""));
	}
	board_since_row(out, &r->since);
	csv_end_row(out);
}

void board_csv(struct buf *out, const struct board *b)
{
	static const char *const heads[] = {"document", "label", "title",
		"state", "basis", "condition", "words", "bracketed_words",
		"brackets", "stray", "alternative_groups", "issues", "options",
		"placeholders", "depth", "holders", "reported_state",
		"reported_date", "disagree", "due", "days_left"};
	struct board_due *dues;
	uint32_t count = board_dues(&dues, b);
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		csv_text(out, str_of(heads[i]));
	}
	if (b->since.len) {
		board_since_heads(out);
	}
	csv_end_row(out);
	for (uint32_t i = 0; i < b->article_count; i++) {
		if (board_shows(b, &b->articles[i])) {
			put_row(out, b, &b->articles[i],
				board_due_of(dues, count, &b->articles[i]));
		}
	}
	for (uint32_t i = 0; i < b->removed_count; i++) {
		put_removed_row(out, &b->removed[i]);
	}
}
