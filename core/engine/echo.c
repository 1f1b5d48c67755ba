/* SPDX-License-Identifier: MIT */
#include "core/engine/echo.h"

#include <stdlib.h>

static bool is_accepted(const struct candidate *c, const struct registry *r)
{
	return c->score >= r->issues[c->issue].threshold;
}

/*
 * Mark candidates, which stand by unit, that share theirs with none that is
 * accepted.
 */
static void mark_alone(struct candidates *c, const struct registry *r)
{
	for (uint32_t first = 0, end = 0; first < c->count; first = end) {
		uint32_t accepted = 0;
		while (end < c->count && c->at[end].unit == c->at[first].unit) {
			accepted += is_accepted(&c->at[end++], r);
		}
		for (uint32_t i = first; i < end; i++) {
			c->at[i].alone = accepted == is_accepted(&c->at[i], r);
		}
	}
}

/* Where the next of `count` places in order is, from `from` on, else `end`. */
static uint32_t next_place(const uint32_t *places, uint32_t count,
	uint32_t from, uint32_t end)
{
	uint32_t low = 0;
	while (low < count) {
		uint32_t middle = low + (count - low) / 2;
		if (places[middle] < from) {
			low = middle + 1;
		} else {
			count = middle;
		}
	}
	return places[low] < end ? places[low] : end;
}

static int by_place(const void *a, const void *b)
{
	const uint32_t *x = a;
	const uint32_t *y = b;
	return *x < *y ? -1 : *x > *y;
}

/* Where accepted candidates are named, in order; ends behind all. */
static uint32_t *places_of(const struct candidates *c, uint32_t *count,
	struct arena *a, const struct registry *r)
{
	uint32_t most = 1;
	for (uint32_t i = 0; i < c->count; i++) {
		most += c->at[i].hit_count;
	}
	uint32_t *places = arena_array(a, most, sizeof(*places));
	*count = 0;
	for (uint32_t i = 0; i < c->count; i++) {
		const struct candidate *at = &c->at[i];
		for (uint32_t k = 0; is_accepted(at, r) && k < at->hit_count;
			k++) {
			places[(*count)++] = at->hits[k].span.begin;
		}
	}
	qsort(places, *count, sizeof(*places), by_place);
	places[*count] = UINT32_MAX;
	return places;
}

/* Find for each candidate how far the text behind its last sentence names
 * nothing else. */
static void mark_echo(struct candidates *c, struct arena *a,
	const struct registry *r, const struct document *d)
{
	uint32_t count = 0;
	uint32_t *places = places_of(c, &count, a, r);
	for (uint32_t i = 0; i < c->count; i++) {
		struct candidate *at = &c->at[i];
		uint32_t from =
			candidate_sentence(d, &at->hits[at->hit_count - 1])
				->span.end;
		at->echo.begin = from;
		at->echo.end = next_place(places, count, from,
			d->units[at->unit].span.end);
	}
}

void echo_mark(struct candidates *c, struct arena *a, const struct registry *r,
	const struct document *d)
{
	mark_alone(c, r);
	mark_echo(c, a, r, d);
}
