/* SPDX-License-Identifier: MIT */
/*
 * Declared patterns -> parsed patterns -> a scanner.
 */
#include "core/scan/lane.h"
#include "core/scan/pattern_anchor.h"

/* What terms have, on the average, or fewer. */
enum { ANCHORS_EACH = 3 };

/* What building needs, and nobody afterwards. */
struct build {
	struct arena lasting;        /* until the indexes are built */
	struct arena scratch;        /* for one pattern */
	struct index_builder always; /* one for each lane */
	struct index_builder on_demand;
	struct anchors anchors;
};

static enum status add_regex(struct build *b, struct lane *lane,
	struct pattern *p, uint32_t number, struct error *err)
{
	enum status st = regex_compile(&p->regex, p->text,
		p->flags & RAP_PATTERN_EXACT, err);

	if (st) {
		return st;
	}
	p->slow = !anchors_add_regex(&b->anchors, &b->scratch, p->text);
	if (p->slow) {
		lane->slow[lane->slow_count++] = number;
	} else {
		p->wait_number = lane->wait_count++;
		lane->anchored[lane->anchored_count++] = number;
	}
	return STATUS_OK;
}

static void add_term(struct build *b, struct lane *lane, struct pattern *p)
{
	p->by_guard = anchors_add_pattern(&b->anchors, &b->scratch, p);
	if (p->by_guard) {
		p->wait_number = lane->wait_count++;
		openers_add(&p->openers, &p->term);
	}
}

/* Guards that look for the same share what they learn of a document. */
static void number_guard(struct scanner *s, const struct guard *guard)
{
	struct guard_terms *terms = guard->looks_for;

	if (terms->number == GUARD_TERMS_UNNUMBERED) {
		terms->number = s->guard_count++;
	}
}

static enum status add_pattern(struct build *b, struct scanner *s,
	const struct pattern *parsed, struct error *err)
{
	uint32_t number = s->pattern_count++;
	struct pattern *p = &s->patterns[number];
	bool on_demand = parsed->flags & RAP_PATTERN_ON_DEMAND;
	struct lane *lane = on_demand ? &s->on_demand : &s->always;
	struct index_builder *builder = on_demand ? &b->on_demand : &b->always;
	enum status st = STATUS_OK;

	*p = *parsed;
	b->anchors.count = 0;
	if (p->flags & RAP_PATTERN_REGEX) {
		st = add_regex(b, lane, p, number, err);
	} else {
		add_term(b, lane, p);
	}
	for (uint32_t i = 0; i < b->anchors.count; i++) {
		index_add(builder, &b->anchors.at[i], number, p->languages);
	}
	for (uint32_t i = 0; i < p->guard_count; i++) {
		number_guard(s, &p->guards[i]);
	}
	return st;
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

enum status scanner_compile(struct scanner **out, struct arena *a,
	struct pattern *const *patterns, uint32_t pattern_count,
	struct error *err)
{
	struct scanner *s = new_scanner(a, pattern_count);
	struct build b = {.lasting = ARENA_INIT};
	enum status st = STATUS_OK;

	b.always.arena = b.on_demand.arena = b.anchors.arena = &b.lasting;
	frequencies_fill(&b.anchors.frequencies);
	index_expect(&b.always, ANCHORS_EACH * pattern_count);
	index_expect(&b.on_demand, ANCHORS_EACH * pattern_count);
	for (uint32_t i = 0; !st && i < pattern_count; i++) {
		st = add_pattern(&b, s, patterns[i], err);
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

enum status scanner_parse(struct pattern **out, struct arena *a,
	struct arena *scratch, const struct rap_pattern *declared,
	struct guard_library *library, struct error *err)
{
	struct pattern parsed;
	enum status st =
		pattern_parse(&parsed, a, scratch, declared, library, err);

	if (!st) {
		*out = arena_alloc(a, sizeof(**out));
		**out = parsed;
	}
	arena_reset(scratch);
	return st;
}

enum status scanner_build(struct scanner **out, struct arena *a,
	const struct rap_pattern *declared, uint32_t count, struct error *err)
{
	struct pattern **parsed =
		arena_array(a, count, sizeof(struct pattern *));
	struct arena scratch = ARENA_INIT;
	struct guard_library library = {0};
	enum status st = STATUS_OK;

	for (uint32_t i = 0; !st && i < count; i++) {
		st = scanner_parse(&parsed[i], a, &scratch, &declared[i],
			&library, err);
	}
	arena_release(&scratch);
	return st ? st : scanner_compile(out, a, parsed, count, err);
}

void scanner_release(struct scanner *s)
{
	for (uint32_t i = 0; s && i < s->pattern_count; i++) {
		regex_release(&s->patterns[i].regex);
	}
}

bool scanner_is_slow(const struct scanner *s, uint32_t pattern)
{
	return s->patterns[pattern].slow;
}

enum status scanner_check(const struct rap_pattern *pattern, struct error *err)
{
	struct arena scratch = ARENA_INIT;
	struct pattern parsed;
	enum status st =
		pattern_parse(&parsed, &scratch, &scratch, pattern, NULL, err);

	arena_release(&scratch);
	return st;
}
