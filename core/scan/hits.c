/* SPDX-License-Identifier: MIT */
#include "core/scan/hits.h"

#include <stdlib.h>

void hits_add(struct hits *list, struct arena *a, const struct rap_hit *hit)
{
	if (list->count == list->capacity) {
		uint32_t capacity = list->capacity ? 2 * list->capacity : 64;
		list->at = arena_grow(a, list->at, list->count, capacity,
			sizeof(*list->at));
		list->capacity = capacity;
	}
	list->at[list->count++] = *hit;
}

static int compare_numbers(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int compare(const void *a, const void *b)
{
	const struct rap_hit *x = a;
	const struct rap_hit *y = b;
	int order = compare_numbers(x->span.begin, y->span.begin);

	if (!order) {
		order = compare_numbers(y->span.end, x->span.end);
	}
	return order ? order : compare_numbers(x->pattern, y->pattern);
}

/* Most blocks have a few hits, in order but for a few neighbours. */
static void sort(struct rap_hit *at, uint32_t count)
{
	if (count > 32) {
		qsort(at, count, sizeof(*at), compare);
		return;
	}
	for (uint32_t i = 1; i < count; i++) {
		struct rap_hit hit = at[i];
		uint32_t to = i;
		while (to && compare(&hit, &at[to - 1]) < 0) {
			at[to] = at[to - 1];
			to--;
		}
		at[to] = hit;
	}
}

void hits_settle(struct hits *list, uint32_t first)
{
	uint32_t kept = first;

	if (list->count - first < 2) {
		return;
	}
	sort(list->at + first, list->count - first);
	for (uint32_t i = first; i < list->count; i++) {
		if (kept == first ||
			compare(&list->at[kept - 1], &list->at[i]) != 0) {
			list->at[kept++] = list->at[i];
		}
	}
	list->count = kept;
}
