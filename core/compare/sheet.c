/* SPDX-License-Identifier: MIT */
/*
 * A comparison for programs: one object, or a line for each of its parts.
 */
#include "core/base/json.h"
#include "core/compare/collation.h"
#include "core/compare/diff.h"

enum { DOCUMENTS, ARTICLES, FINDINGS };

/* Begin an element of an array, or a line of its own. */
static void begin(struct buf *out, const char *type)
{
	if (type) {
		buf_puts(out, "{");
		json_member_string(out, "type", str_of(type));
	} else {
		if (out->len) {
			buf_putc(out, ',');
		}
		buf_putc(out, '{');
	}
}

static void end(struct buf *out, bool line)
{
	buf_puts(out, line ? "}\n" : "}");
}

static void put_path(struct buf *out, const char *key,
	const struct dossier_document *d)
{
	json_key(out, key);
	if (d) {
		json_string(out, d->path);
	} else {
		buf_puts(out, "null");
	}
}

static void put_names(struct buf *out, const char *key,
	const struct dossier_document *of, const struct dossier_document * not )
{
	json_key(out, key);
	buf_putc(out, '[');
	for (uint32_t i = 0; of && not &&i < of->proponent_count; i++) {
		if (!balance_proposes(not, of->proponents[i])) {
			json_element(out);
			json_string(out, of->proponents[i]);
		}
	}
	buf_putc(out, ']');
}

static void put_side(struct buf *out, const char *key,
	const struct dossier_document *d)
{
	json_key(out, key);
	if (!d) {
		buf_puts(out, "null");
		return;
	}
	buf_putc(out, '{');
	json_member_string(out, "path", d->path);
	json_member_string(out, "symbol", d->symbol);
	json_member_string(out, "title", d->title);
	json_member_string(out, "language", d->language);
	json_member_string(out, "date", d->date);
	json_member_number(out, "words", d->words);
	json_member_number(out, "articles", d->article_count);
	buf_putc(out, '}');
}

static void put_document(struct buf *out, const struct collated *t,
	const char *type)
{
	begin(out, type);
	json_member_string(out, "change", str_of(change_name(t->kind)));
	put_side(out, "old", t->old);
	put_side(out, "new", t->new);
	put_names(out, "proponents_joined", t->new, t->old);
	put_names(out, "proponents_left", t->old, t->new);
	if (t->problem) {
		json_member_string(out, "problem", str_of(t->problem));
	}
	end(out, type != NULL);
}

/* An article of a document that has no other version. */
static void put_record(struct buf *out, const struct collated *t,
	const struct result_article *a)
{
	bool preamble = str_equal(a->label, str_of("Preamble"));
	json_member_string(out, "change", str_of(change_name(t->kind)));
	json_member_string(out, "kind",
		str_of(preamble ? "preamble" : "article"));
	json_key(out, t->new ? "old" : "new");
	buf_puts(out, "null");
	json_key(out, t->new ? "new" : "old");
	buf_putc(out, '{');
	json_member_string(out, "label", a->label);
	json_member_string(out, "title", a->title);
	json_member_number(out, "words", a->words);
	json_member_number(out, "bracketed_words", a->bracketed_words);
	json_member_number(out, "brackets", a->brackets);
	json_member_number(out, "issues", a->issues);
	json_member_number(out, "options", a->options);
	buf_putc(out, '}');
}

static void put_articles(struct buf *out, const struct collated *t,
	const char *type)
{
	const struct dossier_document *d = collated_newest(t);
	for (uint32_t i = 0; t->comparison && i < t->comparison->count; i++) {
		begin(out, type);
		put_path(out, "old_document", t->old);
		put_path(out, "new_document", t->new);
		sheet_article(out, t, i);
		end(out, type != NULL);
	}
	for (uint32_t i = 0; (!t->old || !t->new) && i < d->article_count;
		i++) {
		begin(out, type);
		put_path(out, "old_document", t->old);
		put_path(out, "new_document", t->new);
		put_record(out, t, &d->articles[i]);
		end(out, type != NULL);
	}
}

static void put_finding(struct buf *out, const char *key,
	const struct dossier_finding *f)
{
	json_key(out, key);
	if (!f) {
		buf_puts(out, "null");
		return;
	}
	buf_putc(out, '{');
	json_member_string(out, "kind", f->kind);
	json_member_string(out, "unit", f->unit);
	json_member_number(out, "line", f->line);
	json_member_string(out, "cite", f->cite);
	json_member_string(out, "quote", f->quote);
	json_member_string(out, "modality", f->modality);
	json_member_number(out, "modality_rank", f->rank);
	json_member_string(out, "fingerprint", f->fingerprint);
	buf_putc(out, '}');
}

static void put_findings(struct buf *out, const struct collated *t)
{
	for (uint32_t i = 0; i < t->raised.count; i++) {
		const struct raised *r = &t->raised.at[i];
		begin(out, NULL);
		put_path(out, "old_document", t->old);
		put_path(out, "new_document", t->new);
		json_member_string(out, "issue",
			r->new ? r->new->issue : r->old->issue);
		json_member_string(out, "change", str_of(change_name(r->kind)));
		json_member_string(out, "binds",
			str_of(binding_name(r->binds)));
		put_finding(out, "old", r->old);
		put_finding(out, "new", r->new);
		end(out, false);
	}
}

/* The record itself, the new one if there is one, and what became of it. */
static void put_records(struct buf *out, const struct collated *t)
{
	static const char head[] = "{\"type\":\"finding\"";
	for (uint32_t i = 0; i < t->raised.count; i++) {
		const struct raised *r = &t->raised.at[i];
		const struct dossier_finding *f = raised_newest(r);
		buf_puts(out, head);
		json_member_string(out, "change", str_of(change_name(r->kind)));
		if (r->kind == CHANGE_CHANGED) {
			json_member_string(out, "old_fingerprint",
				r->old->fingerprint);
		}
		buf_add_str(out, str_from(f->json, sizeof(head) - 1));
		buf_putc(out, '\n');
	}
}

static void add_object(struct collation *c, const struct collated *t)
{
	put_document(&c->parts[DOCUMENTS], t, NULL);
	put_articles(&c->parts[ARTICLES], t, NULL);
	put_findings(&c->parts[FINDINGS], t);
}

static void add_lines(struct collation *c, const struct collated *t)
{
	put_document(&c->parts[DOCUMENTS], t, "document");
	put_articles(&c->parts[DOCUMENTS], t, "article");
	put_records(&c->parts[DOCUMENTS], t);
}

static void put_array(struct buf *out, const char *key, struct rap_str elements)
{
	json_key(out, key);
	buf_putc(out, '[');
	buf_add_str(out, elements);
	buf_putc(out, ']');
}

static void put_heads(struct buf *out, const struct collation *c)
{
	json_member_string(out, "schema", str_of("rapporteur.comparison/1"));
	json_member_string(out, "old", c->old.name);
	json_member_string(out, "new", c->new.name);
}

static void finish_object(struct buf *out, struct collation *c)
{
	buf_putc(out, '{');
	put_heads(out, c);
	put_array(out, "documents", buf_str(&c->parts[DOCUMENTS]));
	put_array(out, "articles", buf_str(&c->parts[ARTICLES]));
	put_array(out, "findings", buf_str(&c->parts[FINDINGS]));
	sheet_totals(out, c);
	buf_puts(out, "}\n");
}

static void finish_lines(struct buf *out, struct collation *c)
{
	begin(out, "comparison");
	put_heads(out, c);
	end(out, true);
	buf_add_str(out, buf_str(&c->parts[DOCUMENTS]));
	begin(out, "summary");
	sheet_totals(out, c);
	end(out, true);
}

const struct collation_format collation_json = {
	"json", add_object, finish_object};
const struct collation_format collation_lines = {
	"jsonl", add_lines, finish_lines};
