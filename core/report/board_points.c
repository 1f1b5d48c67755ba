/* SPDX-License-Identifier: MIT */
#include "core/report/board_points.h"

#include "core/base/utf8.h"
#include "core/report/holding.h"
#include "core/report/table.h"

enum { POINTS_MAX = 12, ALTERNATIVE_MAX = 60 };

static bool is_kind(const struct result_outstanding *o, const char *kind)
{
	return str_equal(o->kind, str_of(kind));
}

uint32_t board_open_points(const struct board *b)
{
	uint32_t open = 0;
	for (uint32_t i = 0; i < b->article_count; i++) {
		bool show = board_shows(b, &b->articles[i]);
		open += show ? b->articles[i].marks.issues : 0;
	}
	return open;
}

static void put_holders(struct flow *f, const struct result_holder *list,
	uint32_t count)
{
	flow_puts(f, count ? "" : "no name given");
	flow_holders(f, list, count);
}

/* Who holds words inside a point, and not the point as such. */
static void put_inside(struct buf *out, uint32_t width,
	const struct result_outstanding *o)
{
	struct flow f;
	flow_begin(&f, out, width, 8);
	if (o->inside_count) {
		flow_puts(&f, "     words inside |");
		flow_holders(&f, o->inside, o->inside_count);
	}
	flow_end(&f);
}

static bool is_named(const struct result_outstanding *o)
{
	return o->holder_count || o->inside_count;
}

static void put_alternative(struct buf *out, const struct board *b,
	uint32_t width, const struct result_alternative *a, bool named)
{
	struct flow f;
	flow_begin(&f, out, width, 8);
	flow_puts(&f, "    ");
	if (a->label.len) {
		flow_piece(&f, a->label, ":");
	}
	flow_add(&f, str_shortened(b->arena, a->text, ALTERNATIVE_MAX));
	if (named) {
		flow_puts(&f, "|");
		put_holders(&f, a->holders, a->holder_count);
	}
	flow_end(&f);
}

/* Whether each of the texts to choose from needs a line: options do, brackets
 * side by side if somebody is named. */
static bool is_told_apart(const struct result_outstanding *o)
{
	return o->alternative_count &&
		(is_named(o) || o->alternatives[0].label.len);
}

static void put_point(struct buf *out, const struct board *b, uint32_t width,
	const struct result_article *m, const struct result_outstanding *o)
{
	struct flow f;
	bool apart = is_told_apart(o);
	flow_begin(&f, out, width, 6);
	flow_puts(&f, " ");
	flow_piece(&f, o->unit.len ? o->unit : m->label, ":");
	if (is_kind(o, "stray")) {
		flow_puts(&f, "stray:");
	}
	if (apart && o->alternatives[0].label.len) {
		flow_printf(&f, "one of %u", o->alternative_count);
	} else {
		flow_add(&f, o->text);
	}
	/* Where nobody is named, that is said once. */
	if (!apart || !is_named(o)) {
		flow_puts(&f, "|");
		put_holders(&f, o->holders, o->holder_count);
	}
	flow_end(&f);
	for (uint32_t i = 0; apart && i < o->alternative_count; i++) {
		put_alternative(out, b, width, &o->alternatives[i],
			is_named(o));
	}
	put_inside(out, width, o);
}

/* Those of an article, which come behind `before` others, as far as there are
 * no more than `most`; how many it has. */
static uint32_t put_blanks_of(struct flow *f, const struct result_article *m,
	uint32_t before, uint32_t most)
{
	uint32_t count = before;
	for (uint32_t k = 0; k < m->outstanding_count; k++) {
		const struct result_outstanding *o = &m->outstanding[k];
		if (!is_kind(o, "placeholder")) {
			continue;
		}
		if (count < most) {
			flow_puts(f, count ? "|" : "BLANKS");
			flow_piece(f, o->unit.len ? o->unit : m->label, ":");
			flow_add(f, o->text);
		}
		count++;
	}
	return count - before;
}

/* What is to be filled in, and open only in that. */
static void put_blanks(struct buf *out, const struct board *b, uint32_t width,
	bool all)
{
	struct flow f;
	uint32_t most = all ? UINT32_MAX : POINTS_MAX;
	uint32_t count = 0;
	flow_begin(&f, out, width, 7);
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct board_article *a = &b->articles[i];
		count += board_shows(b, a)
			? put_blanks_of(&f, &a->marks, count, most)
			: 0;
	}
	if (count > most) {
		flow_printf(&f, "| %u more: --all", count - most);
	}
	flow_end(&f);
}

void board_points(struct buf *out, const struct board *b, uint32_t width,
	bool all)
{
	uint32_t shown = 0;
	uint32_t left = 0;
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct result_article *m = &b->articles[i].marks;
		bool show = board_shows(b, &b->articles[i]);
		for (uint32_t k = 0; show && k < m->outstanding_count; k++) {
			const struct result_outstanding *o = &m->outstanding[k];
			if (is_kind(o, "placeholder")) {
				continue;
			}
			if (shown == POINTS_MAX && !all) {
				left++;
				continue;
			}
			buf_puts(out, shown++ ? "" : "\nOPEN POINTS\n");
			put_point(out, b, width, m, o);
		}
	}
	if (left) {
		buf_printf(out, "  (%u more: --all)\n", left);
	}
	put_blanks(out, b, width, all);
}

void board_disagreements(struct buf *out, const struct board *b, uint32_t width)
{
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct board_article *a = &b->articles[i];
		const struct board_reported *r = board_reported_on(b, a);
		struct flow f;
		if (!board_shows(b, a) || !r || !board_disagrees(a, r)) {
			continue;
		}
		flow_begin(&f, out, width, 3);
		flow_puts(&f, "!! DISAGREE");
		flow_piece(&f, a->marks.label, ":");
		flow_puts(&f, "reported");
		flow_piece(&f, r->state, ",");
		flow_printf(&f, "but %u open on the page. Later text or error?",
			a->marks.issues);
		flow_end(&f);
	}
}

/* The note that says so, where it is one with the condition. */
static struct rap_str words_of_condition(const struct result_article *m)
{
	for (size_t i = 0; i + m->condition.len <= m->note.len; i++) {
		if (memcmp(m->note.at + i, m->condition.at, m->condition.len) ==
			0) {
			return m->note;
		}
	}
	return m->condition;
}

void board_conditions(struct buf *out, const struct board *b, uint32_t width)
{
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct board_article *a = &b->articles[i];
		struct flow f;
		if (board_shows(b, a) && a->marks.condition.len) {
			flow_begin(&f, out, width, 3);
			flow_puts(&f, "CONDITION");
			flow_piece(&f, a->marks.label, ":");
			flow_quote(&f, words_of_condition(&a->marks));
			flow_end(&f);
		}
	}
}

static void put_doubts(struct buf *out, const struct result_article *m,
	uint32_t width)
{
	struct flow f;
	uint32_t said = 0;
	flow_begin(&f, out, width, 7);
	flow_puts(&f, "DOUBTS");
	flow_piece(&f, m->label, ":");
	for (uint32_t i = 0; i < m->outstanding_count; i++) {
		const struct result_outstanding *o = &m->outstanding[i];
		if (!is_kind(o, "stray")) {
			continue;
		}
		if (said++) {
			flow_comma(&f);
		}
		flow_printf(&f, "stray \"%c\" at line %u",
			str_ends_with(o->text, "]") ? ']' : '[', o->line);
	}
	if (said < m->stray) {
		flow_printf(&f, "and %u more stray brackets", m->stray - said);
	}
	flow_comma(&f);
	flow_printf(&f, "so it may be off by %u", m->stray);
	flow_end(&f);
}

void board_doubts(struct buf *out, const struct board *b, uint32_t width)
{
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct result_article *m = &b->articles[i].marks;
		if (board_shows(b, &b->articles[i]) && m->stray) {
			put_doubts(out, m, width);
		}
	}
}

void board_names(struct buf *out, const struct board *b)
{
	uint32_t points = board_open_points(b);
	uint32_t named = 0;
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct result_article *m = &b->articles[i].marks;
		bool show = board_shows(b, &b->articles[i]);
		for (uint32_t k = 0; show && k < m->outstanding_count; k++) {
			named += is_named(&m->outstanding[k]);
		}
	}
	if (points) {
		buf_printf(out, "NAMES  %u of %u open points name someone\n",
			named, points);
	}
}
