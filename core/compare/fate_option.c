/* SPDX-License-Identifier: MIT */
/*
 * What became of the options of an article: "Option 1: ... Option 2: ...".
 */
#include "core/compare/diff.h"
#include "core/compare/fate.h"

enum {
	HARDLY = 4, /* as in fate.c */
	NEST = 64,  /* options before a place that may be around it */
};

/* The options of a scope, in the order in which they begin. */
struct options {
	const struct bracket_option *at; /* of the document */
	uint32_t first, end;
};

static struct options options_of(const struct version *v, uint32_t scope)
{
	struct options o = {.at = v->b->options};
	while (o.first < v->b->option_count && o.at[o.first].scope < scope) {
		o.first++;
	}
	o.end = o.first;
	while (o.end < v->b->option_count && o.at[o.end].scope == scope) {
		o.end++;
	}
	return o;
}

/* The innermost option around a place, or NO_BRACKET. */
static uint32_t option_at(const struct options *o, uint32_t place)
{
	uint32_t low = o->first;
	uint32_t high = o->end;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (o->at[middle].span.begin <= place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	for (uint32_t k = 0; k < NEST && low > o->first; k++) {
		if (o->at[--low].span.end > place) {
			return low;
		}
	}
	return NO_BRACKET;
}

/* Words of an option, and where they are now. */
struct count {
	uint32_t words, stand, free, within, in;
};

static void count_word(struct count *c, const struct options *after,
	const struct trail *t, uint32_t word)
{
	uint32_t partner = t->new_of[word];
	c->words++;
	if (partner == DIFF_NONE) {
		return;
	}
	uint32_t in = option_at(after, t->after.at[partner].span.begin);
	c->stand++;
	c->free += in == NO_BRACKET;
	c->in = c->in == NO_BRACKET ? in : c->in;
	c->within += in != NO_BRACKET && in == c->in;
}

static enum fate fate_of(const struct count *c, bool no_text, bool still)
{
	if (no_text) {
		return still ? FATE_KEPT : FATE_DELETED;
	}
	if (!c->words) {
		return FATE_UNKNOWN;
	}
	if (!c->stand || c->stand * HARDLY < c->words) {
		return FATE_DELETED;
	}
	if (c->free == c->words) {
		return FATE_ACCEPTED;
	}
	return c->within == c->words ? FATE_KEPT : FATE_REWORDED;
}

static bool has_no_text(const struct options *o)
{
	for (uint32_t i = o->first; i < o->end; i++) {
		if (o->at[i].no_text) {
			return true;
		}
	}
	return false;
}

/* The words of "Option 1:" itself follow nothing. */
static bool is_label(const struct bracket_option *o, const struct token *t,
	struct rap_str text)
{
	const char *at = text.at + t->span.begin;
	return at >= o->label.at && at < o->label.at + o->label.len;
}

void options_read(struct article_change *c, struct arena *a,
	const struct version *old, const struct version *new)
{
	const struct trail *t = &c->trail;
	struct options before = options_of(old, c->old);
	struct options after = options_of(new, c->new);
	bool still = has_no_text(&after);
	uint32_t first = before.first;
	uint32_t count = before.end - first;
	struct count *counts =
		arena_array(a, (size_t)count + 1, sizeof(*counts));
	for (uint32_t i = 0; i < count; i++) {
		counts[i].in = NO_BRACKET;
	}
	for (uint32_t i = 0; count && i < t->before.count; i++) {
		const struct token *word = &t->before.at[i];
		uint32_t in = option_at(&before, word->span.begin);
		if (in != NO_BRACKET &&
			!is_label(&before.at[in], word, old->d->view.text)) {
			count_word(&counts[in - first], &after, t, i);
		}
	}
	c->options = arena_array(a, (size_t)count + 1, sizeof(*c->options));
	for (uint32_t i = 0; i < count; i++) {
		enum fate fate = fate_of(&counts[i],
			old->b->options[first + i].no_text, still);
		c->options[c->option_count++] =
			(struct option_fate){first + i, fate};
		c->options_dropped += fate == FATE_DELETED;
	}
}
