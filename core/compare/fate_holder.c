/* SPDX-License-Identifier: MIT */
/*
 * Who holds brackets of an article now and did not, and who does so no more.
 */
#include "core/base/map.h"
#include "core/compare/fate.h"

/* What is known of somebody in a role. */
struct holding {
	struct holder_change change;
	bool before, now;
	bool still_open; /* a bracket held before is not settled */
};

struct holdings {
	struct map known;
	struct arena *arena;
};

static struct holding *holding_of(struct holdings *all, const struct holder *h)
{
	struct rap_str key = str_of(arena_printf(all->arena, "%u %.*s", h->role,
		(int)h->name.len, h->name.at));
	void **slot = map_at(&all->known, all->arena, key);
	if (!*slot) {
		struct holding *new = arena_alloc(all->arena, sizeof(*new));
		new->change = (struct holder_change){
			h->name, h->code, h->role, false};
		*slot = new;
	}
	return *slot;
}

static bool is_settled(enum fate fate)
{
	return fate == FATE_ACCEPTED || fate == FATE_DELETED ||
		fate == FATE_MOVED;
}

static void add_before(struct holdings *all, const struct article_change *c,
	const struct brackets *b)
{
	for (uint32_t i = 0; i < c->fate_count; i++) {
		const struct bracket *at = &b->at[c->fates[i].bracket];
		for (uint32_t k = 0; k < at->holder_count; k++) {
			struct holding *h = holding_of(all,
				&b->holders[at->first_holder + k]);
			h->before = true;
			h->still_open =
				h->still_open || !is_settled(c->fates[i].fate);
		}
	}
}

static void add_now(struct holdings *all, const struct bracket_scope *s,
	const struct brackets *b)
{
	for (uint32_t i = 0; i < s->bracket_count; i++) {
		const struct bracket *at = &b->at[s->first_bracket + i];
		for (uint32_t k = 0; at->live && k < at->holder_count; k++) {
			holding_of(all, &b->holders[at->first_holder + k])
				->now = true;
		}
	}
}

void holders_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new)
{
	struct holdings all = {.arena = a};
	add_before(&all, c, old->b);
	add_now(&all, &new->b->scopes[c->new], new->b);
	c->holders = arena_array(a, (size_t)all.known.count + 1,
		sizeof(*c->holders));
	for (uint32_t i = 0; i < all.known.count; i++) {
		const struct holding *h = all.known.entries[i].value;
		bool left = h->before && !h->now && h->still_open;
		if (left || (h->now && !h->before)) {
			c->holders[c->holder_count] = h->change;
			c->holders[c->holder_count++].joined = !left;
		}
	}
}

enum fate change_outcome(const struct bracket_fate *f)
{
	return f->fate == FATE_MOVED && !f->open ? FATE_ACCEPTED : f->fate;
}

void change_wording(struct map *names, struct arena *a,
	const struct comparison *all, const struct article_change *c,
	enum fate fate)
{
	const struct brackets *b = all->old.b;
	for (uint32_t i = 0; i < c->fate_count; i++) {
		const struct bracket *at = &b->at[c->fates[i].bracket];
		bool wanted = change_outcome(&c->fates[i]) == fate;
		for (uint32_t k = 0; wanted && k < at->holder_count; k++) {
			const struct holder *h =
				&b->holders[at->first_holder + k];
			if (h->role == ACTOR_PROPOSES) {
				*map_at(names, a, h->name) = names;
			}
		}
	}
}
