/* SPDX-License-Identifier: MIT */
/*
 * One article of a comparison, as members of an object.
 */
#include "core/base/json.h"
#include "core/compare/collation.h"
#include "core/compare/diff.h"

static void put_place(struct buf *out, const char *key, const struct version *v,
	uint32_t scope)
{
	json_key(out, key);
	if (scope == ALIGN_NONE) {
		buf_puts(out, "null");
		return;
	}
	const struct bracket_scope *s = &v->b->scopes[scope];
	buf_putc(out, '{');
	json_member_string(out, "label", align_label(v, scope));
	json_member_string(out, "title", align_title(v, scope));
	json_member_number(out, "words", s->words);
	json_member_number(out, "bracketed_words", s->bracketed_words);
	json_member_number(out, "brackets", s->brackets);
	json_member_number(out, "issues", s->issues);
	json_member_number(out, "options", s->options);
	buf_putc(out, '}');
}

static void put_holder(struct buf *out, struct rap_str name,
	struct rap_str code, uint32_t role)
{
	json_element(out);
	buf_putc(out, '{');
	json_member_string(out, "name", name);
	json_member_string(out, "code", code);
	json_member_string(out, "role",
		str_of(actor_role_name((enum actor_role)role)));
	buf_putc(out, '}');
}

static void put_holders(struct buf *out, const struct brackets *b,
	const struct bracket *at)
{
	json_key(out, "holders");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < at->holder_count; i++) {
		const struct holder *h = &b->holders[at->first_holder + i];
		put_holder(out, h->name, h->code, h->role);
	}
	buf_putc(out, ']');
}

static void put_brackets(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	json_key(out, "brackets");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < a->fate_count; i++) {
		const struct bracket_fate *f = &a->fates[i];
		const struct bracket *b = &c->old.b->at[f->bracket];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "fate", str_of(fate_name(f->fate)));
		json_member_bool(out, "open", f->open);
		json_member_string(out, "text",
			str_slice(c->old.d->view.text, b->span));
		put_holders(out, c->old.b, b);
		if (f->fate == FATE_MOVED) {
			put_place(out, "into", &c->new, c->at[f->into].new);
		}
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_options(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	json_key(out, "options");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < a->option_count; i++) {
		const struct bracket_option *o =
			&c->old.b->options[a->options[i].option];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "fate",
			str_of(fate_name(a->options[i].fate)));
		json_member_string(out, "label", o->label);
		json_member_string(out, "text",
			str_slice(c->old.d->view.text, o->span));
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

static void put_held(struct buf *out, const char *key,
	const struct article_change *a, bool joined)
{
	json_key(out, key);
	buf_putc(out, '[');
	for (uint32_t i = 0; i < a->holder_count; i++) {
		const struct holder_change *h = &a->holders[i];
		if (h->joined == joined) {
			put_holder(out, h->name, h->code, h->role);
		}
	}
	buf_putc(out, ']');
}

static void put_shifts(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	json_key(out, "modality");
	buf_putc(out, '[');
	for (uint32_t i = 0; i < a->shift_count; i++) {
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "old",
			str_slice(c->old.d->view.text, a->shifts[i].old));
		json_member_string(out, "new",
			str_slice(c->new.d->view.text, a->shifts[i].new));
		json_member_string(out, "binds",
			str_of(binding_name(a->shifts[i].binds)));
		buf_putc(out, '}');
	}
	buf_putc(out, ']');
}

/* Tokens [begin, end) as they stand in the text. */
static struct rap_str run_of(struct rap_str text, const struct token_list *list,
	uint32_t begin, uint32_t end)
{
	if (begin == end) {
		return str_of("");
	}
	struct rap_span span = {
		list->at[begin].span.begin, list->at[end - 1].span.end};
	return str_slice(text, span);
}

static void put_edits(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	uint32_t i = 0;
	uint32_t k = 0;
	json_key(out, "edits");
	buf_putc(out, '[');
	while (i < a->before.count || k < a->after.count) {
		uint32_t gone = i;
		while (gone < a->before.count &&
			a->shown_of[gone] == DIFF_NONE) {
			gone++;
		}
		uint32_t in = gone < a->before.count ? a->shown_of[gone]
						     : a->after.count;
		if (gone > i || in > k) {
			json_element(out);
			buf_putc(out, '{');
			json_member_string(out, "old",
				run_of(c->old.d->view.text, &a->before, i,
					gone));
			json_member_string(out, "new",
				run_of(c->new.d->view.text, &a->after, k, in));
			buf_putc(out, '}');
		}
		i = gone + 1;
		k = in + 1;
	}
	buf_putc(out, ']');
}

static void put_issues(struct buf *out, const char *key,
	const struct raised_list *list, uint32_t article, enum change_kind kind)
{
	json_key(out, key);
	buf_putc(out, '[');
	for (uint32_t i = 0; i < list->count; i++) {
		const struct raised *r = &list->at[i];
		if (r->article == article && r->kind == kind &&
			r->alone_in_article) {
			json_element(out);
			json_string(out,
				r->new ? r->new->issue : r->old->issue);
		}
	}
	buf_putc(out, ']');
}

/* Names of those who proposed brackets of one fate, each once. */
static void put_wording(struct buf *out, const char *key,
	const struct comparison *c, const struct article_change *a,
	enum fate fate)
{
	struct arena arena = ARENA_INIT;
	struct map names = {0};
	change_wording(&names, &arena, c, a, fate);
	json_key(out, key);
	buf_putc(out, '[');
	for (uint32_t i = 0; i < names.count; i++) {
		json_element(out);
		json_string(out, names.entries[i].key);
	}
	buf_putc(out, ']');
	arena_release(&arena);
}

void sheet_article(struct buf *out, const struct collated *t, uint32_t article)
{
	const struct comparison *c = t->comparison;
	const struct article_change *a = &c->at[article];
	enum binding binds =
		t->raised.binds ? t->raised.binds[article] : BINDS_SAME;
	json_member_string(out, "change", str_of(change_name(a->kind)));
	json_member_string(out, "kind", str_of(change_part(c, a)));
	put_place(out, "old", &c->old, a->old);
	put_place(out, "new", &c->new, a->new);
	json_member_bool(out, "renumbered", a->renumbered);
	json_member_bool(out, "renamed", a->renamed);
	json_member_number(out, "words_in", a->words_in);
	json_member_number(out, "words_out", a->words_out);
	json_member_number(out, "opened", a->opened);
	json_member_number(out, "options_dropped", a->options_dropped);
	put_brackets(out, c, a);
	put_options(out, c, a);
	put_wording(out, "wording_stands", c, a, FATE_ACCEPTED);
	put_wording(out, "wording_dropped", c, a, FATE_DELETED);
	put_held(out, "holders_joined", a, true);
	put_held(out, "holders_left", a, false);
	put_shifts(out, c, a);
	json_member_string(out, "binds", str_of(binding_name(binds)));
	put_issues(out, "issues_gained", &t->raised, article, CHANGE_NEW);
	put_issues(out, "issues_lost", &t->raised, article, CHANGE_GONE);
	put_edits(out, c, a);
}
