/* SPDX-License-Identifier: MIT */
#include "core/report/text.h"

#include "core/base/utf8.h"

enum {
	COLUMNS = 11,
	PLAIN_COLUMNS = 7, /* without the counts of findings */
	NAME_LEAST = 24,
	WIDE = 110,      /* of a screen that has room for those */
	MODEL_LEAST = 2, /* proposals: below, there is nothing to compare */
};

/* What all sections of one report share. */
struct screen {
	struct buf *out;
	const struct view *v;
	struct column columns[COLUMNS];
	uint32_t column_count;
	uint32_t bar;  /* its columns */
	uint32_t most; /* proposals in any row */
	bool headed;   /* the heads are written */
};

static void set_columns(struct screen *s, uint32_t name)
{
	static const struct column plain[COLUMNS] = {
		{{NULL, NULL}, 0, COLUMN_LEFT},
		{{NULL, NULL}, 0, COLUMN_LEFT},
		{{"dele-", "gations"}, 7, COLUMN_RIGHT},
		{{"legal", "text"}, 5, COLUMN_RIGHT},
		{{"prose", "only"}, 5, COLUMN_RIGHT},
		{{"named", "only"}, 5, COLUMN_RIGHT},
		{{"to", "check"}, 5, COLUMN_RIGHT},
		{{"provi-", "sions"}, 6, COLUMN_RIGHT},
		{{NULL, "clauses"}, 7, COLUMN_RIGHT},
		{{"posi-", "tions"}, 6, COLUMN_RIGHT},
		{{"men-", "tions"}, 6, COLUMN_RIGHT},
	};
	const uint32_t digits = 5; /* the number behind a bar, and a gap */
	uint32_t width = text_width(s->v);
	uint32_t rest = width - name;
	memcpy(s->columns, plain, sizeof(plain));
	s->column_count = width >= WIDE ? COLUMNS : PLAIN_COLUMNS;
	for (uint32_t i = 2; i < s->column_count; i++) {
		rest -= plain[i].width + 1;
	}
	s->bar = rest > digits + 5 && rest < width ? rest - digits - 1 : 4;
	s->bar = s->bar > 24 ? 24 : s->bar;
	s->columns[0].width = name;
	s->columns[1].width = s->bar + digits;
	s->columns[1].head[0] = text_noun(s->v);
	s->columns[1].head[1] =
		arena_printf(s->v->arena, "of %u", s->v->proposals.count);
}

/* A heading over rows; the first one stands in the heads. */
static void put_heading(struct screen *s, struct rap_str heading)
{
	size_t from = s->out->len;
	if (!s->headed) {
		table_heads(s->out, s->columns, s->column_count, 0, str_of(""));
		from = s->out->len;
		table_heads(s->out, s->columns, s->column_count, 1, heading);
		s->headed = true;
	} else {
		buf_add_str(s->out, heading);
		buf_putc(s->out, '\n');
	}
	text_strong(s->out, s->v, from);
}

static void put_row(struct screen *s, struct rap_str name,
	const struct count *c)
{
	const struct view *v = s->v;
	struct rap_str cells[COLUMNS] = {
		str_of(arena_printf(v->arena, "  %.*s", (int)name.len,
			name.at)),
		count_is_zero(c) && c->not_read
			? str_of("not read")
			: text_bar(v, c->proposals, s->most, s->bar),
		text_number(v, c->delegations),
		text_number(v, c->text),
		text_number(v, c->prose),
		text_number(v, c->named),
		text_number(v, c->to_check),
	};
	for (uint32_t k = 0; k < TALLY_KINDS; k++) {
		cells[PLAIN_COLUMNS + k] = text_number(v, c->kinds[k]);
	}
	table_row(s->out, s->columns, s->column_count, cells);
}

static void begin(struct screen *s, const struct count_row *rows,
	uint32_t count, bool by_theme)
{
	const struct tally *t = s->v->tally;
	uint32_t name = NAME_LEAST;
	for (uint32_t i = 0; i < count; i++) {
		bool shown = t->options.all || !count_is_zero(&rows[i].count);
		struct rap_str text = by_theme || !shown
			? rows[i].theme
			: t->issues[rows[i].issue].id;
		uint32_t width = (uint32_t)utf8_width(text) + 3;
		uint32_t proposals = rows[i].count.proposals;
		name = width > name ? width : name;
		s->most = proposals > s->most ? proposals : s->most;
	}
	set_columns(s, name);
}

static void put_zero_rows(struct screen *s, const struct count_row *rows)
{
	const struct tally *t = s->v->tally;
	struct rap_str *items = arena_array(s->v->arena,
		(size_t)t->issue_count + 1, sizeof(*items));
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->issue_count; i++) {
		const struct tally_issue *issue = &t->issues[rows[i].issue];
		if (count_is_zero(&rows[i].count) && !rows[i].count.not_read &&
			count_is_topic(issue)) {
			items[count++] = issue->id;
		}
	}
	if (count && !t->options.all) {
		text_list(s->out, s->v,
			s->v->proposals.as_documents ? "NO DOCUMENT:"
						     : "NO PROPOSAL:",
			items, count);
	}
}

/* An analyzer that failed in a proposal may have missed what it raises. */
static void put_not_read(struct screen *s, const struct count_row *rows)
{
	const struct tally *t = s->v->tally;
	struct rap_str *items = arena_array(s->v->arena,
		(size_t)t->issue_count + 1, sizeof(*items));
	uint32_t count = 0;
	for (uint32_t i = 0; i < t->issue_count; i++) {
		struct rap_str id = t->issues[rows[i].issue].id;
		if (rows[i].count.not_read) {
			items[count++] = str_of(arena_printf(s->v->arena,
				"%.*s %u", (int)id.len, id.at,
				rows[i].count.not_read));
		}
	}
	if (count) {
		const char *head = arena_printf(s->v->arena,
			"NOT READ, number of %s:", text_noun(s->v));
		text_list(s->out, s->v, head, items, count);
	}
}

static void put_rows(struct screen *s, const struct count_row *rows,
	bool topics)
{
	const struct tally *t = s->v->tally;
	struct rap_str theme = {0};
	bool begun = false;
	for (uint32_t i = 0; i < t->issue_count; i++) {
		const struct tally_issue *issue = &t->issues[rows[i].issue];
		if (count_is_topic(issue) != topics ||
			(count_is_zero(&rows[i].count) && !t->options.all)) {
			continue;
		}
		if (topics && (!begun || !str_equal(theme, issue->theme))) {
			put_heading(s, text_upper(s->v, issue->theme));
		} else if (!begun) {
			put_heading(s, str_of("EXCEPTIONS AND EXCLUSIONS"));
		}
		begun = true;
		theme = issue->theme;
		put_row(s, issue->id, &rows[i].count);
	}
}

static void put_models(struct screen *s, const struct count_row *rows)
{
	const struct view *v = s->v;
	const char *head = "DIRECTION, ";
	for (uint32_t i = 0; i < v->tally->issue_count; i++) {
		struct view_model *models;
		uint32_t count = view_models(&models, v, rows[i].issue);
		if (!count || rows[i].count.proposals < MODEL_LEAST) {
			continue;
		}
		if (*head) {
			size_t from = s->out->len;
			buf_printf(s->out, "%s%s\n", head, text_noun(v));
			text_strong(s->out, v, from);
			head = "";
		}
		struct flow f;
		struct rap_str id = v->tally->issues[rows[i].issue].id;
		flow_begin(&f, s->out, text_width(v), 6);
		flow_puts(&f, "  ");
		flow_add(&f, id);
		flow_printf(&f, "(%u):", rows[i].count.proposals);
		for (uint32_t k = 0; k < count; k++) {
			flow_puts(&f, k ? "|" : "");
			flow_add(&f, models[k].label);
			flow_printf(&f, "%u", models[k].proposals);
		}
		flow_end(&f);
	}
}

void text_issues(struct buf *out, const struct view *v)
{
	const struct tally *t = v->tally;
	struct screen s = {.out = out, .v = v};
	const struct count_row *rows =
		count_by_issue(v->arena, t, &v->proposals);
	begin(&s, rows, t->issue_count, false);
	buf_putc(out, '\n');
	put_rows(&s, rows, true);
	put_rows(&s, rows, false);
	put_zero_rows(&s, rows);
	put_not_read(&s, rows);
	buf_putc(out, '\n');
	put_models(&s, rows);
}

void text_themes(struct buf *out, const struct view *v)
{
	struct screen s = {.out = out, .v = v};
	uint32_t count;
	const struct count_row *rows =
		count_by_theme(&count, v->arena, v->tally, &v->proposals);
	begin(&s, rows, count, true);
	buf_putc(out, '\n');
	put_heading(&s, str_of("THEME"));
	for (uint32_t i = 0; i < count; i++) {
		put_row(&s, rows[i].theme, &rows[i].count);
	}
	buf_putc(out, '\n');
}
