/* SPDX-License-Identifier: MIT */
/*
 * Text in columns and text that flows, for a terminal or a pipe: widths are
 * columns of the screen, whatever the script.
 */
#ifndef CORE_REPORT_TABLE_H
#define CORE_REPORT_TABLE_H

#include "core/base/buf.h"
#include "core/base/str.h"

enum column_align { COLUMN_LEFT, COLUMN_RIGHT };

struct column {
	const char *head[2]; /* two lines; NULL is empty */
	uint32_t width;      /* without the gap of one before it */
	enum column_align align;
};

/*
 * Of a table made for 80 columns, the columns on a screen of `width`: the first
 * has what is left over, as far as names can use it.
 */
void table_widen(struct column *out, const struct column *columns,
	uint32_t count, uint32_t width);

/*
 * One line of cells. A left cell wider than its column pushes the rest onto
 * the next line; nothing is ever cut. No spaces at the end.
 */
void table_row(struct buf *out, const struct column *columns, uint32_t count,
	const struct rap_str *cells);

/* A line of heads: 0 or 1. `first`, if any, stands for the first one. */
void table_heads(struct buf *out, const struct column *columns, uint32_t count,
	int line, struct rap_str first);

/* Text that breaks at spaces and goes on under an indent. */
struct flow {
	struct buf *out;
	uint32_t width;
	uint32_t indent;
	uint32_t column; /* where the next character would stand */
	uint32_t lines;  /* begun so far */
	bool gap;        /* a space is due before the next word */
};

void flow_begin(struct flow *f, struct buf *out, uint32_t width,
	uint32_t indent);

/* Words of text, broken at its spaces; a space before the first. */
void flow_add(struct flow *f, struct rap_str text);
void flow_puts(struct flow *f, const char *text);
void flow_printf(struct flow *f, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* One piece that is not broken, such as a name and its comma. */
void flow_piece(struct flow *f, struct rap_str text, const char *tail);

/* The same, with codes of ours that style it: they go out as they are. */
void flow_styled(struct flow *f, struct rap_str text);

/* Words as terms have them: "mail*|email*" may break behind its bar, too. */
void flow_alternatives(struct flow *f, struct rap_str text);

/* Text between quotation marks, cut where it is very long. */
void flow_quote(struct flow *f, struct rap_str text);

/* A comma or a colon right behind the last word. */
void flow_comma(struct flow *f);
void flow_colon(struct flow *f);

/* End the line, if one was begun. */
void flow_end(struct flow *f);

#endif /* CORE_REPORT_TABLE_H */
