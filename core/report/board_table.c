/* SPDX-License-Identifier: MIT */
#include "core/report/board_table.h"

#include "core/base/utf8.h"
#include "core/report/table.h"

enum { CELLS = 6, SINCE = 14 };

static const struct column columns[CELLS] = {
	{{"article", ""}, 27, COLUMN_LEFT},
	{{"marks on the page", ""}, 22, COLUMN_LEFT},
	{{"open", ""}, 4, COLUMN_RIGHT},
	{{"brkt", ""}, 5, COLUMN_RIGHT},
	{{"words", ""}, 5, COLUMN_RIGHT},
	{{"reported", ""}, 1, COLUMN_LEFT},
};

/* With an older version beside it. */
static const struct column columns_since[CELLS] = {
	{{"article", ""}, 19, COLUMN_LEFT},
	{{"marks on the page", ""}, 22, COLUMN_LEFT},
	{{"open", ""}, 4, COLUMN_RIGHT},
	{{"words", ""}, 5, COLUMN_RIGHT},
	{{"since", ""}, SINCE, COLUMN_LEFT},
	{{"reported", ""}, 1, COLUMN_LEFT},
};

/* How wide the columns are, and whether there is room for the day of what is
 * reported. */
struct shape {
	struct column columns[CELLS];
	bool dated;
};

/* "none open" rather than "clean": no brackets is no agreement. */
struct rap_str board_marks(struct arena *a, const struct result_article *m)
{
	static const char *const words[][2] = {
		{"clean", "none open"},
		{"nearly-clean", "nearly clean"},
		{"disputed-whole", "WHOLE ARTICLE DISPUTED"},
		{"bracketed", "bracketed"},
		{"agreed-ad-ref", "agreed ad ref"},
		{"removed", "REMOVED"},
		{"placeholder-only", "only blanks to fill in"},
	};
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (str_equal(m->state, str_of(words[i][0]))) {
			return str_of(words[i][1]);
		}
	}
	if (str_equal(m->state, str_of("parked"))) {
		return str_of(m->issues
				? arena_printf(a, "%u open, PARKED", m->issues)
				: "none open, PARKED");
	}
	return str_of(m->no_text ? arena_printf(a, "%u OPTIONS (%u: no text)",
					   m->options, m->no_text)
				 : arena_printf(a, "%u OPTIONS", m->options));
}

/* A state without its day has it below, where reports are listed. */
static struct rap_str reported_of(const struct board *b,
	const struct board_article *a, bool dated)
{
	const struct board_reported *r = board_reported_on(b, a);
	if (!r) {
		return str_of("-");
	}
	return str_of(arena_printf(b->arena, "%.*s%s%.*s%s", (int)r->state.len,
		r->state.at, dated ? " " : "", dated ? (int)r->date.len : 0,
		r->date.at, board_disagrees(a, r) ? " !!" : ""));
}

/* What does not fit is cut: a board is read down its columns. */
static struct rap_str name_of(struct arena *a, const struct result_article *m,
	size_t most)
{
	struct rap_str all =
		str_of(arena_printf(a, "%.*s %.*s", (int)m->label.len,
			m->label.at, (int)m->title.len, m->title.at));
	return str_shortened(a, str_trim(all), most);
}

/* Words in brackets, in per cent. Where parties choose between texts and none
 * has brackets of its own, a share would say that all is agreed. */
static struct rap_str share_of(struct arena *a, const struct result_article *m)
{
	uint32_t share = m->words
		? (m->bracketed_words * 100 + m->words / 2) / m->words
		: 0;
	return str_of(m->options && !share ? "-"
					   : arena_printf(a, "%u %%", share));
}

/* What there is of an article; beside an older version, what became of the
 * article since. */
static void put_article(struct buf *out, const struct board *b,
	const struct shape *shape, const struct board_article *a)
{
	const struct column *shown = shape->columns;
	const struct result_article *m = &a->marks;
	bool since = b->since.len > 0;
	struct rap_str words = share_of(b->arena, m);
	const struct rap_str cells[CELLS] = {
		name_of(b->arena, m, shown[0].width - !since),
		board_marks(b->arena, m),
		str_of(arena_printf(b->arena, "%u", m->issues)),
		since ? words
		      : str_of(arena_printf(b->arena, "%u", m->brackets)),
		since ? board_since_words(b->arena, &a->since, SINCE) : words,
		reported_of(b, a, shape->dated)};
	table_row(out, shown, CELLS, cells);
}

/* Columns more than the screen has, if each state is written so. */
static size_t excess(const struct board *b, uint32_t document,
	const struct shape *shape, uint32_t width)
{
	size_t widest = 0;
	size_t all = 0;
	for (uint32_t i = 0; i < b->article_count; i++) {
		const struct board_article *a = &b->articles[i];
		size_t own = a->document == document
			? utf8_width(reported_of(b, a, shape->dated))
			: 0;
		widest = own > widest ? own : widest;
	}
	for (size_t i = 0; i + 1 < CELLS; i++) {
		all += shape->columns[i].width + 1;
	}
	return all + widest > width ? all + widest - width : 0;
}

/* Names give way to what is reported, but not far. */
static void choose_shape(struct shape *out, const struct board *b,
	uint32_t document, uint32_t width)
{
	enum { SPARE = 4 }; /* columns that names of 80 can spare */
	const struct column *usual = b->since.len ? columns_since : columns;
	table_widen(out->columns, usual, CELLS, width);
	size_t spare = out->columns[0].width - usual[0].width + SPARE;
	out->dated = true;
	size_t over = excess(b, document, out, width);
	if (over > spare) {
		out->dated = false;
		over = excess(b, document, out, width);
	}
	out->columns[0].width -= (uint32_t)(over < spare ? over : spare);
}

/* An article of the older version that is not there any more. */
static void put_removed(struct buf *out, const struct board *b,
	const struct board_removed *r, uint32_t width)
{
	struct flow f;
	flow_begin(&f, out, width, 4);
	flow_add(&f, r->since.label);
	flow_add(&f, r->since.title);
	flow_puts(&f, "REMOVED since");
	flow_add(&f, b->since);
	flow_printf(&f, "(was %u open; not counted as progress)",
		r->since.issues);
	flow_end(&f);
}

static void put_heads(struct buf *out, const struct board *b,
	const struct column *shown)
{
	struct rap_str cells[CELLS];
	if (!b->since.len) {
		table_heads(out, shown, CELLS, 0, str_of("article"));
		return;
	}
	for (size_t i = 0; i < CELLS; i++) {
		cells[i] = str_of(columns_since[i].head[0]);
	}
	cells[4] = b->since.len <= SINCE - 6
		? str_of(arena_printf(b->arena, "since %.*s", (int)b->since.len,
			  b->since.at))
		: str_of("since OLD");
	table_row(out, shown, CELLS, cells);
}

void board_table(struct buf *out, const struct board *b, uint32_t document,
	uint32_t width)
{
	struct shape shape;
	choose_shape(&shape, b, document, width);
	put_heads(out, b, shape.columns);
	for (uint32_t i = 0; i < b->article_count; i++) {
		if (b->articles[i].document == document) {
			put_article(out, b, &shape, &b->articles[i]);
		}
	}
	for (uint32_t i = 0; i < b->removed_count; i++) {
		if (b->removed[i].in == document) {
			put_removed(out, b, &b->removed[i], width);
		}
	}
}
