/* SPDX-License-Identifier: MIT */
#include "core/compare/page.h"

#include "core/compare/diff.h"

enum { AROUND = 8 }; /* tokens shown beside a change */

void page_name(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	bool gone = a->new == ALIGN_NONE;
	const struct version *v = gone ? &c->old : &c->new;
	uint32_t scope = gone ? a->old : a->new;
	struct rap_str label = align_label(v, scope);
	struct rap_str title = align_title(v, scope);
	if (v->b->scopes[scope].kind == SCOPE_PREAMBLE) {
		buf_puts(out, "Preamble");
		return;
	}
	if (!label.len && !title.len) {
		buf_puts(out, "(outside articles)");
	}
	buf_add_str(out, label);
	buf_puts(out, label.len && title.len ? ": " : "");
	buf_add_str(out, title);
}

static void put_count(struct buf *out, uint32_t n, const char *what)
{
	if (n) {
		buf_printf(out, ", %u %s", n, what);
	}
}

static void put_line(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	buf_printf(out, "%-10s", change_name(a->kind));
	page_name(out, c, a);
	buf_printf(out, "  +%u -%u words", a->words_in, a->words_out);
	if (a->renumbered && a->kind <= CHANGE_CHANGED) {
		buf_puts(out, ", was ");
		buf_add_str(out, align_label(&c->old, a->old));
	}
	if (a->renamed && a->kind <= CHANGE_CHANGED) {
		buf_puts(out, ", renamed");
	}
	for (uint32_t f = FATE_ACCEPTED; f < FATE_COUNT; f++) {
		put_count(out, a->fate_counts[f], fate_name((enum fate)f));
	}
	if (a->kind == CHANGE_GONE) {
		put_count(out, c->old.b->scopes[a->old].brackets,
			"brackets gone with it: no progress");
	}
	buf_putc(out, '\n');
}

struct pen {
	struct buf *out;
	bool colour;
};

static void put_run(const struct pen *p, struct rap_str text,
	const struct token_list *list, const uint32_t range[2], int sign)
{
	static const char *const marks[2][3] = {
		{"[-", "", "{+"}, {"-]", "", "+}"}};
	static const char *const colours[2][3] = {
		{"\033[31m", "", "\033[32m"}, {"\033[0m", "", "\033[0m"}};
	if (range[0] == range[1]) {
		return;
	}
	uint32_t begin = list->at[range[0]].span.begin;
	if (begin > 0 &&
		(text.at[begin - 1] == ' ' || text.at[begin - 1] == '\n')) {
		buf_putc(p->out, ' ');
	}
	buf_puts(p->out, (p->colour ? colours : marks)[0][sign + 1]);
	for (uint32_t i = range[0]; i < range[1]; i++) {
		struct rap_span span = list->at[i].span;
		if (i > range[0] && list->at[i - 1].span.end < span.begin) {
			buf_putc(p->out, ' ');
		}
		buf_add_str(p->out, str_slice(text, span));
	}
	buf_puts(p->out, (p->colour ? colours : marks)[1][sign + 1]);
}

/* Words both have, from i to i_end; the middle of a long run is left out. */
static void put_same(const struct pen *p, struct rap_str text,
	const struct token_list *list, uint32_t i, uint32_t i_end)
{
	uint32_t head = i == 0 ? i : i + AROUND;
	uint32_t tail =
		i_end == list->count || i_end < AROUND ? i_end : i_end - AROUND;
	if (i_end - i <= 2 * AROUND + 2 && i > 0 && i_end < list->count) {
		put_run(p, text, list, (uint32_t[]){i, i_end}, 0);
		return;
	}
	head = head < i_end ? head : i_end;
	tail = tail > head ? tail : head;
	put_run(p, text, list, (uint32_t[]){i, head}, 0);
	if (tail > head) {
		buf_puts(p->out, " ...");
	}
	put_run(p, text, list, (uint32_t[]){tail, i_end}, 0);
}

static void put_words(const struct pen *p, const struct comparison *c,
	const struct article_change *a)
{
	struct rap_str old = c->old.d->view.text;
	struct rap_str new = c->new.d->view.text;
	uint32_t i = 0;
	uint32_t k = 0;
	while (i < a->before.count || k < a->after.count) {
		uint32_t same = i;
		while (same < a->before.count && a->new_of[same] == k) {
			same++;
			k++;
		}
		if (same > i) {
			put_same(p, old, &a->before, i, same);
		}
		uint32_t out = same;
		while (out < a->before.count && a->new_of[out] == DIFF_NONE) {
			out++;
		}
		uint32_t in =
			out < a->before.count ? a->new_of[out] : a->after.count;
		put_run(p, old, &a->before, (uint32_t[]){same, out}, -1);
		put_run(p, new, &a->after, (uint32_t[]){k, in}, 1);
		i = out;
		k = in;
	}
	buf_putc(p->out, '\n');
}

static void put_shifts(struct buf *out, const struct comparison *c,
	const struct article_change *a)
{
	for (uint32_t i = 0; i < a->shift_count; i++) {
		buf_puts(out, "  binding: ");
		buf_add_str(out,
			str_slice(c->old.d->view.text, a->shifts[i].old));
		buf_puts(out, " -> ");
		buf_add_str(out,
			str_slice(c->new.d->view.text, a->shifts[i].new));
		buf_putc(out, '\n');
	}
}

void page_text(struct buf *out, const struct comparison *c,
	const struct page_options *o)
{
	struct pen pen = {out, o->colour};
	for (uint32_t i = 0; i < c->count; i++) {
		put_line(out, c, &c->at[i]);
	}
	buf_printf(out, "\n%u unchanged, %u changed, %u new, %u gone\n",
		c->kinds[CHANGE_UNCHANGED], c->kinds[CHANGE_CHANGED],
		c->kinds[CHANGE_NEW], c->kinds[CHANGE_GONE]);
	for (uint32_t i = 0; i < c->count && !o->summary_only; i++) {
		if (c->at[i].kind == CHANGE_CHANGED) {
			buf_putc(out, '\n');
			page_name(out, c, &c->at[i]);
			buf_putc(out, '\n');
			put_shifts(out, c, &c->at[i]);
			put_words(&pen, c, &c->at[i]);
		}
	}
}
