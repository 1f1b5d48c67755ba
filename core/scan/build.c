/* SPDX-License-Identifier: MIT */
/*
 * Makes a scanner of declared patterns.
 */
#include "core/base/map.h"
#include "core/scan/lane.h"

/* What building needs, and nobody afterwards. */
struct build {
	struct arena lasting;        /* until the indexes are built */
	struct arena scratch;        /* for one pattern */
	struct index_builder always; /* one for each lane */
	struct index_builder on_demand;
	struct anchors anchors;
	struct map guards; /* by text: the first with it */
};

static void add_regex(struct build *b, struct lane *lane, struct pattern *p,
	uint32_t number)
{
	p->slow = !anchors_add_regex(&b->anchors, &b->scratch, p->text);
	if (p->slow) {
		lane->slow[lane->slow_count++] = number;
	} else {
		p->regex_number = lane->anchored_count;
		lane->anchored[lane->anchored_count++] = number;
	}
}

/* Guards that say the same share what they learn of a document. */
static void number_guard(struct build *b, struct scanner *s,
	struct guard *guard)
{
	void **place = map_at(&b->guards, &b->lasting, guard->text);

	if (!*place) {
		*place = guard;
		guard->number = s->guard_count++;
	}
	guard->number = ((const struct guard *)*place)->number;
}

static void add_pattern(struct build *b, struct scanner *s, struct arena *a,
	struct pattern *p)
{
	bool on_demand = p->flags & RAP_PATTERN_ON_DEMAND;
	struct index_builder *builder = on_demand ? &b->on_demand : &b->always;
	struct rap_str phrase = str_of("");
	uint32_t number = s->pattern_count++;

	b->anchors.count = 0;
	if (p->flags & RAP_PATTERN_REGEX) {
		add_regex(b, on_demand ? &s->on_demand : &s->always, p, number);
	} else {
		anchors_add_term(&b->anchors, &p->term);
		phrase = term_phrase(&p->term, &b->scratch);
	}
	for (uint32_t i = 0; i < b->anchors.count; i++) {
		index_add(builder, &b->anchors.at[i], number, phrase);
	}
	if (p->term.variant_count && !phrase.len) {
		p->term = term_copy(a, &p->term);
	}
	for (uint32_t i = 0; i < p->guard_count; i++) {
		number_guard(b, s, &p->guards[i]);
	}
}

static struct scanner *new_scanner(struct arena *a, uint32_t pattern_count)
{
	struct scanner *s = arena_alloc(a, sizeof(*s));

	s->patterns = arena_array(a, pattern_count, sizeof(*s->patterns));
	s->always.anchored = arena_array(a, pattern_count, sizeof(uint32_t));
	s->always.slow = arena_array(a, pattern_count, sizeof(uint32_t));
	s->on_demand.anchored = arena_array(a, pattern_count, sizeof(uint32_t));
	s->on_demand.slow = arena_array(a, pattern_count, sizeof(uint32_t));
	return s;
}

enum status scanner_build(struct scanner **out, struct arena *a,
	const struct rap_pattern *patterns, uint32_t pattern_count,
	struct error *err)
{
	struct scanner *s = new_scanner(a, pattern_count);
	struct build b = {.lasting = ARENA_INIT};
	enum status st = STATUS_OK;

	b.always.arena = b.on_demand.arena = b.anchors.arena = &b.lasting;
	for (uint32_t i = 0; !st && i < pattern_count; i++) {
		st = pattern_make(&s->patterns[i], a, &b.scratch, &patterns[i],
			err);
		if (!st) {
			add_pattern(&b, s, a, &s->patterns[i]);
		}
		arena_reset(&b.scratch);
	}
	if (st) {
		scanner_release(s);
	} else {
		index_build(&s->always.index, a, &b.always);
		index_build(&s->on_demand.index, a, &b.on_demand);
		*out = s;
	}
	arena_release(&b.scratch);
	arena_release(&b.lasting);
	return st;
}

void scanner_release(struct scanner *s)
{
	for (uint32_t i = 0; s && i < s->pattern_count; i++) {
		pattern_release(&s->patterns[i]);
	}
}

bool scanner_is_slow(const struct scanner *s, uint32_t pattern)
{
	return s->patterns[pattern].slow;
}

enum status scanner_check(const struct rap_pattern *pattern, struct error *err)
{
	struct arena scratch = ARENA_INIT;
	struct pattern made;
	enum status st = pattern_make(&made, &scratch, &scratch, pattern, err);

	if (!st) {
		pattern_release(&made);
	}
	arena_release(&scratch);
	return st;
}
