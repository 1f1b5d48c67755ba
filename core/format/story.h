/* SPDX-License-Identifier: MIT */
/*
 * From the paragraphs of a word processor to the blocks of an extract.
 *
 * A reader says where paragraphs, cells and notes begin and end, and how each
 * piece of text looks; what is text, and which line of the extract it stands
 * on (the number of its paragraph), is decided here. A block begins with the
 * first text of its paragraph, so that what has none leaves nothing.
 */
#ifndef CORE_FORMAT_STORY_H
#define CORE_FORMAT_STORY_H

#include "core/format/extract.h"
#include "core/format/format.h"

enum { STORY_CELLS = 16 }; /* in each other; deeper ones have no column */

/* How a piece of text looks, and what became of it. */
struct story_look {
	bool strong, struck, hidden, coloured, underlined;
	bool deleted, inserted; /* by tracked changes */
};

struct story {
	struct extract *x;
	const struct format_options *options;
	void (*shape)(void *self); /* calls story_shape() */
	void *self;
	uint32_t paragraphs;  /* begun so far: the number of the last */
	enum block_kind kind; /* of the paragraph at hand */
	uint32_t level;
	struct rap_str label; /* "(a)"; what it is numbered with */
	bool shapeless;       /* nobody has said yet what it is */
	bool begun;           /* it has text */
	bool goes_on;         /* its end was deleted: the next one joins it */
	uint32_t cells;       /* open */
	uint32_t columns[STORY_CELLS]; /* of each of them, from 1 */
	bool cell_begun;               /* the innermost has text */
	struct rap_str note;           /* the footnote at hand, by its name */
	struct rap_str note_label;     /* its mark, until it has text */
	unsigned said;                 /* notes on the document, a bit each */
};

/* `shape` is asked what a paragraph is once it turns out to be there. */
void story_init(struct story *s, struct extract *x,
	const struct format_options *options, void (*shape)(void *self),
	void *self);

/* A paragraph begins. */
void story_begin(struct story *s);

/*
 * Say what the paragraph at hand is. The label is copied, and cut if it is
 * absurdly long.
 */
void story_shape(struct story *s, enum block_kind kind, uint32_t level,
	struct rap_str label);

/* The same for a paragraph of a list, at a level from 1: an item, unless its
 * label says more ("Article 5"), or may be a heading's: then its text does. */
void story_shape_item(struct story *s, uint32_t level, struct rap_str label);

/*
 * It ends; `goes_on` if a tracked change took away what ends it. If it is
 * empty and `counts`, `shape` is called, for it has a number, too.
 */
void story_end(struct story *s, bool goes_on, bool counts);

/* Whether what was deleted or inserted so is text. */
bool story_is_live(const struct story *s, const struct story_look *look);

/*
 * Add text to the paragraph at hand, if it is live. What ends lines in it is a
 * space.
 */
void story_text(struct story *s, struct rap_str text,
	const struct story_look *look);

/* A cell of a table, in a column from 1, begins and ends; it is one block. */
void story_cell_begin(struct story *s, uint32_t column);
void story_cell_end(struct story *s);

/*
 * The mark of a footnote, which is no text; but behind a bracket it may say
 * whose the bracket is, and is kept as "[^1]".
 */
void story_mark(struct story *s, struct rap_str note, struct rap_str label);

/* What follows is the footnote of this name, "" if it is none; it begins with
 * its label, as "[1]". Both are borrowed. */
void story_note(struct story *s, struct rap_str note, struct rap_str label);

#endif /* CORE_FORMAT_STORY_H */
