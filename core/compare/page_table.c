/* SPDX-License-Identifier: MIT */
/*
 * The articles of one text, a line each: those that did not change together.
 */
#include <stdio.h>

#include "core/base/utf8.h"
#include "core/compare/collation.h"
#include "core/report/table.h"

enum { CELLS = 4, INDENT = 4 };

static const struct column columns[CELLS] = {
	{{"article", ""}, 45, COLUMN_LEFT},
	{{"change", ""}, 9, COLUMN_LEFT},
	{{"words", ""}, 12, COLUMN_RIGHT},
	{{"open", ""}, 10, COLUMN_RIGHT},
};

void page_name(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	bool gone = a->new == ALIGN_NONE;
	const struct version *v = gone ? &c->old : &c->new;
	uint32_t scope = gone ? a->old : a->new;
	struct rap_str label = align_label(v, scope);
	struct rap_str title = align_title(v, scope);
	if (v->b->scopes[scope].kind == SCOPE_PREAMBLE) {
		buf_puts(out, "Preamble");
		return;
	}
	if (!label.len && !title.len) {
		buf_puts(out, "(outside articles)");
	}
	buf_add_str(out, label);
	buf_puts(out, label.len && title.len ? ": " : "");
	buf_add_str(out, title);
}

static uint32_t issues_in(const struct version *v, uint32_t scope)
{
	return scope == ALIGN_NONE ? 0 : v->b->scopes[scope].issues;
}

static void put_row(struct buf *out, const struct column *shown,
	const struct comparison *c, const struct article_change *a)
{
	char words[64];
	char open[64];
	struct buf name = BUF_INIT;
	page_name(&name, c, a);
	uint32_t before = issues_in(&c->old, a->old);
	uint32_t after = issues_in(&c->new, a->new);
	(void)snprintf(words, sizeof(words), "+%u -%u", a->words_in,
		a->words_out);
	(void)snprintf(open, sizeof(open), "%u > %u", before, after);
	struct rap_str cells[CELLS] = {
		str_trim(utf8_head(buf_str(&name), shown[0].width - 1)),
		str_of(change_name(a->kind)), str_of(words),
		str_of(before || after ? open : "-")};
	table_row(out, shown, CELLS, cells);
	buf_release(&name);
}

/* What is listed, with commas between. */
struct list {
	struct flow flow;
	bool begun;
};

static void begin_item(struct list *l)
{
	if (l->begun) {
		flow_comma(&l->flow);
	}
	l->begun = true;
}

static void put_count(struct list *l, uint32_t n, const char *what)
{
	if (n) {
		begin_item(l);
		flow_printf(&l->flow, "%u %s", n, what);
	}
}

static void put_fates(struct list *l, const struct comparison *c,
	const struct article_change *a)
{
	static const enum fate order[] = {FATE_ACCEPTED, FATE_DELETED,
		FATE_MERGED, FATE_MOVED, FATE_REWORDED, FATE_UNKNOWN};
	for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); i++) {
		put_count(l, a->fate_counts[order[i]], fate_name(order[i]));
	}
	put_count(l, a->opened, "opened");
	put_count(l, a->options_dropped,
		a->options_dropped > 1 ? "options dropped" : "option dropped");
	if (a->kind == CHANGE_GONE) {
		put_count(l, c->old.b->scopes[a->old].brackets,
			"brackets gone with it: no progress");
	}
}

static void put_holders(struct list *l, const struct article_change *a)
{
	uint32_t joined = 0;
	for (uint32_t i = 0; i < a->holder_count; i++) {
		joined += a->holders[i].joined;
	}
	put_count(l, joined, joined > 1 ? "holders joined" : "holder joined");
	uint32_t left = a->holder_count - joined;
	put_count(l, left, left > 1 ? "holders left" : "holder left");
}

static void put_names(struct list *l, const struct comparison *c,
	const struct article_change *a)
{
	if (a->kind > CHANGE_CHANGED) {
		return;
	}
	if (a->renumbered) {
		struct rap_str label = align_label(&c->old, a->old);
		begin_item(l);
		flow_puts(&l->flow, "was");
		flow_add(&l->flow, label.len ? label : str_of("unnumbered"));
	}
	if (a->renamed) {
		struct rap_str title = align_title(&c->old, a->old);
		begin_item(l);
		flow_puts(&l->flow, "renamed from");
		flow_add(&l->flow, title.len ? title : str_of("no title"));
	}
}

static void put_article(struct buf *out, const struct column *shown,
	const struct collation *c, const struct collated *text,
	uint32_t article)
{
	const struct comparison *all = text->comparison;
	const struct article_change *a = &all->at[article];
	struct list l = {.begun = false};
	put_row(out, shown, all, a);
	flow_begin(&l.flow, out, c->options.width, INDENT);
	flow_puts(&l.flow, "    ");
	put_fates(&l, all, a);
	put_holders(&l, a);
	enum binding binds =
		text->raised.binds ? text->raised.binds[article] : BINDS_SAME;
	if (binds != BINDS_SAME) {
		begin_item(&l);
		flow_printf(&l.flow, "binds %s",
			binds == BINDS_MIXED ? "more and less"
					     : binding_name(binds));
	}
	put_names(&l, all, a);
	if (l.begun) {
		flow_end(&l.flow);
	} else {
		out->len -= INDENT; /* nothing but the indent was written */
	}
}

static bool is_same(const struct article_change *a)
{
	return a->kind == CHANGE_UNCHANGED && !a->renumbered && !a->renamed;
}

static bool is_article(const struct comparison *c,
	const struct article_change *a)
{
	return c->new.b->scopes[a->new].kind != SCOPE_REST;
}

/* Those that did not change at all. */
static void put_unchanged(struct buf *out, const struct collation *c,
	const struct comparison *all)
{
	struct list l = {.begun = false};
	struct buf name = BUF_INIT;
	uint32_t others = 0;
	flow_begin(&l.flow, out, c->options.width, INDENT);
	for (uint32_t i = 0; i < all->count; i++) {
		if (!is_same(&all->at[i])) {
			continue;
		}
		if (!is_article(all, &all->at[i])) {
			others++;
			continue;
		}
		flow_puts(&l.flow, l.begun ? "" : "unchanged:");
		if (l.begun) {
			begin_item(&l);
		}
		l.begun = true;
		buf_clear(&name);
		page_name(&name, all, &all->at[i]);
		flow_add(&l.flow, buf_str(&name));
	}
	if (l.begun && others) {
		flow_printf(&l.flow, "| %u parts outside articles", others);
	}
	flow_end(&l.flow);
	buf_release(&name);
}

void page_table(struct buf *out, const struct collation *c,
	const struct collated *text)
{
	const struct comparison *all = text->comparison;
	struct column shown[CELLS];
	uint32_t rows = 0;
	table_widen(shown, columns, CELLS, c->options.width);
	for (uint32_t i = 0; i < all->count; i++) {
		if (is_same(&all->at[i])) {
			continue;
		}
		if (!rows++) {
			table_heads(out, shown, CELLS, 0, str_of("article"));
		}
		put_article(out, shown, c, text, i);
	}
	put_unchanged(out, c, all);
}
