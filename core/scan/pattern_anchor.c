/* SPDX-License-Identifier: MIT */
#include "core/scan/pattern_anchor.h"

/*
 * A term that is met less often, in occurrences per million words, is found by
 * itself: looking at all guards costs more when patterns are built than it
 * saves in a text.
 */
enum { RARE_TERM = 1500 };

/*
 * Whether a match of the guard's terms is in the block of every hit that it
 * holds at: no sentence is in two blocks.
 */
static bool is_in_block(const struct guard *g)
{
	return g->relation != RAP_UNLESS && g->same == RAP_SAME_SENTENCE;
}

/* Up to a limit, beyond which it does not matter. */
static uint64_t guard_cost(struct frequencies *known,
	const struct guard_terms *any, uint64_t limit)
{
	uint64_t cost = 0;

	for (uint32_t i = 0; i < any->term_count && cost < limit; i++) {
		cost += anchors_cost(known, any->terms[i]);
	}
	return cost;
}

/* The guard that is met least often, if that is less often than `least`. */
static const struct guard *rarest_guard(struct frequencies *known,
	const struct pattern *p, uint64_t least)
{
	const struct guard *out = NULL;

	for (uint32_t i = 0; i < p->guard_count; i++) {
		const struct guard *g = &p->guards[i];
		uint64_t cost = is_in_block(g)
			? guard_cost(known, g->looks_for, least)
			: least;
		if (cost < least) {
			least = cost;
			out = g;
		}
	}
	return out;
}

bool anchors_add_pattern(struct anchors *list, struct arena *a,
	const struct pattern *p)
{
	uint32_t before = list->count;
	uint64_t cost = anchors_add_term(list, a, &p->term);

	/* On demand, blocks are cut to a unit, and guards look beyond it. */
	if (cost <= RARE_TERM || p->flags & RAP_PATTERN_ON_DEMAND) {
		return false;
	}
	const struct guard *guard = rarest_guard(&list->frequencies, p, cost);
	if (!guard) {
		return false;
	}
	list->count = before;
	for (uint32_t i = 0; i < guard->looks_for->term_count; i++) {
		anchors_add_term(list, a, guard->looks_for->terms[i]);
	}
	return true;
}
