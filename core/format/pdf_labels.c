/* SPDX-License-Identifier: MIT */
/*
 * Numbers. pdftotext parts what stands far apart: a number from the paragraph
 * that it counts.
 */
#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/format/pdf_text.h"

enum {
	LONGEST_LABEL = 8, /* bytes of "12.3.1" or "(viii)" */
	NEIGHBOURS = 8,    /* lines of a row that are looked at */
};

/* In letter heights: how much lines of a row may differ in height; how far a
 * number stands before its paragraph; how small a footnote's is. */
static const float same_row = 0.4F, far_before = 5.0F, raised_size = 0.8F;

/* A number or letter by itself: "2", "2.1", "(a)", "iv)". */
static bool is_label(struct rap_str text)
{
	size_t letters = 0;
	size_t digits = 0;
	for (size_t i = 0; i < text.len; i++) {
		letters += ascii_is_letter(text.at[i]);
		digits += ascii_is_digit(text.at[i]);
		if (!ascii_is_letter(text.at[i]) &&
			!ascii_is_digit(text.at[i]) &&
			!strchr("().", text.at[i])) {
			return false;
		}
	}
	bool closed = str_ends_with(text, ")") || str_ends_with(text, ".");
	return text.len && text.len <= LONGEST_LABEL &&
		(letters ? letters <= 4 && closed : digits > 0);
}

static bool is_beside(const struct pdf_line *a, const struct pdf_line *b)
{
	float size = a->size > b->size ? a->size : b->size;
	float off = a->top - b->top;
	return off < same_row * size && off > -same_row * size &&
		(a->right <= b->left || b->right <= a->left);
}

/* The nearest line to the right of one in the same row; or NULL. */
static struct pdf_line *right_of(const struct pdf_text *t,
	const uint32_t *placed, uint32_t count, uint32_t at)
{
	const struct pdf_line *line = &t->lines[placed[at]];
	struct pdf_line *nearest = NULL;
	uint32_t end = at + NEIGHBOURS < count ? at + NEIGHBOURS : count;
	for (uint32_t i = at > NEIGHBOURS ? at - NEIGHBOURS : 0; i < end; i++) {
		struct pdf_line *other = &t->lines[placed[i]];
		if (i != at && is_beside(line, other) &&
			other->left >= line->right &&
			(!nearest || other->left < nearest->left)) {
			nearest = other;
		}
	}
	return nearest;
}

/* "2." and what it counts become one line. */
static void put_before(struct pdf_text *t, struct pdf_line *label,
	struct pdf_line *line)
{
	struct buf joined = BUF_INIT;
	buf_add_str(&joined, str_trim(pdf_line_text(t, label)));
	buf_putc(&joined, ' ');
	buf_add_str(&joined, pdf_line_text(t, line));
	line->text.begin = (uint32_t)t->len;
	pdf_put(t, buf_str(&joined));
	line->text.end = (uint32_t)t->len;
	line->begins_raised = label->size < raised_size * line->size;
	line->left = label->left;
	label->role = PDF_LEFT_OUT;
	buf_release(&joined);
}

static void join_label(struct pdf_text *t, const uint32_t *placed,
	uint32_t count, uint32_t at)
{
	struct pdf_line *label = &t->lines[placed[at]];
	bool is_one =
		!label->cell && is_label(str_trim(pdf_line_text(t, label)));
	struct pdf_line *line = is_one ? right_of(t, placed, count, at) : NULL;
	if (line && !line->cell &&
		line->left - label->right < far_before * line->size &&
		!line->begins_raised) {
		put_before(t, label, line);
	}
}

void pdf_join_labels(struct pdf_text *t)
{
	struct arena arena = ARENA_INIT;
	for (uint32_t page = 0; page < t->page_count; page++) {
		const struct pdf_page *p = &t->pages[page];
		const uint32_t *placed = pdf_by_place(t, &arena, p);
		for (uint32_t i = 0; i < p->line_count; i++) {
			join_label(t, placed, p->line_count, i);
		}
		arena_reset(&arena);
	}
	arena_release(&arena);
}
