/* SPDX-License-Identifier: MIT */
#include "core/report/table.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/base/utf8.h"

static void trim_end(struct buf *out)
{
	while (out->len && out->at[out->len - 1] == ' ') {
		out->len--;
	}
	buf_putc(out, '\n');
}

void table_widen(struct column *out, const struct column *columns,
	uint32_t count, uint32_t width)
{
	enum { SCREEN = 80, LONGEST_NAME = 60 };
	uint32_t left_over = width > SCREEN ? width - SCREEN : 0;
	uint32_t first = columns[0].width + left_over;
	memcpy(out, columns, count * sizeof(*columns));
	out[0].width = first < LONGEST_NAME ? first : LONGEST_NAME;
}

void table_row(struct buf *out, const struct column *columns, uint32_t count,
	const struct rap_str *cells)
{
	size_t at = 0;  /* where the line stands */
	size_t due = 0; /* where the next column begins */
	for (uint32_t i = 0; i < count; i++) {
		const struct column *c = &columns[i];
		size_t width = utf8_width(cells[i]);
		size_t spare = width < c->width ? c->width - width : 0;
		if (at > due) {
			trim_end(out);
			at = 0;
		}
		buf_pad(out, ' ', due - at);
		if (c->align == COLUMN_RIGHT) {
			buf_pad(out, ' ', spare);
		}
		buf_add_shown(out, cells[i]);
		if (c->align == COLUMN_LEFT) {
			buf_pad(out, ' ', spare);
		}
		at = due + width + spare;
		due += c->width + 1;
	}
	trim_end(out);
}

void table_heads(struct buf *out, const struct column *columns, uint32_t count,
	int line, struct rap_str first)
{
	struct rap_str cells[16] = {{0}};
	for (uint32_t i = 0; i < count && i < 16; i++) {
		cells[i] = str_of(columns[i].head[line]);
	}
	cells[0] = first.len ? first : cells[0];
	table_row(out, columns, count < 16 ? count : 16, cells);
}

void flow_begin(struct flow *f, struct buf *out, uint32_t width,
	uint32_t indent)
{
	*f = (struct flow){.out = out, .width = width, .indent = indent};
}

static void next_line(struct flow *f)
{
	buf_putc(f->out, '\n');
	buf_pad(f->out, ' ', f->indent);
	f->column = f->indent;
	f->lines++;
}

/* Go to where a piece of this width can stand. */
static void make_room(struct flow *f, size_t width)
{
	bool fits = f->column + f->gap + width <= f->width;
	if (f->gap && !fits) {
		next_line(f);
	} else if (f->gap) {
		buf_putc(f->out, ' ');
		f->column++;
	}
	f->column += (uint32_t)width;
	f->gap = true;
}

static void put_word(struct flow *f, struct rap_str word, const char *tail)
{
	make_room(f, utf8_width(word) + strlen(tail));
	buf_add_shown(f->out, word);
	buf_puts(f->out, tail);
}

void flow_styled(struct flow *f, struct rap_str text)
{
	make_room(f, utf8_width(text));
	buf_add_str(f->out, text);
}

void flow_piece(struct flow *f, struct rap_str text, const char *tail)
{
	put_word(f, text, tail);
}

void flow_add(struct flow *f, struct rap_str text)
{
	/* Spaces at the beginning are kept: they indent the first line. */
	while (!f->column && text.len && text.at[0] == ' ') {
		size_t begin = 0;
		while (begin < text.len && text.at[begin] == ' ') {
			begin++;
		}
		buf_pad(f->out, ' ', begin);
		f->column = (uint32_t)begin;
		text.at += begin;
		text.len -= begin;
	}
	struct rap_str word;
	while (str_next_piece(&text, ' ', &word)) {
		if (word.len) {
			put_word(f, word, "");
		}
	}
}

void flow_alternatives(struct flow *f, struct rap_str text)
{
	struct rap_str word;
	while (str_next_piece(&text, ' ', &word)) {
		while (word.len) {
			size_t bar = str_find_byte(word, '|');
			size_t len = bar < word.len ? bar + 1 : word.len;
			struct rap_str one = {word.at, len};
			if (!f->gap && f->column + utf8_width(one) > f->width) {
				next_line(f);
			}
			put_word(f, one, "");
			word = str_from(word, len);
			f->gap = !word.len;
		}
	}
}

void flow_quote(struct flow *f, struct rap_str text)
{
	enum { LONGEST = 300 };
	struct rap_str head = utf8_head(text, LONGEST);
	struct buf quoted = BUF_INIT;
	buf_printf(&quoted, "\"%.*s%s\"", (int)head.len, head.at,
		head.len < text.len ? "..." : "");
	flow_add(f, buf_str(&quoted));
	buf_release(&quoted);
}

void flow_puts(struct flow *f, const char *text)
{
	flow_add(f, str_of(text));
}

void flow_printf(struct flow *f, const char *fmt, ...)
{
	char text[512];
	va_list args;
	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	flow_puts(f, text);
}

void flow_comma(struct flow *f)
{
	buf_putc(f->out, ',');
	f->column++;
}

void flow_colon(struct flow *f)
{
	buf_putc(f->out, ':');
	f->column++;
}

void flow_end(struct flow *f)
{
	if (f->column) {
		buf_putc(f->out, '\n');
	}
	f->column = 0;
	f->gap = false;
}
