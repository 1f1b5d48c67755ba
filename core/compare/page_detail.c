/* SPDX-License-Identifier: MIT */
/*
 * What became of each bracket and option of an article, whose wording stands,
 * what it raises now, and its words.
 */
#include "core/base/map.h"
#include "core/base/utf8.h"
#include "core/compare/collation.h"
#include "core/report/holding.h"
#include "core/report/table.h"

enum {
	LABELS = 12,    /* columns before what is said */
	TEXT_MAX = 100, /* code points of a bracket */
	FATES_MAX = 12, /* of an article, unless all are wanted */
};

/* One entry, begun: its label, and where the text of it goes on. */
static struct flow begin(struct buf *out, const struct collation *c,
	const char *label)
{
	struct flow f;
	flow_begin(&f, out, c->options.width, LABELS);
	buf_printf(out, "  %-*s", LABELS - 2, label);
	f.column = LABELS;
	return f;
}

/* One line of what stands in a text, cut if it is long. */
static void put_text(struct flow *f, struct rap_str text)
{
	struct rap_str head = utf8_head(text, TEXT_MAX);
	struct buf line = BUF_INIT;
	for (size_t i = 0; i < head.len; i++) {
		buf_putc(&line, head.at[i] == '\n' ? ' ' : head.at[i]);
	}
	buf_puts(&line, head.len < text.len ? "..." : "");
	flow_add(f, buf_str(&line));
	buf_release(&line);
}

static void put_holders(struct flow *f, const struct brackets *b,
	const struct bracket *at)
{
	struct arena arena = ARENA_INIT;
	struct result_holder *list = arena_array(&arena,
		(size_t)at->holder_count + 1, sizeof(*list));
	for (uint32_t i = 0; i < at->holder_count; i++) {
		const struct holder *h = &b->holders[at->first_holder + i];
		enum actor_role role = (enum actor_role)h->role;
		list[i].name = h->name;
		list[i].role = str_of(actor_role_name(role));
	}
	flow_puts(f, at->holder_count ? "|" : "");
	flow_holders(f, list, at->holder_count);
	arena_release(&arena);
}

static void put_fate(struct buf *out, const struct collation *c,
	const struct comparison *all, const struct bracket_fate *fate)
{
	const struct brackets *b = all->old.b;
	const struct bracket *at = &b->at[fate->bracket];
	struct flow f = begin(out, c, fate_name(fate->fate));
	put_text(&f, str_slice(all->old.d->view.text, at->span));
	put_holders(&f, b, at);
	if (fate->fate == FATE_MOVED) {
		struct buf name = BUF_INIT;
		page_name(&name, all, &all->at[fate->into]);
		flow_puts(&f, "| now in");
		flow_piece(&f, buf_str(&name), fate->open ? "" : ",");
		flow_puts(&f, fate->open ? "" : "without brackets");
		buf_release(&name);
	} else if (fate->fate == FATE_REWORDED && !fate->open) {
		flow_puts(&f, "| not in brackets any more");
	}
	flow_end(&f);
}

static void put_fates(struct buf *out, const struct collation *c,
	const struct comparison *all, const struct article_change *a)
{
	uint32_t shown = 0;
	uint32_t left = 0;
	for (uint32_t i = 0; i < a->fate_count; i++) {
		if (a->fates[i].fate == FATE_KEPT) {
			continue;
		}
		if (shown == FATES_MAX && !c->options.all) {
			left++;
			continue;
		}
		shown++;
		put_fate(out, c, all, &a->fates[i]);
	}
	if (left) {
		buf_printf(out, "  %*s(%u more: --all)\n", LABELS - 2, "",
			left);
	}
}

static void put_options(struct buf *out, const struct collation *c,
	const struct comparison *all, const struct article_change *a)
{
	for (uint32_t i = 0; i < a->option_count; i++) {
		const struct option_fate *o = &a->options[i];
		const struct bracket_option *at =
			&all->old.b->options[o->option];
		if (o->fate == FATE_KEPT) {
			continue;
		}
		struct flow f = begin(out, c, fate_name(o->fate));
		flow_puts(&f, "option:");
		put_text(&f, str_slice(all->old.d->view.text, at->span));
		flow_end(&f);
	}
}

static void put_names(struct flow *f, const struct map *names)
{
	for (uint32_t i = 0; i < names->count; i++) {
		flow_piece(f, names->entries[i].key,
			i + 1 < names->count ? "," : "");
	}
}

/* Whose words were taken over, and whose were not. */
static void put_wording(struct buf *out, const struct collation *c,
	const struct comparison *all, const struct article_change *a)
{
	struct arena arena = ARENA_INIT;
	struct map won = {0};
	struct map lost = {0};
	change_wording(&won, &arena, all, a, FATE_ACCEPTED);
	change_wording(&lost, &arena, all, a, FATE_DELETED);
	if (won.count || lost.count) {
		struct flow f = begin(out, c, "wording");
		flow_puts(&f, won.count ? "stands:" : "");
		put_names(&f, &won);
		flow_puts(&f, won.count && lost.count ? "|" : "");
		flow_puts(&f, lost.count ? "dropped:" : "");
		put_names(&f, &lost);
		flow_end(&f);
	}
	arena_release(&arena);
}

static void put_held(struct buf *out, const struct collation *c,
	const struct article_change *a)
{
	for (uint32_t i = 0; i < a->holder_count; i++) {
		const struct holder_change *h = &a->holders[i];
		struct flow f = begin(out, c, h->joined ? "joined" : "left");
		flow_add(&f, h->name);
		flow_printf(&f, "(%s)",
			actor_role_name((enum actor_role)h->role));
		flow_end(&f);
	}
}

static void put_binds(struct flow *f, enum binding binds)
{
	if (binds != BINDS_SAME) {
		flow_comma(f);
		flow_printf(f, "binds %s", binding_name(binds));
	}
}

static void put_shifts(struct buf *out, const struct collation *c,
	const struct comparison *all, const struct article_change *a)
{
	for (uint32_t i = 0; i < a->shift_count; i++) {
		struct flow f = begin(out, c, "binding");
		flow_add(&f,
			str_slice(all->old.d->view.text, a->shifts[i].old));
		flow_puts(&f, "->");
		flow_add(&f,
			str_slice(all->new.d->view.text, a->shifts[i].new));
		put_binds(&f, a->shifts[i].binds);
		flow_end(&f);
	}
}

static struct rap_str modality_of(const struct dossier_finding *f)
{
	return f->modality.len ? f->modality : str_of("?");
}

static void put_raised(struct buf *out, const struct collation *c,
	const struct raised *r)
{
	const struct dossier_finding *one = raised_newest(r);
	if (r->old && r->new && r->binds != BINDS_SAME) {
		struct flow f = begin(out, c, "binding");
		flow_piece(&f, one->issue, ":");
		flow_add(&f, modality_of(r->old));
		flow_puts(&f, "->");
		flow_add(&f, modality_of(r->new));
		put_binds(&f, r->binds);
		flow_end(&f);
	}
	if (r->alone_in_article) {
		struct flow f = begin(out, c,
			r->kind == CHANGE_NEW ? "gained" : "lost");
		flow_add(&f, one->issue);
		flow_printf(&f, "(%.*s):", (int)one->kind.len, one->kind.at);
		put_text(&f, one->quote);
		flow_end(&f);
	}
}

static void put_article(struct buf *out, const struct collation *c,
	const struct collated *text, uint32_t article)
{
	const struct comparison *all = text->comparison;
	const struct article_change *a = &all->at[article];
	buf_putc(out, '\n');
	page_name(out, all, a);
	buf_putc(out, '\n');
	put_options(out, c, all, a);
	put_fates(out, c, all, a);
	put_wording(out, c, all, a);
	put_held(out, c, a);
	put_shifts(out, c, all, a);
	for (uint32_t i = 0; i < text->raised.count; i++) {
		if (text->raised.at[i].article == article) {
			put_raised(out, c, &text->raised.at[i]);
		}
	}
	page_words(out, c, all, a);
}

void page_detail(struct buf *out, const struct collation *c,
	const struct collated *text)
{
	for (uint32_t i = 0; i < text->comparison->count; i++) {
		if (text->comparison->at[i].kind == CHANGE_CHANGED) {
			put_article(out, c, text, i);
		}
	}
}
