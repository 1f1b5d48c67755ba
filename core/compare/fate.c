/* SPDX-License-Identifier: MIT */
#include "core/compare/fate.h"

#include "core/compare/diff.h"

const char *fate_name(enum fate fate)
{
	static const char *const names[] = {
		"kept", "accepted", "deleted", "merged", "reworded", "unknown"};
	return names[fate];
}

/* Where the words of a bracket are now. */
struct trace {
	uint32_t words, stand, free;
	uint32_t in;     /* the new bracket that the first of them is in */
	uint32_t others; /* words of that one that were not in the old one */
};

struct tracing {
	const struct version *old, *new;
	struct token_list before, after; /* words only */
	uint32_t *new_of;
};

static struct token_list words_only(struct arena *a,
	const struct token_list *all)
{
	struct token_list list = {
		.at = arena_array(a, (size_t)all->count + 1, sizeof(*list.at)),
		.hashes = arena_array(a, (size_t)all->count + 1,
			sizeof(*list.hashes))};
	for (uint32_t i = 0; i < all->count; i++) {
		if (all->at[i].is_word) {
			list.hashes[list.count] = all->hashes[i];
			list.at[list.count++] = all->at[i];
		}
	}
	return list;
}

static uint32_t words_in(const struct token_list *list, struct rap_span span)
{
	uint32_t count = 0;
	for (uint32_t i = 0; i < list->count; i++) {
		count += list->at[i].span.begin >= span.begin &&
			list->at[i].span.end <= span.end;
	}
	return count;
}

static struct trace trace_bracket(const struct tracing *t,
	const struct bracket *b)
{
	struct trace out = {.in = NO_BRACKET};
	for (uint32_t i = 0; i < t->before.count; i++) {
		struct rap_span span = t->before.at[i].span;
		if (span.begin < b->body.begin || span.end > b->body.end) {
			continue;
		}
		out.words++;
		if (t->new_of[i] == DIFF_NONE) {
			continue;
		}
		uint32_t place = t->after.at[t->new_of[i]].span.begin;
		uint32_t in = brackets_around(t->new->b, place);
		out.stand++;
		out.free += in == NO_BRACKET;
		out.in = out.in == NO_BRACKET ? in : out.in;
	}
	if (out.in != NO_BRACKET) {
		out.others = words_in(&t->after, t->new->b->at[out.in].body);
		out.others -= out.others < out.stand ? out.others : out.stand;
	}
	return out;
}

static enum fate fate_of(const struct trace *t)
{
	if (!t->words) {
		return FATE_UNKNOWN;
	}
	if (!t->stand) {
		return FATE_DELETED;
	}
	if (t->stand < t->words) {
		return FATE_REWORDED;
	}
	if (t->free == t->words) {
		return FATE_ACCEPTED;
	}
	return t->others ? FATE_REWORDED : FATE_KEPT;
}

/* Brackets side by side whose words stand in the same new one were merged. */
static void find_merged(struct article_change *c, const struct brackets *old,
	const uint32_t *in)
{
	for (uint32_t i = 1; i < c->fate_count; i++) {
		const struct bracket *b = &old->at[c->fates[i].bracket];
		uint32_t k = i - 1;
		while (k > 0 &&
			old->at[c->fates[k].bracket].parent != b->parent) {
			k--;
		}
		const struct bracket *before = &old->at[c->fates[k].bracket];
		if (in[i] != NO_BRACKET && in[i] == in[k] &&
			before->parent == b->parent) {
			c->fates[i].fate = FATE_MERGED;
			c->fates[k].fate = FATE_MERGED;
		}
	}
}

void fates_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new)
{
	const struct bracket_scope *s = &old->b->scopes[c->old];
	struct tracing t = {.old = old,
		.new = new,
		.before = words_only(a, &c->before),
		.after = words_only(a, &c->after)};
	uint32_t *in =
		arena_array(a, (size_t)s->bracket_count + 1, sizeof(*in));
	t.new_of = diff_words(a,
		(struct diff_side){t.before.hashes, t.before.count},
		(struct diff_side){t.after.hashes, t.after.count});
	c->fates =
		arena_array(a, (size_t)s->bracket_count + 1, sizeof(*c->fates));
	for (uint32_t i = 0; i < s->bracket_count; i++) {
		uint32_t bracket = s->first_bracket + i;
		if (!old->b->at[bracket].live) {
			continue;
		}
		struct trace trace = trace_bracket(&t, &old->b->at[bracket]);
		in[c->fate_count] = trace.in;
		c->fates[c->fate_count++] =
			(struct bracket_fate){bracket, fate_of(&trace)};
	}
	find_merged(c, old->b, in);
	for (uint32_t i = 0; i < c->fate_count; i++) {
		c->fate_counts[c->fates[i].fate]++;
	}
}
