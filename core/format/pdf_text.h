/* SPDX-License-Identifier: MIT */
/*
 * The lines of a PDF and where they stand on their pages, as pdftotext's
 * -bbox-layout gives them; and what of them is text.
 *
 * A PDF knows glyphs and places. What is a heading, a footnote or a running
 * header shows only in sizes, gaps and repetition.
 */
#ifndef CORE_FORMAT_PDF_TEXT_H
#define CORE_FORMAT_PDF_TEXT_H

#include "core/base/error.h"
#include "core/format/extract.h"

enum pdf_role {
	PDF_BODY,
	PDF_LEFT_OUT, /* running header, page number, table of contents */
	PDF_NOTE,     /* of a footnote at the bottom of its page */
};

/* Places are in points, from the top left corner. */
struct pdf_line {
	float left, top, right, bottom;
	float size;           /* height of its usual letters */
	uint32_t page;        /* from 0 */
	uint32_t block;       /* lines that pdftotext takes for one */
	struct rap_span text; /* in pdf_text.bytes */
	uint32_t cell;        /* of a table, counted from 1; 0: in none */
	uint32_t column;      /* of the cell, from 1 */
	uint32_t first_mark;  /* footnote marks in it */
	uint32_t mark_count;
	bool begins_raised; /* its first word is a small raised number */
	bool begins;        /* a paragraph, or a footnote */
	enum pdf_role role;
};

struct pdf_page {
	uint32_t first_line, line_count;
};

struct pdf_text {
	struct arena *arena;
	char *bytes;
	size_t len, capacity;
	struct pdf_line *lines; /* in reading order, as pdftotext sees it; in
	                            tables, row by row */
	uint32_t line_count, line_capacity;
	struct pdf_page *pages;
	uint32_t page_count, page_capacity;
	float *block_rights; /* the right edge of each block */
	uint32_t block_count, block_capacity;
	uint32_t *marks; /* the numbers of footnote marks */
	uint32_t mark_count, mark_capacity;
	float body_size;  /* of most letters */
	float leading;    /* from most lines of text to the next */
	float text_width; /* of the longest line of text */
};

/*
 * Read what pdftotext wrote; document properties go to x. Fails with
 * STATUS_SYNTAX if it is not whole.
 */
MUST_CHECK enum status pdf_parse(struct pdf_text *out, struct extract *x,
	struct rap_str xhtml, struct error *err);

static inline struct rap_str pdf_line_text(const struct pdf_text *t,
	const struct pdf_line *line)
{
	return (struct rap_str){
		t->bytes + line->text.begin, line->text.end - line->text.begin};
}

/* Add to the text of all lines, without control characters. */
void pdf_put(struct pdf_text *t, struct rap_str text);

/* pdf_places: the lines of a page from top to bottom, those at one height from
 * left to right, as indices into `lines`; in the arena. */
uint32_t *pdf_by_place(const struct pdf_text *t, struct arena *a,
	const struct pdf_page *page);

/* pdf_labels: numbers go to the lines that they stand before. */
void pdf_join_labels(struct pdf_text *t);

/* pdf_margins: what repeats at the edges of pages, page numbers, and tables of
 * contents are left out. */
void pdf_leave_out_margins(struct pdf_text *t);

/* pdf_table: which lines stand in which cell of a table. */
void pdf_find_tables(struct pdf_text *t);

/* pdf_notes: small numbered lines at the bottom of pages are footnotes. */
void pdf_find_notes(struct pdf_text *t);

/* pdf_paragraphs: which lines begin a paragraph, and which go on with one. */
void pdf_find_paragraphs(struct pdf_text *t);

#endif /* CORE_FORMAT_PDF_TEXT_H */
