/* SPDX-License-Identifier: MIT */
#include "core/engine/candidate.h"

#include <stdlib.h>

#include "core/engine/echo.h"
#include "core/engine/enumeration.h"

/* A hit that counts, and what it counts for. */
struct counted {
	struct rap_hit hit;
	uint32_t issue;
	uint32_t unit;
	bool dropped; /* overlapped by a longer hit of the same issue */
	bool listed;  /* only stands in a list of issues */
};

bool candidate_hit_counts(const struct registry *r, const struct document *d,
	const struct rap_hit *hit)
{
	uint32_t wanted = r->patterns[hit->pattern].languages;
	if (!wanted) {
		return true;
	}
	uint32_t block = document_block_at(d, hit->span.begin);
	uint32_t language = d->units[d->blocks[block].unit].language;
	return language == RAP_LANGUAGE_UNKNOWN || (wanted & language) != 0;
}

const struct rap_unit *candidate_sentence(const struct document *d,
	const struct rap_hit *hit)
{
	uint32_t unit = document_unit_at(d, hit->span.begin, RAP_UNIT_SENTENCE);
	if (unit == RAP_NO_UNIT) {
		unit = d->blocks[document_block_at(d, hit->span.begin)].unit;
	}
	return &d->units[unit];
}

/* The article around a hit, else its paragraph, else its heading. */
static uint32_t home(const struct document *d, const struct rap_hit *hit)
{
	uint32_t unit = document_unit_at(d, hit->span.begin, RAP_UNIT_ARTICLE);
	if (unit == RAP_NO_UNIT) {
		unit = document_unit_at(d, hit->span.begin, RAP_UNIT_PARAGRAPH);
	}
	return unit != RAP_NO_UNIT
		? unit
		: d->blocks[document_block_at(d, hit->span.begin)].unit;
}

/*
 * Whether a hit says more than one that it overlaps: by what it weighs, for or
 * against; of equals, by its length.
 */
static bool says_more(const struct registry *r, const struct rap_hit *new,
	const struct rap_hit *old)
{
	int64_t by = llabs((long long)r->patterns[new->pattern].weight) -
		llabs((long long)r->patterns[old->pattern].weight);
	return by ? by > 0
		  : new->span.end - new->span.begin >
			old->span.end - old->span.begin;
}

/*
 * Among overlapping hits of an issue the one that says most wins. Hits come by
 * begin, longer first, so only the last one kept can overlap.
 */
static void drop_overlapped(const struct registry *r, struct counted *hits,
	uint32_t count, uint32_t *last)
{
	uint32_t issue_count = r->issue_count;
	for (uint32_t i = 0; i < issue_count; i++) {
		last[i] = UINT32_MAX;
	}
	for (uint32_t i = 0; i < count; i++) {
		uint32_t *before = &last[hits[i].issue];
		if (*before == UINT32_MAX ||
			hits[*before].hit.span.end <= hits[i].hit.span.begin) {
			*before = i;
			continue;
		}
		bool more = says_more(r, &hits[i].hit, &hits[*before].hit);
		hits[more ? *before : i].dropped = true;
		if (more) {
			*before = i;
		}
	}
}

static int by_unit_issue_place(const void *a, const void *b)
{
	const struct counted *x = a;
	const struct counted *y = b;
	if (x->unit != y->unit) {
		return x->unit < y->unit ? -1 : 1;
	}
	if (x->issue != y->issue) {
		return x->issue < y->issue ? -1 : 1;
	}
	if (x->hit.span.begin != y->hit.span.begin) {
		return x->hit.span.begin < y->hit.span.begin ? -1 : 1;
	}
	return x->hit.pattern < y->hit.pattern
		? -1
		: x->hit.pattern > y->hit.pattern;
}

static bool is_context(const struct registry *r, const struct rap_hit *hit)
{
	return (r->patterns[hit->pattern].flags & RAP_PATTERN_CONTEXT) != 0;
}

static bool in_heading(const struct document *d, const struct rap_hit *hit)
{
	uint32_t block = document_block_at(d, hit->span.begin);
	return d->blocks[block].kind == BLOCK_HEADING;
}

/* The hit that says most: by weight; in running text before headings. */
static uint32_t find_strongest(const struct registry *r,
	const struct document *d, const struct rap_hit *hits, uint32_t count)
{
	uint32_t best = 0;
	int64_t best_value = INT64_MIN;
	for (uint32_t i = 0; i < count; i++) {
		if (is_context(r, &hits[i])) {
			continue;
		}
		int64_t value =
			2 * (int64_t)r->patterns[hits[i].pattern].weight +
			!in_heading(d, &hits[i]);
		if (value > best_value) {
			best = i;
			best_value = value;
		}
	}
	return best;
}

/* Which candidate saw each pattern last: distinct terms without a search. */
struct stamps {
	uint32_t *at; /* for each pattern of the registry */
	uint32_t now; /* the candidate at hand, from 1 */
};

static bool is_first(struct stamps *stamps, uint32_t pattern)
{
	bool first = stamps->at[pattern] != stamps->now;
	stamps->at[pattern] = stamps->now;
	return first;
}

/* Score a group of hits; false if nothing but context was found. */
static bool score(struct candidate *c, const struct registry *r,
	const struct document *d, struct stamps *stamps)
{
	bool any = false;
	stamps->now++;
	c->score = r->issues[c->issue].bias;
	for (uint32_t i = 0; i < c->hit_count; i++) {
		any = any || !is_context(r, &c->hits[i]);
		if (is_first(stamps, c->hits[i].pattern)) {
			c->score += r->patterns[c->hits[i].pattern].weight;
		}
	}
	c->strongest = any ? find_strongest(r, d, c->hits, c->hit_count) : 0;
	return any;
}

/* Hits that count, with their unit. */
static uint32_t collect(struct counted *out, const struct registry *r,
	const struct document *d, const struct hits *hits)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < hits->count; i++) {
		const struct rap_hit *hit = &hits->at[i];
		uint32_t issue = r->pattern_issue[hit->pattern];
		if (issue == UINT32_MAX || !candidate_hit_counts(r, d, hit)) {
			continue;
		}
		struct counted one = {*hit, issue, home(d, hit), false, false};
		out[count++] = one;
	}
	return count;
}

/* Whether a hit names its issue, as one of several it may be. */
static bool names(const struct registry *r, const struct counted *c)
{
	return !c->dropped && !is_context(r, &c->hit) &&
		r->patterns[c->hit.pattern].weight > 0 &&
		!r->issues[c->issue].frame;
}

/* Mark hits that stand in lists of issues, wanted or not. */
static void mark_listed(struct counted *hits, uint32_t count, struct arena *a,
	const struct registry *r, const struct document *d)
{
	struct named *named = arena_bytes(a, (count + 1) * sizeof(*named));
	uint32_t used = 0;
	for (uint32_t i = 0; i < count; i++) {
		if (names(r, &hits[i])) {
			named[used++] = (struct named){
				hits[i].hit.span, hits[i].issue, false};
		}
	}
	enumeration_mark(named, used, d);
	used = 0;
	for (uint32_t i = 0; i < count; i++) {
		hits[i].listed = names(r, &hits[i]) && named[used++].listed;
	}
}

static void drop_unwanted(struct counted *hits, uint32_t count,
	const bool *wanted)
{
	for (uint32_t i = 0; i < count; i++) {
		hits[i].dropped = hits[i].dropped || !wanted[hits[i].issue];
	}
}

/* Cut the sorted hits into groups of one unit and issue. */
static void group(struct candidates *out, struct arena *a,
	const struct registry *r, const struct document *d,
	const struct counted *hits, uint32_t count)
{
	struct rap_hit *plain = arena_bytes(a, (count + 1) * sizeof(*plain));
	bool *listed = arena_bytes(a, (count + 1) * sizeof(*listed));
	struct stamps stamps = {
		arena_array(a, r->pattern_count + 1, sizeof(uint32_t)), 0};
	uint32_t used = 0;
	for (uint32_t i = 0; i < count;) {
		struct candidate c = {.issue = hits[i].issue,
			.unit = hits[i].unit,
			.hits = plain + used,
			.listed = listed + used};
		for (; i < count && hits[i].issue == c.issue &&
			hits[i].unit == c.unit;
			i++) {
			if (!hits[i].dropped) {
				listed[used] = hits[i].listed;
				plain[used++] = hits[i].hit;
				c.hit_count++;
			}
		}
		if (c.hit_count && score(&c, r, d, &stamps)) {
			out->at[out->count++] = c;
		}
	}
}

void candidates_make(struct candidates *out, struct arena *a,
	const struct registry *r, const struct document *d,
	const struct hits *hits, const bool *wanted)
{
	*out = (struct candidates){NULL, 0};
	if (!hits->count) {
		return;
	}
	struct counted *counted =
		arena_bytes(a, hits->count * sizeof(*counted));
	uint32_t count = collect(counted, r, d, hits);
	uint32_t *last = arena_bytes(a, (r->issue_count + 1) * sizeof(*last));
	drop_overlapped(r, counted, count, last);
	mark_listed(counted, count, a, r, d);
	if (wanted) {
		drop_unwanted(counted, count, wanted);
	}
	qsort(counted, count, sizeof(*counted), by_unit_issue_place);
	out->at = arena_bytes(a, (count + 1) * sizeof(*out->at));
	group(out, a, r, d, counted, count);
	echo_mark(out, a, r, d);
}
