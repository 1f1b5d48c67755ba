/* SPDX-License-Identifier: MIT */
/*
 * What the findings of an article, and of a text, say together.
 */
#include "core/compare/raised.h"

#include "core/base/map.h"

static struct rap_str issue_of(const struct raised *r)
{
	return r->new ? r->new->issue : r->old->issue;
}

/* Which versions raise an issue, as bits; whether more than by its name. */
enum { IN_OLD = 1, IN_NEW = 2, TOLD = 4, CLAIMED = 8 };

static void **seen(struct map *m, struct arena *a, const struct raised *r,
	bool whole)
{
	struct rap_str issue = issue_of(r);
	uint32_t article = whole ? ALIGN_NONE : r->article;
	return map_at(m, a,
		str_of(arena_printf(a, "%u %.*s", article, (int)issue.len,
			issue.at)));
}

static bool tell_once(struct map *m, struct arena *a, const struct raised *r,
	bool whole)
{
	void **slot = seen(m, a, r, whole);
	uintptr_t bits = (uintptr_t)*slot;
	bool alone = bits == (IN_OLD | CLAIMED) || bits == (IN_NEW | CLAIMED);
	bits |= TOLD;
	*slot = (void *)bits;
	return alone;
}

static bool claims(const struct dossier_finding *f)
{
	return f && !str_equal(f->kind, str_of("mention"));
}

/* Mark the first finding of each issue that only one version raises. What is
 * only named is neither gained nor lost. */
static void find_alone(struct raised_list *list, struct arena *a)
{
	struct map known = {0};
	for (uint32_t i = 0; i < 2 * list->count; i++) {
		const struct raised *r = &list->at[i / 2];
		void **slot = seen(&known, a, r, i % 2);
		uintptr_t bits = (uintptr_t)*slot;
		bits |= (r->old ? IN_OLD : 0U) | (r->new ? IN_NEW : 0U);
		bits |= claims(r->old) || claims(r->new) ? CLAIMED : 0U;
		*slot = (void *)bits;
	}
	for (uint32_t i = 0; i < list->count; i++) {
		struct raised *r = &list->at[i];
		r->alone_in_article = tell_once(&known, a, r, false);
		r->alone_in_document = r->article == ALIGN_NONE
			? r->alone_in_article
			: tell_once(&known, a, r, true);
	}
}

static void sum_binds(struct raised_list *list, struct arena *a,
	const struct comparison *c)
{
	list->binds =
		arena_array(a, (size_t)c->count + 1, sizeof(*list->binds));
	for (uint32_t i = 0; i < c->count; i++) {
		const struct article_change *at = &c->at[i];
		for (uint32_t k = 0; k < at->shift_count; k++) {
			list->binds[i] = binding_sum(list->binds[i],
				at->shifts[k].binds);
		}
	}
	for (uint32_t i = 0; i < list->count; i++) {
		const struct raised *r = &list->at[i];
		if (r->article != ALIGN_NONE) {
			enum binding *all = &list->binds[r->article];
			*all = binding_sum(*all, r->binds);
		}
	}
}

void raised_sum(struct raised_list *list, struct arena *a,
	const struct comparison *c)
{
	find_alone(list, a);
	if (c) {
		sum_binds(list, a, c);
	}
}
