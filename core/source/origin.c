/* SPDX-License-Identifier: MIT */
#include "core/source/origin.h"

#include <stdbool.h>

static bool goes_on(const struct origin_segment *last, uint32_t at,
	uint32_t source, uint32_t source_len)
{
	return !last->source_len && !source_len &&
		source - last->source == at - last->at;
}

void origin_add(struct origin *o, struct arena *a, uint32_t at, uint32_t source,
	uint32_t source_len)
{
	if (o->count && o->segments[o->count - 1].at == at) {
		o->count--; /* the one before stayed empty */
	}
	if (o->count &&
		goes_on(&o->segments[o->count - 1], at, source, source_len)) {
		return;
	}
	if (o->count == o->capacity) {
		uint32_t capacity = o->capacity ? o->capacity * 2 : 32;
		o->segments = arena_grow(a, o->segments, o->count, capacity,
			sizeof(*o->segments));
		o->capacity = capacity;
	}
	struct origin_segment segment = {at, source, source_len};
	o->segments[o->count++] = segment;
}

/*
 * The segment that holds `at`: the last that begins at or before it. Halving by
 * addition, not by branches, which nothing could predict.
 */
static const struct origin_segment *find(const struct origin *o, uint32_t at)
{
	const struct origin_segment *found = o->segments;
	/* Who makes a text asks for what was added last. */
	if (found[o->count - 1].at <= at) {
		return found + o->count - 1;
	}
	for (uint32_t left = o->count; left > 1;) {
		uint32_t half = left / 2;
		found += found[half].at <= at ? half : 0;
		left -= half;
	}
	return found;
}

struct rap_span origin_span(const struct origin *o, struct rap_span span)
{
	if (!o->count) {
		return span;
	}
	const struct origin_segment *first = find(o, span.begin);
	/* Most spans lie in one segment. */
	const struct origin_segment *last = first;
	const struct origin_segment *end = o->segments + o->count;
	if (first + 1 < end && first[1].at < span.end) {
		last = find(o, span.end - 1);
	}
	struct rap_span source = {first->source, last->source};
	if (!first->source_len && span.begin > first->at) {
		source.begin += span.begin - first->at;
	}
	source.end += last->source_len ? last->source_len : span.end - last->at;
	return source;
}
