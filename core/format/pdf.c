/* SPDX-License-Identifier: MIT */
/*
 * Lines of a PDF -> blocks. Where a paragraph goes on behind a page's end, its
 * first page's footnotes come before it: so pages stay in order, and footnotes
 * move behind their marks anyway.
 */
#include "core/format/pdf_text.h"
#include "core/format/readers.h"
#include "core/format/wrapped.h"
#include "core/source/line_shape.h"

enum { LONGEST_HEADING = 200 }; /* bytes */

/* Headings are larger than text. */
static const float heading_size = 1.08F;

/* Where the writer stands. */
struct pdf_writer {
	const struct pdf_text *t;
	struct extract *x;
	uint32_t pages;     /* begun so far */
	uint32_t next_note; /* the line from which footnotes are looked for */
};

/* Footnotes may be counted from 1 on each page. */
static struct rap_str note_name(struct extract *x, uint32_t page,
	uint32_t number)
{
	return str_of(arena_printf(x->arena, "%u %u", page, number));
}

static uint32_t number_of(struct rap_str text)
{
	uint32_t number = 0;
	for (size_t i = 0;
		i < 3 && text.len > i && text.at[i] >= '0' && text.at[i] <= '9';
		i++) {
		number = number * 10 + (uint32_t)(text.at[i] - '0');
	}
	return number;
}

static struct rap_str text_of(const struct pdf_writer *w, uint32_t line)
{
	return str_trim(pdf_line_text(w->t, &w->t->lines[line]));
}

/* Add a line to the open block. */
static void put_line(struct pdf_writer *w, uint32_t i)
{
	const struct pdf_line *line = &w->t->lines[i];
	for (; w->pages <= line->page; w->pages++) {
		extract_page(w->x);
	}
	extract_add(w->x, text_of(w, i), false);
	extract_add(w->x, str_of("\n"), true);
	for (uint32_t m = 0; m < line->mark_count; m++) {
		extract_anchor(w->x,
			note_name(w->x, line->page,
				w->t->marks[line->first_mark + m]));
	}
}

/* The footnotes of pages before `page`. */
static void put_notes(struct pdf_writer *w, uint32_t page)
{
	const struct pdf_text *t = w->t;
	for (; w->next_note < t->line_count &&
		t->lines[w->next_note].page < page;
		w->next_note++) {
		const struct pdf_line *line = &t->lines[w->next_note];
		if (line->role != PDF_NOTE) {
			continue;
		}
		if (line->begins) {
			extract_begin(w->x, BLOCK_FOOTNOTE, 0);
			extract_footnote(w->x,
				note_name(w->x, line->page,
					number_of(text_of(w, w->next_note))));
		}
		put_line(w, w->next_note);
	}
}

/* What is larger than text is a heading, unless it tells better itself. */
static bool is_large_heading(const struct pdf_writer *w, uint32_t first,
	uint32_t end)
{
	size_t len = 0;
	enum marker_kind kind = marker_read(text_of(w, first)).kind;
	for (uint32_t i = first; i < end; i++) {
		len += w->t->lines[i].role == PDF_BODY ? text_of(w, i).len : 0;
	}
	return w->t->lines[first].size > heading_size * w->t->body_size &&
		len <= LONGEST_HEADING && kind <= MARKER_NUMBER &&
		kind != MARKER_ARTICLE && kind != MARKER_SECTION &&
		w->t->body_size > 0;
}

static enum block_kind kind_of(const struct pdf_writer *w, uint32_t first,
	uint32_t end)
{
	if (w->t->lines[first].cell) {
		return BLOCK_CELL;
	}
	return is_large_heading(w, first, end) ? BLOCK_HEADING
					       : BLOCK_PARAGRAPH;
}

/* A paragraph's lines, from the first up to `end`. */
static void put_paragraph(struct pdf_writer *w, uint32_t first, uint32_t end)
{
	const struct pdf_line *lines = w->t->lines;
	uint32_t last = first;
	for (uint32_t i = first; i < end; i++) {
		last = lines[i].role == PDF_BODY ? i : last;
	}
	put_notes(w, lines[first].page);
	if (lines[last].page > lines[first].page) {
		put_notes(w, lines[first].page + 1);
	}
	extract_begin(w->x, kind_of(w, first, end), lines[first].column);
	w->x->blocks[w->x->block_count - 1].in_table = lines[first].cell > 0;
	for (uint32_t i = first; i <= last; i++) {
		if (lines[i].role == PDF_BODY) {
			put_line(w, i);
		}
	}
}

static void put_all(struct pdf_writer *w)
{
	const struct pdf_text *t = w->t;
	uint32_t first = 0;
	while (first < t->line_count) {
		uint32_t end = first + 1;
		if (t->lines[first].role != PDF_BODY) {
			first++;
			continue;
		}
		while (end < t->line_count &&
			!(t->lines[end].role == PDF_BODY &&
				t->lines[end].begins)) {
			end++;
		}
		put_paragraph(w, first, end);
		first = end;
	}
	put_notes(w, UINT32_MAX);
}

/* Why there is no text: a picture of it is none. */
static enum status refuse_empty(struct rap_str file, struct error *err)
{
	bool pictures = str_find(file, "/Image") < file.len;
	return error_set(err, STATUS_ENCODING, "%s",
		pictures ? "a scan: its PDF has pictures and no text: run text "
			   "recognition on it (the package ocrmypdf)"
			 : "empty: no text in its PDF, and no pictures");
}

enum status read_pdf(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err)
{
	struct wrapped wrapped;
	struct pdf_text text;
	struct extract x;
	(void)options;
	if (!wrapped_open(&wrapped, out->raw)) {
		return error_set(err, STATUS_SYNTAX,
			"its text was not taken out of it");
	}
	out->raw = wrapped.file;
	extract_init(&x, a);
	enum status st = pdf_parse(&text, &x, wrapped.text, err);
	if (st) {
		return st;
	}
	if (!text.line_count) {
		return refuse_empty(wrapped.file, err);
	}
	pdf_find_tables(&text);
	pdf_join_labels(&text);
	pdf_leave_out_margins(&text);
	pdf_find_notes(&text);
	pdf_find_paragraphs(&text);
	struct pdf_writer writer = {.t = &text, .x = &x};
	put_all(&writer);
	extract_note(&x, extract_says_pdf);
	return extract_finish(&x, out, err);
}
