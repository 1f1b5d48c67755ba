/* SPDX-License-Identifier: MIT */
#include "core/report/text.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"

enum {
	NARROWEST = 60, /* columns; below, tables say nothing any more */
	LIST_LINES = 2, /* of a list that --all would show whole */
};

uint32_t text_width(const struct view *v)
{
	uint32_t width = v->tally->options.width;
	width = width ? width : 80;
	return width < NARROWEST ? NARROWEST : width;
}

const char *text_noun(const struct view *v)
{
	return v->proposals.as_documents ? "documents" : "proposals";
}

void text_strong(struct buf *out, const struct view *v, size_t from)
{
	if (!v->tally->options.color || out->len == from) {
		return;
	}
	bool line = out->at[out->len - 1] == '\n';
	struct rap_str text = {out->at + from, out->len - from - line};
	const char *copy = arena_copy(v->arena, text.at, text.len);
	out->len = from;
	buf_puts(out, "\033[1m");
	buf_add(out, copy, text.len);
	buf_puts(out, "\033[0m");
	buf_puts(out, line ? "\n" : "");
}

void text_head(struct flow *f, const struct view *v, const char *head)
{
	size_t from = f->out->len;
	flow_puts(f, head);
	text_strong(f->out, v, from);
}

struct rap_str text_bar(const struct view *v, uint32_t n, uint32_t most,
	uint32_t width)
{
	const char *mark = v->tally->options.unicode ? "\xE2\x96\x88" : "#";
	struct buf bar = BUF_INIT;
	uint32_t length = most ? (uint32_t)((uint64_t)n * width / most) : 0;
	length = n && !length ? 1 : length;
	for (uint32_t i = 0; i < length; i++) {
		buf_puts(&bar, mark);
	}
	buf_pad(&bar, ' ', width - length + 1);
	const char *digits = arena_printf(v->arena, "%4u", n);
	buf_puts(&bar, digits);
	struct rap_str text = str_copy(v->arena, buf_str(&bar));
	buf_release(&bar);
	return text;
}

struct rap_str text_number(const struct view *v, uint64_t n)
{
	return str_of(arena_printf(v->arena, "%llu", (unsigned long long)n));
}

/* How many items fit before a note on the rest must begin. */
static uint32_t count_fitting(const struct view *v, const char *head,
	const struct rap_str *items, uint32_t count)
{
	const size_t note = sizeof("(1234 more: --all)");
	size_t room = (size_t)text_width(v) * LIST_LINES;
	size_t used = strlen(head) + note;
	for (uint32_t i = 0; i < count; i++) {
		used += utf8_width(items[i]) + 2;
		if (used > room) {
			return i ? i : 1;
		}
	}
	return count;
}

void text_list(struct buf *out, const struct view *v, const char *head,
	const struct rap_str *items, uint32_t count)
{
	struct flow f;
	uint32_t shown = v->tally->options.all
		? count
		: count_fitting(v, head, items, count);
	size_t from = out->len;
	flow_begin(&f, out, text_width(v), 2);
	flow_puts(&f, head);
	text_strong(out, v, from);
	for (uint32_t i = 0; i < shown; i++) {
		flow_piece(&f, items[i], i + 1 < shown ? "," : "");
	}
	if (shown < count) {
		flow_printf(&f, "(%u more: --all)", count - shown);
	}
	flow_end(&f);
}

struct rap_str text_upper(const struct view *v, struct rap_str text)
{
	char *copy = arena_copy(v->arena, text.at, text.len);
	for (size_t i = 0; i < text.len; i++) {
		if (ascii_is_lower(copy[i])) {
			copy[i] = (char)(copy[i] - ('a' - 'A'));
		}
	}
	return (struct rap_str){copy, text.len};
}
