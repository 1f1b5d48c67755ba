/* SPDX-License-Identifier: MIT */
#include "core/compare/fate.h"

#include "core/compare/diff.h"

enum {
	HARDLY = 4,     /* a bracket with fewer than 1 of 4 words is deleted */
	ANCESTORS = 32, /* brackets around a word that are told of it */
};

const char *fate_name(enum fate fate)
{
	static const char *const names[] = {"kept", "accepted", "deleted",
		"merged", "moved", "reworded", "unknown"};
	return names[fate];
}

/* Where the words of a bracket are now. Those of brackets inside it are not
 * its own, unless it has no others. */
struct trace {
	uint32_t words, stand, free;
	uint32_t within; /* words that stand in the same new bracket, */
	uint32_t in;     /* which is that of the first of them */
	uint32_t shared; /* words of that one, and of it or brackets inside */
	bool wraps;      /* it has no words but those of brackets inside */
};

struct tracing {
	const struct trail *trail;
	const struct bracket *brackets; /* of the old scope */
	uint32_t first, count;          /* their indices */
	struct trace *traces;
	const struct brackets *after;
	uint32_t *own_after; /* words of each bracket of the new scope */
	uint32_t first_after, count_after;
};

/* A bracket's place among those of its scope; count if it is not there. */
static uint32_t place_of(const struct tracing *t, uint32_t bracket)
{
	bool here = bracket >= t->first && bracket - t->first < t->count;
	return here ? bracket - t->first : t->count;
}

static void add_word(struct trace *to, const struct trail *t, uint32_t word)
{
	uint32_t partner = t->new_of[word];
	to->words++;
	if (partner == DIFF_NONE) {
		return;
	}
	uint32_t in = t->around_of[partner];
	to->stand++;
	to->free += in == NO_BRACKET;
	to->in = to->in == NO_BRACKET ? in : to->in;
	to->within += in != NO_BRACKET && in == to->in;
}

/* A bracket around brackets became the one around what they became. */
static void add_inner(struct trace *to, const struct tracing *t,
	const struct trace *from)
{
	uint32_t in = from->in == NO_BRACKET ? NO_BRACKET
					     : t->after->at[from->in].parent;
	to->words += from->words;
	to->stand += from->stand;
	to->free += from->free;
	if (in != to->in && in != NO_BRACKET) {
		to->in = in;
		to->within = 0;
	}
	to->within += in != NO_BRACKET ? from->within : 0;
}

/* First the words that stand in no bracket inside of it. */
static void trace_words(struct tracing *t)
{
	for (uint32_t i = 0; i < t->trail->before.count; i++) {
		uint32_t own = place_of(t, t->trail->around[i]);
		add_word(&t->traces[own], t->trail, i);
	}
	for (uint32_t i = 0; i < t->count; i++) {
		t->traces[i].wraps = !t->traces[i].words;
	}
	for (uint32_t i = t->count; i-- > 0;) {
		uint32_t parent = place_of(t, t->brackets[i].parent);
		if (t->brackets[i].live && parent < t->count &&
			t->traces[parent].wraps) {
			add_inner(&t->traces[parent], t, &t->traces[i]);
		}
	}
}

/* Words of a new bracket that come from the one it was, or from inside it. */
static void trace_shared(struct tracing *t)
{
	const struct trail *trail = t->trail;
	for (uint32_t i = 0; i < trail->before.count; i++) {
		uint32_t partner = trail->new_of[i];
		uint32_t in = partner == DIFF_NONE ? NO_BRACKET
						   : trail->around_of[partner];
		uint32_t at = place_of(t, trail->around[i]);
		for (int k = 0; in != NO_BRACKET && at < t->count; k++) {
			t->traces[at].shared += t->traces[at].in == in;
			at = k < ANCESTORS ? place_of(t, t->brackets[at].parent)
					   : t->count;
		}
	}
	for (uint32_t i = 0; i < trail->after.count; i++) {
		uint32_t in = trail->around_of[i] - t->first_after;
		if (trail->around_of[i] != NO_BRACKET && in < t->count_after) {
			t->own_after[in]++;
		}
	}
}

static bool holds_others(const struct tracing *t, const struct trace *trace)
{
	uint32_t in = trace->in - t->first_after;
	return in < t->count_after && t->own_after[in] > trace->shared;
}

static enum fate fate_of(const struct tracing *t, const struct trace *trace)
{
	if (!trace->words) {
		return FATE_UNKNOWN;
	}
	if (trace->stand * HARDLY < trace->words || !trace->stand) {
		return FATE_DELETED;
	}
	if (trace->free == trace->words) {
		return FATE_ACCEPTED;
	}
	bool whole = trace->within == trace->words;
	return whole && !holds_others(t, trace) ? FATE_KEPT : FATE_REWORDED;
}

/* Most of it went into the new bracket. */
static bool went_into(const struct trace *trace, uint32_t in)
{
	return trace->in != NO_BRACKET && trace->in == in &&
		trace->within * 2 >= trace->words;
}

/*
 * Brackets side by side whose words stand in the same new one were merged; so
 * was one whose words stand in that of the bracket around it.
 */
static void find_merged(struct article_change *c, const struct tracing *t,
	uint32_t *last)
{
	for (uint32_t i = 0; i < c->fate_count; i++) {
		struct bracket_fate *f = &c->fates[i];
		uint32_t at = f->bracket - t->first;
		uint32_t parent = place_of(t, t->brackets[at].parent);
		uint32_t before = last[parent];
		const struct trace *trace = &t->traces[at];
		last[parent] = i + 1;
		if (!went_into(trace, trace->in)) {
			continue;
		}
		if (parent < t->count && !t->traces[parent].wraps &&
			went_into(&t->traces[parent], trace->in)) {
			f->fate = FATE_MERGED;
		} else if (before &&
			went_into(&t->traces[c->fates[before - 1].bracket -
					  t->first],
				trace->in)) {
			f->fate = FATE_MERGED;
			c->fates[before - 1].fate = FATE_MERGED;
		}
	}
}

/* New brackets that no words of an older one went into. */
static uint32_t count_opened(const struct article_change *c,
	const struct tracing *t, struct arena *a, const struct version *new)
{
	bool *known = arena_array(a, (size_t)t->count_after + 1, sizeof(bool));
	uint32_t opened = 0;
	for (uint32_t i = 0; i < t->trail->before.count; i++) {
		uint32_t partner = t->trail->new_of[i];
		uint32_t in = partner == DIFF_NONE
			? NO_BRACKET
			: t->trail->around_of[partner];
		if (in != NO_BRACKET && in - t->first_after < t->count_after &&
			t->trail->around[i] != NO_BRACKET) {
			known[in - t->first_after] = true;
		}
	}
	for (uint32_t i = 0; i < t->count_after; i++) {
		opened += new->b->at[t->first_after + i].live && !known[i];
	}
	return c->kind == CHANGE_UNCHANGED ? 0 : opened;
}

static struct tracing tracing_of(const struct article_change *c,
	struct arena *a, const struct version *old, const struct version *new)
{
	const struct bracket_scope *before = &old->b->scopes[c->old];
	const struct bracket_scope *after = &new->b->scopes[c->new];
	struct tracing t = {.trail = &c->trail,
		.brackets = before->bracket_count
			? &old->b->at[before->first_bracket]
			: NULL,
		.first = before->first_bracket,
		.count = before->bracket_count,
		.after = new->b,
		.first_after = after->first_bracket,
		.count_after = after->bracket_count};
	t.traces = arena_array(a, (size_t)t.count + 1, sizeof(*t.traces));
	t.own_after =
		arena_array(a, (size_t)t.count_after + 1, sizeof(*t.own_after));
	for (uint32_t i = 0; i <= t.count; i++) {
		t.traces[i].in = NO_BRACKET;
	}
	return t;
}

void fates_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new)
{
	struct tracing t = tracing_of(c, a, old, new);
	uint32_t *last = arena_array(a, (size_t)t.count + 1, sizeof(*last));
	c->fates = arena_array(a, (size_t)t.count + 1, sizeof(*c->fates));
	c->fate_count = 0;
	trace_words(&t);
	trace_shared(&t);
	for (uint32_t i = 0; i < t.count; i++) {
		const struct trace *trace = &t.traces[i];
		if (t.brackets[i].live) {
			c->fates[c->fate_count++] = (struct bracket_fate){
				t.first + i, fate_of(&t, trace),
				trace->stand > trace->free, ALIGN_NONE};
		}
	}
	find_merged(c, &t, last);
	c->opened = count_opened(c, &t, a, new);
	for (uint32_t i = 0; i < c->fate_count; i++) {
		c->fate_counts[c->fates[i].fate]++;
	}
}
