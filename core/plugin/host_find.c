/* SPDX-License-Identifier: MIT */
/*
 * Hits that analyzers ask for: in a unit, of the pass and looked for now.
 */
#include <stdlib.h>

#include "core/plugin/host_table.h"

const struct rap_hit *guest_hits(struct guest *g, const struct rap_hit *hits,
	uint32_t count)
{
	struct rap_hit *own =
		arena_bytes(&g->scratch, (count + 1) * sizeof(*own));
	for (uint32_t i = 0; i < count; i++) {
		own[i] = hits[i];
		own[i].pattern -= guest_analyzer(g)->first_pattern;
	}
	return own;
}

/* The first hit that begins at or after a place. */
static uint32_t first_hit(const struct hits *hits, uint32_t place)
{
	uint32_t low = 0;
	uint32_t high = hits->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (hits->at[middle].span.begin < place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static int by_place(const void *a, const void *b)
{
	const struct rap_hit *x = a;
	const struct rap_hit *y = b;
	if (x->span.begin != y->span.begin) {
		return x->span.begin < y->span.begin ? -1 : 1;
	}
	if (x->span.end != y->span.end) {
		return x->span.end > y->span.end ? -1 : 1;
	}
	return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

/* Hits of the pass and hits looked for now, together in reading order. */
static void find_in_unit(struct guest *g, const struct rap_unit *u)
{
	const struct session *s = g->session;
	const struct analyzer *a = guest_analyzer(g);
	struct hits more = {0};
	struct pattern_range own = {a->first_pattern, a->pattern_count};
	scanner_find(g->host->scanner, s->document, own, u,
		&g->document_scratch, &more);
	uint32_t first = first_hit(s->hits, u->span.begin);
	uint32_t last = first_hit(s->hits, u->span.end);
	struct rap_hit *all = arena_bytes(&g->document_scratch,
		(more.count + last - first + 1) * sizeof(*all));
	uint32_t count = 0;
	for (uint32_t i = 0; i < more.count; i++) {
		all[count++] = more.at[i];
	}
	for (uint32_t i = first; i < last; i++) {
		const struct rap_hit *hit = &s->hits->at[i];
		if (hit->pattern >= a->first_pattern &&
			hit->pattern < a->first_pattern + a->pattern_count) {
			all[count++] = *hit;
		}
	}
	for (uint32_t i = 0; i < count; i++) {
		all[i].pattern -= a->first_pattern;
	}
	if (count > more.count && more.count) {
		qsort(all, count, sizeof(*all), by_place);
	}
	g->found = all;
	g->found_count = count;
}

/* Whether what was found last was found around a unit. */
static bool is_around(struct rap_call *call, const struct rap_unit *u)
{
	const struct rap_unit *last =
		host_table()->unit(call, guest_of(call)->found_unit);
	return last && last->span.begin <= u->span.begin &&
		last->span.end >= u->span.end;
}

/* Of the hits found around a unit, those inside it. */
static const struct rap_hit *hits_inside(struct guest *g,
	const struct rap_unit *u, uint32_t *count)
{
	struct rap_hit *list = arena_bytes(&g->document_scratch,
		(g->found_count + 1) * sizeof(*list));
	for (uint32_t i = 0; i < g->found_count; i++) {
		const struct rap_hit *hit = &g->found[i];
		if (hit->span.begin >= u->span.begin &&
			hit->span.end <= u->span.end) {
			list[(*count)++] = *hit;
		}
	}
	return list;
}

const struct rap_hit *hits_find(struct rap_call *call, uint32_t index,
	uint32_t *count)
{
	struct guest *g = guest_of(call);
	const struct rap_unit *u = host_table()->unit(call, index);
	*count = 0;
	if (!u) {
		(void)host_table()->fail(call,
			"asked for hits in unit %u, which is none", index);
		return NULL;
	}
	if (g->found_unit != index) {
		if (is_around(call, u)) {
			return hits_inside(g, u, count);
		}
		find_in_unit(g, u);
		g->found_unit = index;
	}
	*count = g->found_count;
	return g->found;
}

uint32_t hits_count(struct rap_call *call, uint32_t index, const char *name)
{
	const struct guest *g = guest_of(call);
	const struct rap_pattern *own =
		g->host->registry->patterns + guest_analyzer(g)->first_pattern;
	uint32_t total = 0;
	uint32_t count = 0;
	const struct rap_hit *hits = hits_find(call, index, &count);
	for (uint32_t i = 0; i < count; i++) {
		const struct rap_pattern *p = &own[hits[i].pattern];
		total += strcmp(p->name ? p->name : p->text, name) == 0;
	}
	return total;
}
