/* SPDX-License-Identifier: MIT */
#include "core/base/utf8.h"
#include "core/report/compilation.h"
#include "core/report/text.h"

enum {
	NARROWEST = 38, /* a column that can still be read */
	GAP = 3,        /* " | " */
	SIDES = 8,      /* columns at most */
};

/* One cell: its text, wrapped, taken line by line. */
struct cell {
	struct buf text;
	struct rap_str rest;
};

static void put_lines(struct buf *b, uint32_t width, struct rap_str text,
	uint32_t indent)
{
	struct rap_str rest = text;
	while (rest.len) {
		size_t end = str_find_byte(rest, '\n');
		struct rap_str line = {rest.at, end};
		struct flow f;
		flow_begin(&f, b, width, indent);
		flow_add(&f, line);
		flow_end(&f);
		rest = str_from(rest, end + 1);
	}
}

static void put_marked(struct buf *b, uint32_t width, const char *mark,
	struct rap_str text)
{
	struct flow f;
	if (text.len) {
		flow_begin(&f, b, width, 2);
		flow_puts(&f, mark);
		flow_add(&f, text);
		flow_end(&f);
	}
}

static void fill_head(struct cell *cell, const struct compilation_view *v,
	const struct compiled *c, uint32_t width)
{
	struct rap_str who = c->who.len ? c->who
		: c->apart              ? str_of("(nobody's proposal)")
					: str_of("(proponent not known)");
	put_lines(&cell->text, width, who, 2);
	put_lines(&cell->text, width, compilation_where(v, c), 2);
}

static void fill_passage(struct cell *cell, const struct compilation_view *v,
	const struct compiled *c, uint32_t passage, uint32_t width)
{
	if (passage >= c->passage_count) {
		return;
	}
	const struct passage *p = &c->passages[passage];
	struct buf *b = &cell->text;
	put_lines(b, width, p->cite, 2);
	put_marked(b, width, "=", compilation_stance(v, p));
	put_marked(b, width, "words:", p->evidence);
	put_marked(b, width, "except:", p->exceptions);
	put_marked(b, width, "eased:", p->flexibilities);
	put_lines(b, width, p->text, 0);
}

static bool next_line(struct cell *cell, struct rap_str *line)
{
	if (!cell->rest.len) {
		*line = str_of("");
		return false;
	}
	size_t end = str_find_byte(cell->rest, '\n');
	*line = (struct rap_str){cell->rest.at, end};
	cell->rest = str_from(cell->rest, end + 1);
	return true;
}

/* A line of each cell; false, and nothing written, if none has one left. */
static bool put_line(struct buf *out, struct cell *cells, uint32_t count,
	uint32_t width)
{
	size_t from = out->len;
	bool more = false;
	for (uint32_t i = 0; i < count; i++) {
		struct rap_str line;
		more = next_line(&cells[i], &line) || more;
		buf_puts(out, i ? " | " : "");
		buf_add_str(out, line);
		size_t taken = utf8_width(line);
		if (i + 1 < count && taken < width) {
			buf_pad(out, ' ', width - taken);
		}
	}
	while (out->len > from && out->at[out->len - 1] == ' ') {
		out->len--;
	}
	if (!more) {
		out->len = from;
		return false;
	}
	buf_putc(out, '\n');
	return true;
}

/* Cells beside each other, as far as the longest goes. */
static void put_cells(struct buf *out, struct cell *cells, uint32_t count,
	uint32_t width)
{
	for (uint32_t i = 0; i < count; i++) {
		cells[i].rest = buf_str(&cells[i].text);
	}
	while (put_line(out, cells, count, width)) {
		/* until all are empty */
	}
	for (uint32_t i = 0; i < count; i++) {
		buf_release(&cells[i].text);
	}
}

static void put_rule(struct buf *out, uint32_t count, uint32_t width, char c)
{
	for (uint32_t i = 0; i < count; i++) {
		buf_puts(out, i ? "-+-" : "");
		buf_pad(out, c, width);
	}
	buf_putc(out, '\n');
}

/* A block of columns that fit beside each other. */
static void put_block(struct buf *out, const struct compilation_view *v,
	const struct compiled *columns, uint32_t count, uint32_t width)
{
	uint32_t most = 0;
	struct cell cells[SIDES] = {0};
	for (uint32_t i = 0; i < count; i++) {
		fill_head(&cells[i], v, &columns[i], width);
		most = columns[i].passage_count > most
			? columns[i].passage_count
			: most;
	}
	buf_putc(out, '\n');
	put_cells(out, cells, count, width);
	for (uint32_t p = 0; p < most; p++) {
		put_rule(out, count, width, '-');
		memset(cells, 0, sizeof(cells));
		for (uint32_t i = 0; i < count; i++) {
			fill_passage(&cells[i], v, &columns[i], p, width);
		}
		put_cells(out, cells, count, width);
	}
}

static void put_options(struct buf *out, const struct compilation_view *v)
{
	struct compiled_option *options;
	uint32_t count = compilation_options(&options, v);
	size_t from = out->len;
	if (!count) {
		return;
	}
	buf_puts(out, "\nOPTIONS, and who is behind them\n");
	text_strong(out, &v->view, from);
	for (uint32_t i = 0; i < count; i++) {
		struct flow f;
		flow_begin(&f, out, text_width(&v->view), 6);
		flow_puts(&f, "  ");
		flow_add(&f, options[i].option);
		flow_printf(&f, "(%u):", options[i].documents);
		flow_add(&f, options[i].who);
		flow_end(&f);
	}
}

static void put_head(struct buf *out, const struct compilation_view *v)
{
	size_t from = out->len;
	struct rap_str id = v->compilation->issue;
	struct rap_str title = v->issue ? v->issue->title : str_of("");
	uint32_t passages = 0;
	for (uint32_t i = 0; i < v->column_count; i++) {
		passages += v->columns[i].passage_count;
	}
	buf_printf(out, "%.*s: %.*s\n", (int)id.len, id.at, (int)title.len,
		title.at);
	text_strong(out, &v->view, from);
	buf_printf(out, "%u %s in %u %s\n", passages,
		passages == 1 ? "passage" : "passages", v->column_count,
		v->column_count == 1 ? "document" : "documents");
}

void compilation_text(struct buf *out, const struct compilation_view *v)
{
	uint32_t screen = text_width(&v->view);
	uint32_t sides = (screen + GAP) / (NARROWEST + GAP);
	sides = sides > SIDES ? SIDES : sides;
	sides = sides > v->column_count ? v->column_count : sides;
	sides = sides ? sides : 1;
	uint32_t width = (screen - GAP * (sides - 1)) / sides;

	text_top(out, &v->view);
	put_head(out, v);
	put_options(out, v);
	for (uint32_t i = 0; i < v->column_count; i += sides) {
		uint32_t left = v->column_count - i;
		put_block(out, v, &v->columns[i], left < sides ? left : sides,
			width);
	}
	struct rap_str notes[COMPILATION_NOTES];
	uint32_t count = compilation_notes(notes, v);
	buf_putc(out, '\n');
	for (uint32_t i = 0; i < count; i++) {
		put_lines(out, screen, notes[i], 2);
	}
}
