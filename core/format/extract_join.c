/* SPDX-License-Identifier: MIT */
/*
 * Text pasted into a word processor line by line: each line has become a
 * paragraph, and sentences go on in the next. They are joined as lines of plain
 * text are, but only where the whole document shows that it was made so.
 */
#include "core/format/extract.h"
#include "core/source/line_shape.h"

enum {
	LONGEST_LINE = 120, /* bytes; longer paragraphs were typed as such */
	SHORTEST_FULL = 40, /* bytes of a line that its text has filled */
	FEWEST_BROKEN = 4,  /* sentences that go on in the next paragraph */
};

/* What the plain paragraphs of a document are like. */
struct pasted {
	uint32_t plain, broken, longer;
	uint32_t width;  /* of the longest that may be a line */
	bool has_blanks; /* empty paragraphs stand between some */
};

static bool is_plain(const struct extract_block *b)
{
	return b->kind == BLOCK_PARAGRAPH && !b->in_table && !b->note.len &&
		!b->strong;
}

static struct rap_str text_of(const struct extract *x,
	const struct extract_block *b)
{
	return str_trim((struct rap_str){
		x->text + b->begin, b->end - b->begin});
}

/* Whether a paragraph without text stands before a block. */
static bool is_behind_blank(const struct extract *x, uint32_t block)
{
	const struct extract_block *b = &x->blocks[block];
	uint32_t ends = 0;
	for (uint32_t i = b[-1].end; i < b->begin; i++) {
		ends += x->text[i] == '\n';
	}
	return ends > 1;
}

static struct pasted look(const struct extract *x)
{
	struct pasted p = {0};
	for (uint32_t i = 0; i < x->block_count; i++) {
		const struct extract_block *b = &x->blocks[i];
		struct rap_str text = text_of(x, b);
		if (!is_plain(b)) {
			continue;
		}
		p.plain++;
		p.longer += text.len > LONGEST_LINE;
		if (text.len <= LONGEST_LINE && text.len > p.width) {
			p.width = (uint32_t)text.len;
		}
		if (!i || !is_plain(b - 1)) {
			continue;
		}
		struct rap_str above = text_of(x, b - 1);
		bool blank = is_behind_blank(x, i);
		p.has_blanks = p.has_blanks || blank;
		p.broken += !blank && above.len >= SHORTEST_FULL &&
			above.len <= LONGEST_LINE &&
			!line_ends_like_text(above) && line_begins_small(text);
	}
	return p;
}

/* Whether a line is, or may be, the beginning of something. */
static bool begins(struct rap_str above, struct rap_str line)
{
	struct marker m = marker_read(line);
	struct marker label = marker_read(above);
	bool labels =
		label.kind == MARKER_ARTICLE || label.kind == MARKER_SECTION;
	if (labels && line_is_heading(above, label)) {
		return true;
	}
	if (m.kind == MARKER_ARTICLE || m.kind == MARKER_SECTION) {
		return line_is_heading(line, m);
	}
	return m.kind != MARKER_NONE &&
		(line_ends_like_text(above) || line_ends_item(above) ||
			!line_goes_on_behind(line, m));
}

static bool goes_on(const struct extract *x, const struct pasted *p,
	uint32_t above, uint32_t block)
{
	struct rap_str before = text_of(x, &x->blocks[block - 1]);
	struct rap_str line = text_of(x, &x->blocks[block]);
	bool full = 5 * before.len >= 3 * (size_t)p->width;
	if (!is_plain(&x->blocks[above]) || !is_plain(&x->blocks[block]) ||
		is_behind_blank(x, block) || before.len > LONGEST_LINE ||
		begins(before, line)) {
		return false;
	}
	return line_begins_small(line) ||
		(full && (p->has_blanks || !line_ends_like_text(before)));
}

void extract_join_lines(struct extract *x)
{
	struct pasted p = look(x);
	uint32_t above = 0;
	if (p.broken < FEWEST_BROKEN || 5 * p.broken < p.plain ||
		20 * p.longer > p.plain) {
		return;
	}
	for (uint32_t i = 1; i < x->block_count; i++) {
		struct extract_block *b = &x->blocks[i];
		if (!goes_on(x, &p, above, i)) {
			above = i;
			continue;
		}
		b->joined = true;
		x->blocks[above].end = b->end;
	}
	extract_note(x, extract_says_joined);
}
