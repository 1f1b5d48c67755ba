/* SPDX-License-Identifier: MIT */
/*
 * The shortest difference keeps every "the" that two passages happen to have
 * in common. People read it better if such words are replaced, too.
 */
#include "core/compare/change.h"
#include "core/compare/diff.h"

enum { CHANCE = 2 }; /* words that two passages may share by chance */

/* Words deleted and inserted between two runs that were kept. */
struct hunk {
	uint32_t out, in;
};

/* A walk over both sides. */
struct walk {
	struct article_change *c;
	uint32_t i, k; /* the next token before, and after */
};

static struct hunk next_hunk(struct walk *w)
{
	const struct article_change *c = w->c;
	struct hunk h = {0, 0};
	while (w->i < c->before.count && c->new_of[w->i] == DIFF_NONE) {
		h.out += c->before.at[w->i++].is_word;
	}
	uint32_t end =
		w->i < c->before.count ? c->new_of[w->i] : c->after.count;
	while (w->k < end) {
		h.in += c->after.at[w->k++].is_word;
	}
	return h;
}

/* The words of the run that is kept from here on. */
static uint32_t pass_run(struct walk *w)
{
	const struct article_change *c = w->c;
	uint32_t words = 0;
	while (w->i < c->before.count && c->new_of[w->i] == w->k) {
		words += c->before.at[w->i].is_word;
		w->i++;
		w->k++;
	}
	return words;
}

static bool is_replaced(const struct hunk *h)
{
	return h->out > 0 && h->in > 0;
}

void smooth_article(struct article_change *c, struct arena *a)
{
	struct walk w = {.c = c};
	c->shown_of = arena_array(a, (size_t)c->before.count + 1,
		sizeof(*c->shown_of));
	if (c->before.count) {
		memcpy(c->shown_of, c->new_of,
			c->before.count * sizeof(*c->shown_of));
	}
	struct hunk before = next_hunk(&w);
	while (w.i < c->before.count) {
		uint32_t begin = w.i;
		uint32_t words = pass_run(&w);
		uint32_t end = w.i;
		struct hunk after = next_hunk(&w);
		bool chance = words <= CHANCE && is_replaced(&before) &&
			is_replaced(&after);
		for (uint32_t i = begin; chance && i < end; i++) {
			c->shown_of[i] = DIFF_NONE;
		}
		before = after;
	}
}
