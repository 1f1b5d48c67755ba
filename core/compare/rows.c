/* SPDX-License-Identifier: MIT */
/*
 * A comparison for a spreadsheet: a row for each article.
 */
#include "core/compare/collation.h"
#include "core/report/csv.h"

static void put_heads(struct buf *out)
{
	static const char *const heads[] = {"old_document", "new_document",
		"change", "kind", "old_label", "new_label", "title", "words_in",
		"words_out", "old_issues", "new_issues", "old_brackets", "kept",
		"accepted", "deleted", "merged", "moved", "reworded", "unknown",
		"opened", "options_dropped", "wording_stands",
		"wording_dropped", "holders_joined", "holders_left", "binds",
		"issues_gained", "issues_lost"};
	for (size_t i = 0; i < sizeof(heads) / sizeof(heads[0]); i++) {
		csv_text(out, str_of(heads[i]));
	}
	csv_end_row(out);
}

static struct rap_str path_of(const struct dossier_document *d)
{
	return d ? d->path : str_of("");
}

/* Several values in a cell stand with "; " between. */
static void put_names(struct buf *out, const struct map *names)
{
	struct buf cell = BUF_INIT;
	for (uint32_t i = 0; i < names->count; i++) {
		buf_puts(&cell, i ? "; " : "");
		buf_add_str(&cell, names->entries[i].key);
	}
	csv_text(out, buf_str(&cell));
	buf_release(&cell);
}

static void put_lists(struct buf *out, const struct collated *t,
	uint32_t article)
{
	const struct article_change *a = &t->comparison->at[article];
	struct arena arena = ARENA_INIT;
	struct map names[6] = {{0}};
	change_wording(&names[0], &arena, t->comparison, a, FATE_ACCEPTED);
	change_wording(&names[1], &arena, t->comparison, a, FATE_DELETED);
	for (uint32_t i = 0; i < a->holder_count; i++) {
		const struct holder_change *h = &a->holders[i];
		struct rap_str text = str_of(arena_printf(&arena, "%.*s %s",
			(int)h->name.len, h->name.at,
			actor_role_name((enum actor_role)h->role)));
		*map_at(&names[h->joined ? 2 : 3], &arena, text) = names;
	}
	for (uint32_t i = 0; i < t->raised.count; i++) {
		const struct raised *r = &t->raised.at[i];
		if (r->article == article && r->alone_in_article) {
			*map_at(&names[r->new ? 4 : 5], &arena,
				r->new ? r->new->issue : r->old->issue) = names;
		}
	}
	for (size_t i = 0; i < 4; i++) {
		put_names(out, &names[i]);
	}
	csv_text(out,
		str_of(binding_name(t->raised.binds ? t->raised.binds[article]
						    : BINDS_SAME)));
	put_names(out, &names[4]);
	put_names(out, &names[5]);
	arena_release(&arena);
}

static void put_numbers(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	const struct bracket_scope none = {0};
	const struct bracket_scope *old =
		a->old == ALIGN_NONE ? &none : &c->old.b->scopes[a->old];
	const struct bracket_scope *new =
		a->new == ALIGN_NONE ? &none : &c->new.b->scopes[a->new];
	csv_number(out, a->words_in);
	csv_number(out, a->words_out);
	csv_number(out, old->issues);
	csv_number(out, new->issues);
	csv_number(out, old->brackets);
	for (int f = 0; f < FATE_COUNT; f++) {
		csv_number(out, a->fate_counts[f]);
	}
	csv_number(out, a->kind == CHANGE_NEW ? new->brackets : a->opened);
	csv_number(out, a->options_dropped);
}

static void put_label(struct buf *out, const struct version *v, uint32_t scope)
{
	csv_text(out, scope == ALIGN_NONE ? str_of("") : align_label(v, scope));
}

static void put_article(struct buf *out, const struct collated *t,
	uint32_t article)
{
	const struct comparison *c = t->comparison;
	const struct article_change *a = &c->at[article];
	csv_text(out, path_of(t->old));
	csv_text(out, path_of(t->new));
	csv_text(out, str_of(change_name(a->kind)));
	csv_text(out, str_of(change_part(c, a)));
	put_label(out, &c->old, a->old);
	put_label(out, &c->new, a->new);
	csv_text(out,
		a->new == ALIGN_NONE ? align_title(&c->old, a->old)
				     : align_title(&c->new, a->new));
	put_numbers(out, c, a);
	put_lists(out, t, article);
	csv_end_row(out);
}

/* An article of a document that has no other version. */
static void put_record(struct buf *out, const struct collated *t,
	const struct result_article *a)
{
	csv_text(out, path_of(t->old));
	csv_text(out, path_of(t->new));
	csv_text(out, str_of(change_name(t->kind)));
	csv_text(out, str_of("article"));
	csv_text(out, t->old ? a->label : str_of(""));
	csv_text(out, t->new ? a->label : str_of(""));
	csv_text(out, a->title);
	csv_number(out, t->new ? a->words : 0);
	csv_number(out, t->old ? a->words : 0);
	csv_number(out, t->old ? a->issues : 0);
	csv_number(out, t->new ? a->issues : 0);
	csv_number(out, t->old ? a->brackets : 0);
	for (int f = 0; f < FATE_COUNT; f++) {
		csv_number(out, 0);
	}
	csv_number(out, t->new ? a->brackets : 0);
	csv_number(out, 0);
	for (int i = 0; i < 7; i++) {
		csv_text(out, str_of(""));
	}
	csv_end_row(out);
}

static void add(struct collation *c, const struct collated *t)
{
	struct buf *out = &c->parts[0];
	const struct dossier_document *d = collated_newest(t);
	for (uint32_t i = 0; t->comparison && i < t->comparison->count; i++) {
		put_article(out, t, i);
	}
	for (uint32_t i = 0; (!t->old || !t->new) && i < d->article_count;
		i++) {
		put_record(out, t, &d->articles[i]);
	}
}

static void finish(struct buf *out, struct collation *c)
{
	put_heads(out);
	buf_add_str(out, buf_str(&c->parts[0]));
}

const struct collation_format collation_csv = {"csv", add, finish};
