/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "core/base/ascii.h"
#include "core/format/pdf_text.h"

enum {
	SIZES = 256,      /* letters of half a point each are counted */
	LONGEST_MARK = 3, /* digits of a footnote's number */
};

/* Footnotes are smaller than the text above them. */
static const float note_size = 0.93F;

static uint32_t bucket(float size)
{
	float twice = size * 2 + 0.5F;
	return twice < 0 ? 0 : twice < SIZES - 1 ? (uint32_t)twice : SIZES - 1;
}

/* The size that most letters have. */
static float body_size(const struct pdf_text *t)
{
	uint64_t letters[SIZES] = {0};
	uint32_t most = 0;
	for (uint32_t i = 0; i < t->line_count; i++) {
		const struct pdf_line *line = &t->lines[i];
		if (line->role == PDF_BODY && !line->begins_raised) {
			letters[bucket(line->size)] +=
				line->text.end - line->text.begin;
		}
	}
	for (uint32_t i = 1; i < SIZES; i++) {
		most = letters[i] > letters[most] ? i : most;
	}
	return (float)most / 2;
}

/* "12 See Article 5": a number, and text behind it. */
static bool begins_with_number(struct rap_str text)
{
	size_t digits = 0;
	while (ascii_is_digit(str_at(text, digits))) {
		digits++;
	}
	return digits && digits <= LONGEST_MARK && str_at(text, digits) == ' ';
}

/* Where numbers of footnotes are raised, others are text. */
static bool begins_note(const struct pdf_text *t, const struct pdf_line *line,
	bool raised)
{
	return raised ? line->begins_raised
		      : begins_with_number(str_trim(pdf_line_text(t, line)));
}

/* Where the small lines at the end of a page begin; its end if there are
 * none. A page of nothing else has no footnotes. */
static uint32_t first_small(const struct pdf_text *t,
	const struct pdf_page *page)
{
	uint32_t end = page->first_line + page->line_count;
	uint32_t at = end;
	for (uint32_t i = end; i > page->first_line; i--) {
		const struct pdf_line *line = &t->lines[i - 1];
		if (line->role == PDF_LEFT_OUT) {
			continue;
		}
		if (line->size >= note_size * t->body_size || line->cell) {
			return at;
		}
		at = i - 1;
	}
	return end;
}

/* The first line that begins with a raised number and has nothing above it
 * that is read after it; the page's end if there is none. */
static uint32_t first_raised(const struct pdf_text *t,
	const struct pdf_page *page)
{
	uint32_t end = page->first_line + page->line_count;
	uint32_t at = end;
	float top = 1e6F;
	for (uint32_t i = end; i > page->first_line; i--) {
		const struct pdf_line *line = &t->lines[i - 1];
		if (line->role == PDF_LEFT_OUT) {
			continue;
		}
		if (line->begins_raised && line->top <= top && !line->cell) {
			at = i - 1;
		}
		top = line->top < top ? line->top : top;
	}
	return at;
}

static void mark_notes(struct pdf_text *t, const struct pdf_page *page)
{
	uint32_t end = page->first_line + page->line_count;
	uint32_t small = first_small(t, page);
	uint32_t raised = first_raised(t, page);
	bool note = false;
	for (uint32_t i = raised < end ? raised : small; i < end; i++) {
		struct pdf_line *line = &t->lines[i];
		if (line->role == PDF_LEFT_OUT || line->cell) {
			continue;
		}
		line->begins = begins_note(t, line, raised < end);
		note = note || line->begins;
		line->role = note ? PDF_NOTE : PDF_BODY;
	}
}

void pdf_find_notes(struct pdf_text *t)
{
	t->body_size = body_size(t);
	for (uint32_t page = 0; page < t->page_count; page++) {
		mark_notes(t, &t->pages[page]);
	}
}
