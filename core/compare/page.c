/* SPDX-License-Identifier: MIT */
/*
 * A comparison for people: what it comes to, then text by text the articles
 * in a table, then what changed in words.
 */
#include "core/compare/collation.h"
#include "core/report/table.h"

enum { SAME, LISTED, TABLES, DETAIL };

void collation_release(struct collation *c)
{
	for (size_t i = 0; i < sizeof(c->parts) / sizeof(c->parts[0]); i++) {
		buf_release(&c->parts[i]);
	}
}

static void put_side(struct flow *f, const struct dossier_document *d)
{
	flow_add(f, d->symbol.len ? d->symbol : d->path);
	if (d->symbol.len) {
		flow_printf(f, "(%.*s)", (int)d->path.len, d->path.at);
	}
}

static uint32_t brackets_in(const struct dossier_document *d)
{
	uint32_t brackets = 0;
	for (uint32_t i = 0; i < d->article_count; i++) {
		brackets += d->articles[i].brackets;
	}
	return brackets;
}

/* "CHANGED INF/ECOM/5/Rev.1 (b.txt) | was INF/ECOM/5 (a.txt)" */
static void put_title(struct buf *out, const struct collation *c,
	const struct collated *text)
{
	static const char *const kinds[] = {
		"UNCHANGED", "CHANGED", "NEW", "GONE"};
	const struct dossier_document *d = collated_newest(text);
	struct flow f;
	flow_begin(&f, out, c->options.width, 2);
	flow_puts(&f, kinds[text->kind]);
	put_side(&f, d);
	if (text->new && text->old) {
		flow_puts(&f, "| was");
		put_side(&f, text->old);
	} else {
		flow_printf(&f, "| %u article%s, %u words", d->article_count,
			d->article_count == 1 ? "" : "s", d->words);
	}
	if (!text->new &&brackets_in(d)) {
		flow_comma(&f);
		flow_printf(&f, "%u brackets: no progress", brackets_in(d));
	}
	if (text->problem) {
		flow_puts(&f, "| not compared:");
		flow_puts(&f, text->problem);
	}
	flow_end(&f);
}

/* Texts of folders: those that are the same together, others each by name. */
static void add_title(struct collation *c, const struct collated *text)
{
	if (text->comparison && text->kind == CHANGE_CHANGED) {
		buf_putc(&c->parts[TABLES], '\n');
		put_title(&c->parts[TABLES], c, text);
	} else if (text->kind != CHANGE_UNCHANGED) {
		put_title(&c->parts[LISTED], c, text);
	} else {
		buf_puts(&c->parts[SAME], c->parts[SAME].len ? ", " : "");
		buf_add_shown(&c->parts[SAME], text->new->path);
	}
}

static void add(struct collation *c, const struct collated *text)
{
	bool shown = text->comparison &&
		(text->kind != CHANGE_UNCHANGED || !c->folders);
	if (c->folders) {
		add_title(c, text);
	} else {
		buf_putc(&c->parts[TABLES], '\n');
	}
	if (!shown) {
		return;
	}
	page_table(&c->parts[TABLES], c, text);
	if (text->kind == CHANGE_CHANGED && !c->options.summary_only) {
		if (c->folders) {
			buf_putc(&c->parts[DETAIL], '\n');
			put_title(&c->parts[DETAIL], c, text);
		}
		page_detail(&c->parts[DETAIL], c, text);
	}
}

static void finish(struct buf *out, struct collation *c)
{
	struct flow f;
	page_head(out, c);
	if (c->parts[SAME].len || c->parts[LISTED].len) {
		buf_putc(out, '\n');
	}
	flow_begin(&f, out, c->options.width, 2);
	flow_puts(&f, c->parts[SAME].len ? "UNCHANGED" : "");
	flow_add(&f, buf_str(&c->parts[SAME]));
	flow_end(&f);
	for (int i = LISTED; i <= DETAIL; i++) {
		buf_add_str(out, buf_str(&c->parts[i]));
	}
}

const struct collation_format collation_text = {"text", add, finish};
