/* SPDX-License-Identifier: MIT */
#include "core/compare/balance.h"

#include <assert.h>

#include "core/compare/lineage.h"

const struct dossier_document *collated_newest(const struct collated *c)
{
	const struct dossier_document *newest = c->new ? c->new : c->old;
	assert(newest);
	return newest;
}

void balance_init(struct balance *out, struct arena *a)
{
	*out = (struct balance){.arena = a};
}

static struct party *party_called(struct balance *b, struct rap_str name)
{
	void **slot = map_at(&b->parties, b->arena, name);
	if (!*slot) {
		struct party *p = arena_alloc(b->arena, sizeof(*p));
		p->name = str_copy(b->arena, name);
		*slot = p;
	}
	return *slot;
}

static void add_holders(struct balance *b, const struct brackets *all,
	const struct bracket *at, const struct bracket_fate *f)
{
	for (uint32_t i = 0; i < at->holder_count; i++) {
		const struct holder *h = &all->holders[at->first_holder + i];
		if (h->role != ACTOR_PROPOSES) {
			continue;
		}
		struct party *p = party_called(b, h->name);
		p->gone += !f;
		if (f) {
			p->fates[change_outcome(f)]++;
		}
	}
}

static void add_gone(struct balance *b, const struct comparison *c,
	uint32_t scope)
{
	const struct brackets *all = c->old.b;
	const struct bracket_scope *s = &all->scopes[scope];
	b->brackets_gone += s->brackets;
	b->options += s->options;
	for (uint32_t i = 0; i < s->bracket_count; i++) {
		const struct bracket *at = &all->at[s->first_bracket + i];
		if (at->live) {
			add_holders(b, all, at, NULL);
		}
	}
}

static void add_article(struct balance *b, const struct comparison *c,
	const struct article_change *a)
{
	bool gone = a->new == ALIGN_NONE;
	const struct bracket_scope *s =
		gone ? &c->old.b->scopes[a->old] : &c->new.b->scopes[a->new];
	uint32_t *kinds = s->kind == SCOPE_REST ? b->parts : b->articles;
	kinds[a->kind]++;
	if (gone) {
		add_gone(b, c, a->old);
		return;
	}
	for (uint32_t i = 0; i < a->fate_count; i++) {
		const struct bracket_fate *f = &a->fates[i];
		b->fates[f->fate]++;
		b->settled += f->fate == FATE_REWORDED && !f->open;
		add_holders(b, c->old.b, &c->old.b->at[f->bracket], f);
	}
	b->opened += a->kind == CHANGE_NEW ? s->brackets : a->opened;
	b->options += a->option_count;
	b->options_dropped += a->options_dropped;
}

bool balance_proposes(const struct dossier_document *d, struct rap_str name)
{
	for (uint32_t i = 0; d && i < d->proponent_count; i++) {
		if (str_equal(d->proponents[i], name)) {
			return true;
		}
	}
	return false;
}

static void count_in(struct map *m, struct arena *a, struct rap_str name)
{
	void **slot = map_at(m, a, name);
	uintptr_t number = (uintptr_t)*slot + 1;
	*slot = (void *)number;
}

/* A document that is new or gone joins and leaves nothing. */
static void add_proponents(struct balance *b, const struct collated *c)
{
	const struct dossier_document *old = c->old;
	const struct dossier_document *new = c->new;
	for (uint32_t i = 0; old && new &&i < new->proponent_count; i++) {
		if (!balance_proposes(old, new->proponents[i])) {
			count_in(&b->joined, b->arena, new->proponents[i]);
		}
	}
	for (uint32_t i = 0; old && new &&i < old->proponent_count; i++) {
		if (!balance_proposes(new, old->proponents[i])) {
			count_in(&b->left, b->arena, old->proponents[i]);
		}
	}
}

static void add_raised(struct balance *b, const struct collated *c)
{
	for (uint32_t i = 0; i < c->raised.count; i++) {
		const struct raised *r = &c->raised.at[i];
		b->findings[r->kind]++;
		if (r->alone_in_document && c->old && c->new) {
			count_in(r->new ? &b->gained : &b->lost, b->arena,
				r->new ? r->new->issue : r->old->issue);
		}
	}
}

/* Of a document of which only the record is known. */
static void add_record(struct balance *b, const struct collated *c)
{
	const struct dossier_document *d = collated_newest(c);
	b->articles[c->kind] += d->article_count;
	for (uint32_t i = 0; i < d->article_count; i++) {
		const struct result_article *a = &d->articles[i];
		b->brackets_gone += c->new ? 0 : a->brackets;
		b->opened += c->old ? 0 : a->brackets;
	}
}

void balance_add(struct balance *b, const struct collated *c)
{
	const struct comparison *all = c->comparison;
	b->documents[c->kind]++;
	b->backwards +=
		c->old && c->new &&lineage_is_older(b->arena, c->new, c->old);
	b->differs = b->differs || c->kind != CHANGE_UNCHANGED;
	for (uint32_t i = 0; all && i < all->count; i++) {
		add_article(b, all, &all->at[i]);
		b->binds[c->raised.binds ? c->raised.binds[i] : BINDS_SAME]++;
	}
	if (!c->old || !c->new) {
		add_record(b, c);
	}
	add_proponents(b, c);
	add_raised(b, c);
}
