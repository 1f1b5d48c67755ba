/* SPDX-License-Identifier: MIT */
#include "core/format/pdf_text.h"
#include "core/source/line_shape.h"

/* Sizes that differ by less are one. */
static const float same_size = 0.06F;
/* In letter heights: how far from the right edge a line ends before it is
 * its author who ended it. */
static const float short_by = 2.5F;
/* The indent of a first line. */
static const float indent = 0.6F;
/* The share of the longest line that one has that its text has filled. */
static const float long_line = 0.75F;

/* Steps from line to line, of half a point each, that are counted. */
enum { STEPS = 128 };

/* Two lines, one behind the other. */
struct pair {
	const struct pdf_text *t;
	const struct pdf_line *before, *line;
	struct rap_str above, text;
	struct marker m; /* of the second */
};

static bool is_of_one_size(const struct pair *p)
{
	float difference = p->line->size - p->before->size;
	float most = same_size * p->before->size;
	return difference <= most && difference >= -most;
}

static bool is_short(const struct pdf_text *t, const struct pdf_line *line)
{
	return line->right <
		t->block_rights[line->block] - short_by * line->size;
}

static bool is_label(struct marker m)
{
	return m.kind == MARKER_ARTICLE || m.kind == MARKER_SECTION;
}

/* Whether the line before is a heading that this one cannot be part of. */
static bool is_below_heading(const struct pair *p)
{
	struct marker above = marker_read(p->above);
	return is_label(above) && line_is_heading(p->above, above) &&
		(is_short(p->t, p->before) || p->m.kind != MARKER_NONE);
}

/* A label, number or bullet begins something, unless a sentence refers to it:
 * "... referred to in / Article 5". */
static bool begins_by_marker(const struct pair *p)
{
	bool apart = p->line->block != p->before->block;
	bool ended = line_ends_like_text(p->above) ||
		str_ends_with(p->above, ")") || str_ends_with(p->above, "]") ||
		is_short(p->t, p->before);
	if (is_label(p->m)) {
		return line_is_heading(p->text, p->m) && (apart || ended);
	}
	return p->m.kind != MARKER_NONE && (apart || ended) &&
		!(line_goes_on_behind(p->text, p->m) && !ended);
}

/* Whether a sentence stops at the end of a page, column or block. */
static bool breaks_off(const struct pair *p)
{
	bool ended =
		line_ends_like_text(p->above) && !str_ends_with(p->above, ",");
	return !ended &&
		(line_begins_small(p->text) ||
			(p->line->page != p->before->page &&
				line_breaks_off(p->above) &&
				!is_short(p->t, p->before)));
}

/* Whether a line follows as lines of a paragraph do, though pdftotext parts
 * them, and the one above is long and no end of a sentence. */
static bool is_next_line(const struct pair *p)
{
	const struct pdf_line *above = p->before;
	float size = above->size;
	float step = p->line->top - above->top;
	float hanging = above->left - p->line->left;
	return above->page == p->line->page && step > 0 &&
		step < (1 + same_size) * p->t->leading &&
		above->size < (1 + same_size) * p->t->body_size &&
		hanging < size && hanging > -3 * size &&
		above->right - above->left > long_line * p->t->text_width &&
		!line_ends_like_text(p->above);
}

/* In a block, where nothing but a short line or an indent tells. */
static bool begins_in_block(const struct pair *p)
{
	bool sentence = str_ends_with(p->above, ".") ||
		str_ends_with(p->above, ";") || str_ends_with(p->above, ":");
	return sentence && line_begins_with_capital(p->text) &&
		(is_short(p->t, p->before) ||
			p->line->left >
				p->before->left + indent * p->line->size);
}

/* "2." stands by itself where what it counts is indented. */
static bool is_behind_number(const struct pair *p)
{
	struct marker above = marker_read(p->above);
	return p->before->begins && above.len == p->above.len &&
		above.kind >= MARKER_NUMBER && above.kind <= MARKER_BULLET &&
		p->m.kind != MARKER_NUMBER;
}

static bool begins(const struct pair *p)
{
	if (p->line->cell || p->before->cell) {
		return p->line->cell != p->before->cell;
	}
	if (is_behind_number(p)) {
		return false;
	}
	if (!is_of_one_size(p) || begins_by_marker(p) || is_below_heading(p)) {
		return true;
	}
	if (p->line->block != p->before->block) {
		return !breaks_off(p) && !is_next_line(p);
	}
	return begins_in_block(p);
}

/* How far most lines of a block are apart, and how long the longest are. */
static void measure(struct pdf_text *t)
{
	uint32_t steps[STEPS] = {0};
	uint32_t most = 0;
	for (uint32_t i = 1; i < t->line_count; i++) {
		const struct pdf_line *line = &t->lines[i];
		const struct pdf_line *above = &t->lines[i - 1];
		float step = (line->top - above->top) * 2 + 0.5F;
		float width = line->right - line->left;
		bool is_text = line->role == PDF_BODY && !line->cell;
		if (is_text && line->block == above->block && step > 0 &&
			step < STEPS) {
			steps[(uint32_t)step]++;
		}
		if (is_text && width > t->text_width) {
			t->text_width = width;
		}
	}
	for (uint32_t i = 1; i < STEPS; i++) {
		most = steps[i] > steps[most] ? i : most;
	}
	t->leading = (float)most / 2;
}

void pdf_find_paragraphs(struct pdf_text *t)
{
	measure(t);
	const struct pdf_line *before = NULL;
	for (uint32_t i = 0; i < t->line_count; i++) {
		struct pdf_line *line = &t->lines[i];
		if (line->role != PDF_BODY) {
			continue;
		}
		struct pair p = {.t = t,
			.before = before,
			.line = line,
			.text = str_trim(pdf_line_text(t, line))};
		p.m = marker_read(p.text);
		line->begins = !before;
		if (before) {
			p.above = str_trim(pdf_line_text(t, before));
			line->begins = begins(&p);
		}
		before = line;
	}
}
