/* SPDX-License-Identifier: MIT */
/*
 * The half of catalogue.h that is for people at a terminal.
 */
#include "core/base/array.h"
#include "core/report/catalogue.h"
#include "core/report/table.h"

enum { CELLS = 6, NARROWEST = 60 };

static const struct column columns[CELLS] = {
	{{"", ""}, 1, COLUMN_LEFT}, /* the indent */
	{{"SYMBOL", ""}, 24, COLUMN_LEFT},
	{{"CIRCULATED", ""}, 12, COLUMN_LEFT},
	{{"KIND", ""}, 19, COLUMN_LEFT},
	{{"LANG", ""}, 7, COLUMN_LEFT},
	{{"IN TOTALS", ""}, 12, COLUMN_LEFT},
};

/* Where a value comes from, in one letter. */
static const struct {
	const char *source;
	char letter;
} letters[] = {
	{"metadata", 'm'},
	{"front-matter", 'f'},
	{"circulation", 'c'},
	{"header", 'h'},
	{"properties", 'p'},
	{"file-name", 'n'},
	{"text", 't'},
};

static char letter_of(struct rap_str source)
{
	for (size_t i = 0; i < COUNT_OF(letters); i++) {
		if (str_equal(source, str_of(letters[i].source))) {
			return letters[i].letter;
		}
	}
	return ' ';
}

/* "INF/ECOM/5 h"; "?" if nobody knows, "- m" if it is known to be none. */
static struct rap_str cell(struct arena *a, const struct result_value *v)
{
	struct rap_str text = v->text;
	if (!text.len || str_equal(text, str_of("unknown"))) {
		text = str_of(v->source.len ? "-" : "?");
	}
	return str_trim(str_of(arena_printf(a, "%.*s %c", (int)text.len,
		text.at, letter_of(v->source))));
}

static const char *total_word(const struct catalogue_row *row)
{
	static const char *const words[][2] = {
		{"language-version", "version"},
		{"addition", "addition"},
		{"superseded", "superseded"},
		{"copy", "copy"},
		{"apart", "apart"},
	};
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		if (str_equal(row->reason, str_of(words[i][0]))) {
			return words[i][1];
		}
	}
	return row->counted ? "counted" : "not counted";
}

/* "head TEXT (h)" */
static void add_value(struct flow *f, const char *head,
	const struct result_value *v)
{
	const char letter[] = {'(', letter_of(v->source), ')', '\0'};
	flow_puts(f, head);
	flow_add(f, v->text);
	flow_puts(f, letter);
}

/* A line of its own under the document, if the value is known. */
static void put_value(struct buf *out, uint32_t width, const char *head,
	const struct result_value *v)
{
	struct flow f;
	if (v->text.len) {
		flow_begin(&f, out, width, 4);
		flow_puts(&f, "  ");
		add_value(&f, head, v);
		flow_end(&f);
	}
}

/* What is known of the values that need no column, on one line. */
static void put_rest(struct buf *out, uint32_t width,
	const struct result_value *values)
{
	static const struct {
		enum catalogue_value value;
		const char *head;
	} rest[] = {{CATALOGUE_COMMUNICATED, "dated"},
		{CATALOGUE_ORIGINAL, "original in"},
		{CATALOGUE_THEME, "theme"}};
	struct flow f;
	uint32_t count = 0;
	flow_begin(&f, out, width, 4);
	for (size_t i = 0; i < COUNT_OF(rest); i++) {
		const struct result_value *v = &values[rest[i].value];
		if (v->text.len) {
			flow_puts(&f, count++ ? "|" : "  ");
			add_value(&f, rest[i].head, v);
		}
	}
	flow_end(&f);
}

static void put_see(struct buf *out, uint32_t width, struct rap_str path)
{
	struct flow f;
	if (path.len) {
		flow_begin(&f, out, width, 4);
		flow_puts(&f, "  see");
		flow_add(&f, path);
		flow_end(&f);
	}
}

static void put_checks(struct buf *out, const struct catalogue_row *row,
	uint32_t width)
{
	struct flow f;
	if (!row->check_count) {
		return;
	}
	flow_begin(&f, out, width, 8);
	flow_puts(&f, "  CHECK");
	for (uint32_t i = 0; i < row->check_count; i++) {
		flow_puts(&f, row->checks[i]);
		if (i + 1 < row->check_count) {
			flow_piece(&f, str_of(""), "|");
		}
	}
	flow_end(&f);
}

static void put_row(struct buf *out, const struct catalogue *c,
	const struct catalogue_row *row, uint32_t width)
{
	const struct result_value *v = row->values;
	const struct rap_str cells[CELLS] = {str_of(""),
		cell(c->arena, &v[CATALOGUE_SYMBOL]),
		cell(c->arena, &v[CATALOGUE_DATE]),
		cell(c->arena, &v[CATALOGUE_KIND]),
		cell(c->arena, &v[CATALOGUE_LANGUAGE]),
		str_of(total_word(row))};
	buf_add_shown(out, row->path);
	buf_putc(out, '\n');
	table_row(out, columns, CELLS, cells);
	put_value(out, width, "", &v[CATALOGUE_TITLE]);
	put_value(out, width, "by", &v[CATALOGUE_PROPONENTS]);
	put_rest(out, width, v);
	put_see(out, width, row->counted_with);
	put_checks(out, row, width);
}

/* Documents that were not read, or tables that were not applied. */
static void put_problems_of(struct buf *out, const struct catalogue *c,
	uint32_t width, bool tables)
{
	const char *head = tables ? "NOT APPLIED\n" : "NOT READ\n";
	for (uint32_t i = 0; i < c->problem_count; i++) {
		const struct catalogue_problem *p = &c->problems[i];
		struct flow f;
		if (p->table != tables) {
			continue;
		}
		buf_puts(out, head);
		head = "";
		flow_begin(&f, out, width, 4);
		flow_puts(&f, "  ");
		flow_piece(&f, p->document, ":");
		flow_add(&f, p->message);
		flow_end(&f);
	}
}

static void put_problems(struct buf *out, const struct catalogue *c,
	uint32_t width)
{
	put_problems_of(out, c, width, false);
	put_problems_of(out, c, width, true);
	if (c->passed_over.len) {
		struct flow f;
		flow_begin(&f, out, width, 2);
		flow_puts(&f, "NOT LOOKED AT, files of other kinds:");
		flow_add(&f, c->passed_over);
		flow_end(&f);
	}
	if (c->problem_count || c->passed_over.len) {
		buf_putc(out, '\n');
	}
}

static void put_links(struct buf *out, const struct catalogue *c,
	uint32_t width)
{
	for (uint32_t i = 0; i < c->link_count; i++) {
		const struct catalogue_link *l = &c->links[i];
		struct flow f;
		if (!i) {
			buf_puts(out, "\nBETWEEN DOCUMENTS\n");
		}
		flow_begin(&f, out, width, 4);
		flow_puts(&f, "  ");
		flow_piece(&f, l->fact, ":");
		flow_add(&f, l->document);
		flow_puts(&f, "and");
		flow_piece(&f, l->other, l->issue.len ? "" : ":");
		if (l->issue.len) {
			flow_puts(&f, "on");
			flow_piece(&f, l->issue, ":");
		}
		flow_add(&f, l->value);
		flow_end(&f);
	}
}

static void put_paragraph(struct buf *out, uint32_t width, const char *text)
{
	struct flow f;
	flow_begin(&f, out, width, 0);
	flow_puts(&f, text);
	flow_end(&f);
	buf_putc(out, '\n');
}

static void put_top(struct buf *out, const struct catalogue *c, uint32_t width)
{
	uint32_t counted = 0;
	uint32_t doubtful = 0;
	for (uint32_t i = 0; i < c->row_count; i++) {
		counted += c->rows[i].counted;
		doubtful += c->rows[i].check_count > 0;
	}
	buf_printf(out,
		"READ %u: %u counted, %u not | %u with something to "
		"CHECK\n",
		c->row_count, counted, c->row_count - counted, doubtful);
	put_paragraph(out, width,
		"Where values come from: m metadata.csv, f front matter, c "
		"circulation sentence, h header, p document properties, n file "
		"name, t the text; ? not known");
}

static void put_bottom(struct buf *out, uint32_t width)
{
	buf_putc(out, '\n');
	put_paragraph(out, width,
		"To correct values, put a metadata.csv into the folder (an "
		"empty cell changes nothing, - means none), or name one with "
		"--metadata FILE:");
	buf_puts(out,
		"  path,symbol,kind,date,proponents\n"
		"  draft*.txt,INF/ECOM/5,proposal,2021-07-14,\"Brazil; Hong "
		"Kong, China\"\n\n"
		"rapporteur corpus -f csv prints all of it as such a file.\n");
}

void catalogue_text(struct buf *out, const struct catalogue *c, uint32_t width)
{
	width = width < NARROWEST ? NARROWEST : width;
	put_problems(out, c, width);
	put_top(out, c, width);
	if (c->row_count) {
		table_heads(out, columns, CELLS, 0, str_of(""));
	}
	for (uint32_t i = 0; i < c->row_count; i++) {
		put_row(out, c, &c->rows[i], width);
	}
	put_links(out, c, width);
	put_bottom(out, width);
}
