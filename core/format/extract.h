/* SPDX-License-Identifier: MIT */
/*
 * Text taken out of a format that is no text itself: HTML, a word processor's,
 * PDF. It becomes the source's decoded text, a line (or more) for each block;
 * results give places in it, not in the file.
 */
#ifndef CORE_FORMAT_EXTRACT_H
#define CORE_FORMAT_EXTRACT_H

#include "core/base/error.h"
#include "core/base/map.h"
#include "core/source/blocks.h"

/* A block in the making. Paragraphs are looked at again at the end. */
struct extract_block {
	enum block_kind kind;
	uint32_t level;
	uint32_t begin, end; /* in the text */
	bool strong;         /* all of it is in bold */
	bool in_table;
	bool joined;         /* its text is that of one before, now */
	struct rap_str note; /* a footnote's name; empty if it has none */
};

struct extract {
	struct arena *arena;
	char *text;
	size_t len, capacity;
	uint32_t lines; /* line ends in text */
	struct extract_block *blocks;
	uint32_t block_count, block_capacity;
	uint32_t *pages; /* where each page begins in text */
	uint32_t page_count, page_capacity;
	struct map anchors; /* a footnote's name -> its anchor's block + 1 */
	struct rap_str *notes;
	uint32_t note_count, note_capacity;
	struct blocks fields; /* only its fields are used */
	bool open;            /* the last block goes on */
	bool joins_lines;     /* paragraphs may be lines of pasted text */
	bool keeps_lines;     /* its lines are those of the file: several
	                         blocks may stand on one */
	bool full;            /* the limit was reached: the rest is lost */
};

/* What a note says where the marks of a hand may carry meaning. */
extern const char extract_says_underline[];
extern const char extract_says_colour[];
extern const char extract_says_struck[];
extern const char extract_says_tracked[];
extern const char extract_says_hidden[];
extern const char extract_says_comments[];
extern const char extract_says_properties[];
extern const char extract_says_pdf[];
extern const char extract_says_joined[];

void extract_init(struct extract *x, struct arena *a);

/* Begin a block, ending the one before: on a line of its own, unless
 * keeps_lines. */
void extract_begin(struct extract *x, enum block_kind kind, uint32_t level);
void extract_end(struct extract *x);

/*
 * Add text to the open block, beginning a paragraph if there is none. Bytes
 * that are not UTF-8 become U+FFFD. `strong`: it is in bold.
 */
void extract_add(struct extract *x, struct rap_str text, bool strong);

/* A space, unless the block is empty or ends in white space. */
void extract_space(struct extract *x);

/* Whether the open block has printing text. */
bool extract_has_text(const struct extract *x);

/* Go on at line `line` (from 1) of the text, if it is not that far yet. */
void extract_line(struct extract *x, uint32_t line);

/* The open block, or the next, has the mark of the footnote of this name. */
void extract_anchor(struct extract *x, struct rap_str note);

/* The open block is, or is a part of, the footnote of this name. */
void extract_footnote(struct extract *x, struct rap_str note);

/* A page begins here. */
void extract_page(struct extract *x);

/* Say once what a reader of results should know of the whole document. */
void extract_note(struct extract *x, const char *note);

/* A property of the document: key in lower case, value trimmed and copied. */
void extract_field(struct extract *x, const char *key, struct rap_str value);

/* extract_join: where each line of a text has become a paragraph, join them. */
void extract_join_lines(struct extract *x);

/*
 * Decide what unmarked paragraphs are (headings, items) by their text, move
 * footnotes behind the block that has their mark (not their text: places stay),
 * and hand everything to *out. Fails with STATUS_LIMIT if there was too much text.
 */
MUST_CHECK enum status extract_finish(struct extract *x, struct source *out,
	struct error *err);

#endif /* CORE_FORMAT_EXTRACT_H */
