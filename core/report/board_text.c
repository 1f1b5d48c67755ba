/* SPDX-License-Identifier: MIT */
/*
 * The half of board.h that is for people at a terminal.
 */
#include "core/report/board_due.h"
#include "core/report/board_points.h"
#include "core/report/board_table.h"
#include "core/report/table.h"

/* A text that is gone as a whole. */
static void put_gone(struct buf *out, const struct board *b,
	const struct board_removed *r, uint32_t width)
{
	struct flow f;
	buf_putc(out, '\n');
	flow_begin(&f, out, width, 4);
	flow_puts(&f, "GONE since");
	flow_piece(&f, b->since, ":");
	flow_add(&f, r->document);
	flow_printf(&f, "(was %u open; not counted as progress)",
		r->since.issues);
	flow_end(&f);
}

static void put_superseded(struct buf *out, const struct board_document *d,
	uint32_t width)
{
	struct flow f;
	flow_begin(&f, out, width, 2);
	flow_piece(&f, d->symbol, ":");
	flow_puts(&f, "superseded by");
	flow_piece(&f, d->superseded_by, ",");
	flow_puts(&f, "so left out here; name its file alone to see it");
	flow_end(&f);
}

static void put_document(struct buf *out, const struct board *b,
	uint32_t document, uint32_t width)
{
	const struct board_document *d = &b->documents[document];
	struct flow f;
	uint32_t articles = 0;
	uint32_t words = 0;
	for (uint32_t i = 0; i < b->article_count; i++) {
		bool here = b->articles[i].document == document;
		articles += here;
		words += here ? b->articles[i].marks.words : 0;
	}
	buf_putc(out, '\n');
	flow_begin(&f, out, width, 2);
	flow_piece(&f, d->symbol.len ? d->symbol : d->path,
		d->date.len ? "," : ":");
	if (d->date.len) {
		flow_piece(&f, d->date, ":");
	}
	flow_printf(&f, "%u article%s, %u words", articles,
		articles == 1 ? "" : "s", words);
	if (words < d->words) {
		flow_printf(&f, "(%u more outside them)", d->words - words);
	}
	flow_end(&f);
	board_table(out, b, document, width);
}

static void put_reported(struct buf *out, const struct board *b, uint32_t width)
{
	for (uint32_t i = 0; i < b->reported_count; i++) {
		const struct board_reported *r = &b->reported[i];
		struct flow f;
		buf_puts(out, i ? "" : "\nREPORTED is what others said\n");
		flow_begin(&f, out, width, 6);
		flow_puts(&f, " ");
		flow_piece(&f, r->issue, ":");
		flow_add(&f, r->state);
		flow_add(&f, r->date);
		if (r->due.len) {
			flow_puts(&f, "| due");
			flow_add(&f, r->due);
		}
		if (r->group.len) {
			flow_puts(&f, "|");
			flow_add(&f, r->group);
		}
		if (r->condition.len) {
			flow_puts(&f, "| condition:");
			flow_quote(&f, r->condition);
		}
		flow_end(&f);
	}
}

/* What became of all brackets of the older version. */
static void put_since(struct buf *out, const struct board *b, uint32_t width)
{
	struct board_since all;
	struct flow f;
	uint32_t gone = 0;
	if (!b->since.len) {
		return;
	}
	for (uint32_t i = 0; i < b->removed_count; i++) {
		gone += b->removed[i].since.brackets;
	}
	board_since_total(&all, b);
	flow_begin(&f, out, width, 2);
	flow_puts(&f, "SINCE");
	flow_piece(&f, b->since, ":");
	flow_add(&f, board_since_words(b->arena, &all, 200));
	if (gone) {
		flow_comma(&f);
		flow_printf(&f,
			"%u gone with their articles, which is no progress",
			gone);
	}
	flow_end(&f);
}

/* Of a text without brackets and without a kind, nobody knows what it is. */
static void add_unknown(struct flow *f, const struct board *b)
{
	uint32_t unknown = 0;
	for (uint32_t i = 0; i < b->document_count; i++) {
		const struct board_document *d = &b->documents[i];
		unknown += !b->force && !d->applies &&
			str_equal(d->kind, str_of("unknown"));
	}
	if (unknown) {
		flow_printf(f,
			"%u of them %s no known kind: metadata.csv can say it.",
			unknown, unknown == 1 ? "has" : "have");
	}
}

static void put_left_out(struct buf *out, const struct board *b, uint32_t shown,
	uint32_t width)
{
	uint32_t left = b->document_count - shown;
	struct flow f;
	if (b->not_read) {
		buf_printf(out, "NOT READ %u file%s\n", b->not_read,
			b->not_read == 1 ? "" : "s");
	}
	flow_begin(&f, out, width, 2);
	if (!shown) {
		flow_puts(&f,
			"Status does not apply: none of these documents is a "
			"text that has been negotiated. Nobody has put "
			"brackets into a proposal yet. To see its marks all "
			"the same: --force.");
	} else {
		flow_puts(&f,
			"MARKS are read off the page; no brackets is not "
			"agreement. REPORTED is what others said.");
		if (left) {
			flow_printf(&f, "Left out: %u document%s (--force).",
				left,
				left == 1 ? " that is not a negotiated text"
					  : "s that are not negotiated texts");
		}
	}
	add_unknown(&f, b);
	flow_end(&f);
}

/* What all come to. The same choice in several articles is one thing. */
static void put_total(struct buf *out, const struct board *b, uint32_t width)
{
	struct result_article total;
	struct flow f;
	uint32_t open = board_open_points(b);
	board_total(&total, b);
	buf_putc(out, '\n');
	flow_begin(&f, out, width, 2);
	flow_printf(&f, "IN ALL %u brackets, %u of %u words in them, %u open",
		total.brackets, total.bracketed_words, total.words, open);
	if (total.issues < open) {
		flow_printf(&f, "(%u different)", total.issues);
	}
	flow_comma(&f);
	flow_printf(&f, "%u options", total.options);
	flow_end(&f);
}

void board_text(struct buf *out, const struct board *b, uint32_t width,
	bool all)
{
	uint32_t shown = 0;
	for (uint32_t i = 0; i < b->document_count; i++) {
		shown += b->force || b->documents[i].applies;
	}
	put_left_out(out, b, shown, width);
	for (uint32_t i = 0; i < b->document_count; i++) {
		const struct board_document *d = &b->documents[i];
		if (d->superseded_by.len) {
			put_superseded(out, d, width);
		} else if (b->force || d->applies) {
			put_document(out, b, i, width);
		}
	}
	for (uint32_t i = 0; i < b->removed_count; i++) {
		if (b->removed[i].in == BOARD_NOWHERE) {
			put_gone(out, b, &b->removed[i], width);
		}
	}
	if (shown) {
		put_total(out, b, width);
		put_since(out, b, width);
		board_disagreements(out, b, width);
		board_points(out, b, width, all);
		board_conditions(out, b, width);
	}
	put_reported(out, b, width);
	board_dues_text(out, b, width);
	board_doubts(out, b, width);
	board_names(out, b);
}
