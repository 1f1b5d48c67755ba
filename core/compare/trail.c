/* SPDX-License-Identifier: MIT */
#include "core/compare/diff.h"
#include "core/compare/fate.h"

/* The brackets of a scope, looked at along with its words. */
struct sweep {
	const struct brackets *b;
	uint32_t next, end;  /* the first bracket that begins later */
	uint32_t inner;      /* the innermost live one around */
	uint32_t said_until; /* words up to here say who holds a bracket */
};

static struct sweep sweep_of(const struct version *v, uint32_t scope)
{
	const struct bracket_scope *s = &v->b->scopes[scope];
	return (struct sweep){.b = v->b,
		.next = s->first_bracket,
		.end = s->first_bracket + s->bracket_count,
		.inner = NO_BRACKET};
}

/* Go on to a place. Each bracket is entered and left once. */
static void sweep_to(struct sweep *s, uint32_t place)
{
	for (; s->next < s->end && s->b->at[s->next].span.begin <= place;
		s->next++) {
		const struct bracket *b = &s->b->at[s->next];
		bool note = b->class == BRACKET_NOTE &&
			b->pairing == BRACKET_PAIRED;
		uint32_t said = note ? b->span.end
			: b->live    ? b->body.begin
				     : 0;
		s->inner = b->live ? s->next : s->inner;
		s->said_until = said > s->said_until ? said : s->said_until;
	}
	while (s->inner != NO_BRACKET && s->b->at[s->inner].span.end <= place) {
		s->inner = s->b->at[s->inner].parent;
	}
}

/* "[Each Party shall act; US oppose]" ends before who opposes it. */
static bool says_who(const struct sweep *s, uint32_t place)
{
	return place < s->said_until ||
		(s->inner != NO_BRACKET &&
			s->b->at[s->inner].body.end <= place);
}

static struct token_list follow(struct arena *a, uint32_t **around,
	const struct version *v, uint32_t scope, const struct token_list *all)
{
	size_t most = (size_t)all->count + 1;
	struct sweep s = sweep_of(v, scope);
	struct token_list list = {.at = arena_array(a, most, sizeof(*list.at)),
		.hashes = arena_array(a, most, sizeof(*list.hashes))};
	*around = arena_array(a, most, sizeof(**around));
	for (uint32_t i = 0; i < all->count; i++) {
		uint32_t place = all->at[i].span.begin;
		sweep_to(&s, place);
		if (all->at[i].is_word && !says_who(&s, place)) {
			(*around)[list.count] = s.inner;
			list.hashes[list.count] = all->hashes[i];
			list.at[list.count++] = all->at[i];
		}
	}
	return list;
}

void trail_make(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new)
{
	struct trail *t = &c->trail;
	t->before = follow(a, &t->around, old, c->old, &c->before);
	t->after = follow(a, &t->around_of, new, c->new, &c->after);
	t->new_of = diff_words(a,
		(struct diff_side){t->before.hashes, t->before.count},
		(struct diff_side){t->after.hashes, t->after.count});
	slide_changes(t->new_of, a,
		&(struct slide_side){&t->before, old->d->view.text},
		&(struct slide_side){&t->after, new->d->view.text});
}

void trail_alone(struct article_change *c, struct arena *a,
	const struct version *v)
{
	struct trail *t = &c->trail;
	if (c->kind == CHANGE_GONE) {
		t->before = follow(a, &t->around, v, c->old, &c->before);
	} else {
		t->after = follow(a, &t->around_of, v, c->new, &c->after);
	}
}
