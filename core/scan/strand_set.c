/* SPDX-License-Identifier: MIT */
#include "core/scan/strand_set.h"

/* Enough for a few alternatives in a row; beyond, a group is STRAND_ANY. */
enum { STRANDS_MAX = 64 };

static void append(struct arena *a, struct strand *s, uint32_t symbol)
{
	if (s->count && s->at[s->count - 1] == symbol && symbol == STRAND_ANY) {
		return;
	}
	if (s->count == s->capacity) {
		uint32_t capacity = s->capacity ? 2 * s->capacity : 8;
		s->at = arena_grow(a, s->at, s->count, capacity,
			sizeof(*s->at));
		s->capacity = capacity;
	}
	s->at[s->count++] = symbol;
}

static void append_all(struct arena *a, struct strand *s,
	const struct strand *more)
{
	for (uint32_t i = 0; i < more->count; i++) {
		append(a, s, more->at[i]);
	}
}

void strands_add(struct arena *a, struct strands *set, struct strand strand)
{
	set->at = arena_grow(a, set->at, set->count, set->count + 1,
		sizeof(*set->at));
	set->at[set->count++] = strand;
}

struct strands strands_empty(struct arena *a)
{
	struct strands out = {0};

	strands_add(a, &out, (struct strand){0});
	return out;
}

struct strands strands_one(struct arena *a, uint32_t symbol)
{
	struct strands out = strands_empty(a);

	append(a, &out.at[0], symbol);
	return out;
}

void strands_extend(struct arena *a, struct strands *set, struct strands by)
{
	if (set->count * by.count > STRANDS_MAX) {
		by = strands_one(a, STRAND_ANY);
	}
	if (by.count == 1) {
		for (uint32_t i = 0; i < set->count; i++) {
			append_all(a, &set->at[i], &by.at[0]);
		}
		return;
	}
	struct strands out = {0};
	for (uint32_t i = 0; i < set->count * by.count; i++) {
		struct strand copy = {0};
		append_all(a, &copy, &set->at[i / by.count]);
		append_all(a, &copy, &by.at[i % by.count]);
		strands_add(a, &out, copy);
	}
	*set = out;
}
