/* SPDX-License-Identifier: MIT */
/*
 * Walks over the elements of a word processor's text for a reader that knows
 * what they mean: keeps what each open element says of all that is in it, and
 * puts aside what stands in the middle of a paragraph and is no part of it,
 * notes and text boxes, until the paragraph has ended.
 */
#ifndef CORE_FORMAT_MARKUP_H
#define CORE_FORMAT_MARKUP_H

#include "core/format/story.h"
#include "core/format/xml_tree.h"

/* What an open element says of all that is in it. */
enum markup_mark {
	MARKUP_SKIPPED = 1, /* nothing in it is text */
	MARKUP_TEXT = 2,    /* what stands between its tags is text */
	MARKUP_LINK = 4,
	MARKUP_KEPT = 8, /* text is for something else: the reader knows */
};

struct markup_frame {
	uint32_t role;
	unsigned marks;         /* those of the elements around it, too */
	struct story_look look; /* the same */
	uint32_t columns;       /* of a table */
	uint32_t column;        /* of a table: of its last cell, from 1 */
	size_t inside;          /* where the content of an aside begins */
	bool is_table;
	bool is_cell; /* the story was told that a cell begins */
};

/* What is read behind the paragraph that it stands in. */
struct markup_aside {
	struct rap_str content;
	struct rap_str note; /* a note's name and its mark; "": a text box */
	struct rap_str label;
	uint32_t depth; /* asides around it */
};

struct markup;

typedef void markup_fn(struct markup *m);

/* What a reader knows. Roles are its own; 0 is "none". */
struct markup_language {
	uint32_t (*role_of)(struct rap_str name);
	markup_fn *const *openers; /* by role; NULL: nothing to do */
	markup_fn *const *closers;
	void (*text)(struct markup *m, struct rap_str text);
	markup_fn *aside_begin, *aside_end; /* or NULL */
};

/* First member of a reader. */
struct markup {
	const struct markup_language *language;
	struct arena *arena;
	struct story *story;
	struct xml_tree *tree;
	struct markup_frame *frames; /* by depth in the tree, from 1 */
	struct markup_frame nowhere; /* above the outermost element */
	struct markup_aside *asides;
	uint32_t aside_count, aside_capacity, asides_read;
	uint32_t depth;  /* asides around the text at hand */
	bool is_between; /* a paragraph or table has just ended */
};

/*
 * Read a part of a document. Fails with STATUS_SYNTAX.
 */
MUST_CHECK enum status markup_read(struct markup *m, struct rap_str text,
	struct error *err);

/* Of the element at hand, or of one around it: its parent is 1 above. */
struct markup_frame *markup_frame_at(struct markup *m, uint32_t above);

/* Openers and closers that languages share. */
void markup_skip(struct markup *m);       /* nothing in it is text */
void markup_open_aside(struct markup *m); /* it is read later */
void markup_open_table(struct markup *m);
void markup_open_row(struct markup *m);
void markup_open_cell(struct markup *m); /* unless its table has 1 column */
void markup_close_cell(struct markup *m);
void markup_close_table(struct markup *m);

/* The table around the element at hand. */
struct markup_frame *markup_table(struct markup *m);

/* The element at hand, opened as an aside, is closed: keep what is in it. */
void markup_keep_aside(struct markup *m, struct rap_str note,
	struct rap_str label);

#endif /* CORE_FORMAT_MARKUP_H */
