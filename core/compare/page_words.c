/* SPDX-License-Identifier: MIT */
/*
 * The words of an article that changed, among some that did not.
 */
#include "core/compare/collation.h"
#include "core/compare/diff.h"
#include "core/report/table.h"

enum { AROUND = 8 }; /* tokens shown beside a change */

struct pen {
	struct flow flow;
	bool colour;
};

/* Deleted, kept, inserted: what stands before, and behind. */
static const char *const marks[2][3] = {{"[-", "", "{+"}, {"-]", "", "+}"}};
static const char *const colours[2][3] = {
	{"\033[31m", "", "\033[32m"}, {"\033[0m", "", "\033[0m"}};

static bool is_behind_space(struct rap_str text, uint32_t place)
{
	return place > 0 &&
		(text.at[place - 1] == ' ' || text.at[place - 1] == '\n');
}

/* Tokens [begin, end), as they stand; `sign` is -1, 0 or 1. */
static void put_run(struct pen *p, struct rap_str text,
	const struct token_list *list, uint32_t begin, uint32_t end, int sign)
{
	const char *const(*around)[3] = p->colour ? colours : marks;
	struct buf word = BUF_INIT;
	if (begin == end) {
		return;
	}
	if (!is_behind_space(text, list->at[begin].span.begin)) {
		p->flow.gap = false;
	}
	buf_puts(&word, around[0][sign + 1]);
	for (uint32_t i = begin; i < end; i++) {
		buf_add_str(&word, str_slice(text, list->at[i].span));
		bool ends = i + 1 < end &&
			list->at[i].span.end < list->at[i + 1].span.begin;
		if (ends) {
			flow_styled(&p->flow, buf_str(&word));
			buf_clear(&word);
		}
	}
	buf_puts(&word, around[1][sign + 1]);
	flow_styled(&p->flow, buf_str(&word));
	buf_release(&word);
}

/* Words both have; the middle of a long run is left out. */
static void put_same(struct pen *p, struct rap_str text,
	const struct token_list *list, uint32_t i, uint32_t end)
{
	uint32_t head = i == 0 ? i : i + AROUND;
	uint32_t tail = end == list->count || end < AROUND ? end : end - AROUND;
	if (end - i <= 2 * AROUND + 2 && i > 0 && end < list->count) {
		put_run(p, text, list, i, end, 0);
		return;
	}
	head = head < end ? head : end;
	tail = tail > head ? tail : head;
	put_run(p, text, list, i, head, 0);
	if (tail > head) {
		flow_puts(&p->flow, "...");
	}
	put_run(p, text, list, tail, end, 0);
}

void page_words(struct buf *out, const struct collation *c,
	const struct comparison *all, const struct article_change *a)
{
	struct rap_str old = all->old.d->view.text;
	struct rap_str new = all->new.d->view.text;
	struct pen p = {.colour = c->options.colour};
	uint32_t i = 0;
	uint32_t k = 0;
	flow_begin(&p.flow, out, c->options.width, 2);
	flow_puts(&p.flow, "  ");
	while (i < a->before.count || k < a->after.count) {
		uint32_t same = i;
		while (same < a->before.count && a->shown_of[same] == k) {
			same++;
			k++;
		}
		if (same > i) {
			put_same(&p, old, &a->before, i, same);
		}
		uint32_t gone = same;
		while (gone < a->before.count &&
			a->shown_of[gone] == DIFF_NONE) {
			gone++;
		}
		uint32_t in = gone < a->before.count ? a->shown_of[gone]
						     : a->after.count;
		put_run(&p, old, &a->before, same, gone, -1);
		put_run(&p, new, &a->after, k, in, 1);
		i = gone;
		k = in;
	}
	flow_end(&p.flow);
}
