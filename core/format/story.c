/* SPDX-License-Identifier: MIT */
#include "core/format/story.h"

#include "core/source/marker.h"

enum { LONGEST_LABEL = 64 };

void story_init(struct story *s, struct extract *x,
	const struct format_options *options, void (*shape)(void *self),
	void *self)
{
	x->joins_lines = true;
	*s = (struct story){.x = x,
		.options = options,
		.shape = shape,
		.self = self,
		.note = {"", 0},
		.note_label = {"", 0}};
}

void story_begin(struct story *s)
{
	bool goes_on = s->goes_on && s->begun;
	s->paragraphs++;
	s->goes_on = false;
	if (!goes_on) {
		s->begun = false;
		s->shapeless = true;
	}
}

void story_shape(struct story *s, enum block_kind kind, uint32_t level,
	struct rap_str label)
{
	label = str_trim(label);
	label.len = label.len < LONGEST_LABEL ? label.len : LONGEST_LABEL;
	s->label = str_copy(s->x->arena, label);
	s->kind = kind;
	s->level = level;
}

void story_shape_item(struct story *s, uint32_t level, struct rap_str label)
{
	struct marker m = marker_read(label);
	bool plain = level == 1 && label.len && m.kind != MARKER_BULLET;
	if (plain || m.kind == MARKER_ARTICLE || m.kind == MARKER_SECTION) {
		story_shape(s, BLOCK_PARAGRAPH, 0, label);
	} else {
		story_shape(s, BLOCK_ITEM, level, label);
	}
}

/* Find out what the paragraph at hand is, if nobody has yet. */
static void shape(struct story *s)
{
	if (s->shapeless) {
		s->shapeless = false;
		story_shape(s, BLOCK_PARAGRAPH, 0, (struct rap_str){"", 0});
		s->shape(s->self);
	}
}

void story_end(struct story *s, bool goes_on, bool counts)
{
	if (counts) {
		shape(s);
	}
	s->goes_on = goes_on;
	if (goes_on) {
		return;
	}
	if (!s->cells) {
		extract_end(s->x);
	}
	s->begun = false;
}

static void put_label(struct story *s)
{
	struct rap_str label = s->note_label.len ? s->note_label : s->label;
	bool is_mark = s->note_label.len > 0;
	if (!label.len) {
		return;
	}
	extract_add(s->x, str_of(is_mark ? "[" : ""), true);
	extract_add(s->x, label, true);
	extract_add(s->x, str_of(is_mark ? "] " : " "), true);
	s->note_label.len = 0;
}

static void begin_block(struct story *s)
{
	bool goes_on = s->cells && s->cell_begun;
	shape(s);
	if (goes_on) {
		extract_space(s->x);
	} else if (s->note.len) {
		extract_begin(s->x, BLOCK_FOOTNOTE, 0);
		extract_footnote(s->x, s->note);
	} else if (s->cells) {
		extract_begin(s->x, BLOCK_CELL,
			s->cells <= STORY_CELLS ? s->columns[s->cells - 1] : 0);
		s->x->blocks[s->x->block_count - 1].in_table = true;
	} else {
		extract_begin(s->x, s->kind, s->level);
	}
	s->begun = true;
	s->cell_begun = s->cells > 0;
	extract_line(s->x, s->paragraphs);
	put_label(s);
}

bool story_is_live(const struct story *s, const struct story_look *look)
{
	enum format_tracked tracked = s->options->tracked;
	return !look->hidden && (!look->struck || s->options->struck) &&
		(!look->deleted || tracked != TRACKED_ACCEPTED) &&
		(!look->inserted || tracked != TRACKED_ORIGINAL);
}

static void say(struct story *s, bool is_so, const char *note, unsigned bit)
{
	if (is_so && !(s->said & bit)) {
		s->said |= bit;
		extract_note(s->x, note);
	}
}

static void say_all(struct story *s, const struct story_look *look, bool live)
{
	say(s, look->deleted || look->inserted, extract_says_tracked, 1);
	say(s, look->struck, extract_says_struck, 2);
	say(s, look->hidden, extract_says_hidden, 4);
	say(s, live && look->coloured, extract_says_colour, 8);
	say(s, live && look->underlined, extract_says_underline, 16);
}

static void add_in_line(struct story *s, struct rap_str text, bool strong)
{
	for (;;) {
		size_t len = 0;
		while (len < text.len && text.at[len] != '\n' &&
			text.at[len] != '\r') {
			len++;
		}
		extract_add(s->x, (struct rap_str){text.at, len}, strong);
		if (len == text.len) {
			return;
		}
		extract_space(s->x);
		text = str_from(text, len + 1);
	}
}

void story_text(struct story *s, struct rap_str text,
	const struct story_look *look)
{
	bool live = story_is_live(s, look);
	bool prints = str_trim(text).len > 0;
	if (prints) {
		say_all(s, look, live);
	}
	if (!live || (!prints && !s->begun)) {
		return;
	}
	if (!s->begun) {
		begin_block(s);
	}
	add_in_line(s, text, look->strong);
}

void story_cell_begin(struct story *s, uint32_t column)
{
	extract_end(s->x);
	if (s->cells < STORY_CELLS) {
		s->columns[s->cells] = column;
	}
	s->cells++;
	s->cell_begun = false;
	s->begun = false;
}

void story_cell_end(struct story *s)
{
	extract_end(s->x);
	s->cells -= s->cells > 0;
	s->cell_begun = false;
	s->begun = false;
	s->goes_on = false;
}

void story_mark(struct story *s, struct rap_str note, struct rap_str label)
{
	struct extract *x = s->x;
	extract_anchor(x, note);
	if (x->open && x->len && x->text[x->len - 1] == ']') {
		extract_add(x, str_of("[^"), true);
		extract_add(x, label, true);
		extract_add(x, str_of("]"), true);
	}
}

void story_note(struct story *s, struct rap_str note, struct rap_str label)
{
	s->note = note;
	s->note_label = label;
}
