/* SPDX-License-Identifier: MIT */
/*
 * Reads the label that a line begins with: "Article 5", "CHAPITRE II", "1.1",
 * "(b)". It says what the line calls itself, not where it belongs.
 */
#ifndef CORE_TEXT_LABEL_H
#define CORE_TEXT_LABEL_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* The order of the sections is the order in which they enclose each other. */
enum label_kind {
	LABEL_NONE,
	LABEL_ANNEX,
	LABEL_PART,
	LABEL_TITLE,
	LABEL_CHAPTER,
	LABEL_SECTION,    /* "SECTION A", "A.", "1" */
	LABEL_SUBSECTION, /* "Sub-section 1", "A.1", "1.2" */
	LABEL_ARTICLE,
	LABEL_PARAGRAPH, /* "1.", "1.1" */
	LABEL_ITEM,      /* "(a)", "ii)", or a bullet, whose text is empty */
};

struct label {
	enum label_kind kind;
	struct rap_str text; /* of the line, without what surrounds it: "b" */
	uint32_t rest;       /* where the words behind the label begin */
	uint32_t number; /* the last one in a paragraph's label: 3 of "2.3" */
	bool enclosed;   /* "(1)", "b)" */
	bool numbered;   /* a heading's number alone: "A.1", not "SECTION A" */
	bool first;      /* it numbers the first of its kind: "I", "1" */
};

/* The label of a heading line; LABEL_NONE if it has only a title. */
struct label label_of_heading(struct rap_str line);

/* Whether a line is written in capitals, and has three of them at least. */
bool label_is_capitals(struct rap_str line);

/* The label of a paragraph or list item; LABEL_NONE if there is none. */
struct label label_of_text(struct rap_str line);

/* "2 The Parties": a number of up to two digits and a capital; LABEL_NONE if
 * there is none. Only what stands before it can tell whether it is a label. */
struct label label_of_bare_number(struct rap_str line);

/* What "iv" is as a Roman number, upper or lower case; 0 if it is none. */
uint32_t label_roman(struct rap_str text);

#endif /* CORE_TEXT_LABEL_H */
