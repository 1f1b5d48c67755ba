/* SPDX-License-Identifier: MIT */
/*
 * What a line of plain text begins with, as far as blocks depend on it: the
 * label of an article or section, a paragraph number, a list marker.
 */
#ifndef CORE_SOURCE_MARKER_H
#define CORE_SOURCE_MARKER_H

#include "core/base/str.h"

enum marker_kind {
	MARKER_NONE,
	MARKER_ARTICLE, /* "Article 5", "ARTÍCULO 14.3", "Article premier" */
	MARKER_SECTION, /* "CHAPTER 14", "Annexe I", "SECTION A" */
	MARKER_NUMBER,  /* "1.", "1.1", "11 .3", "A.1", "II." */
	MARKER_ITEM,    /* "(a)", "ii)", "(3)", "b." */
	MARKER_BULLET,  /* "- ", "• " */
	MARKER_FOOTNOTE /* "[^1]:", "1/ " */
};

struct marker {
	enum marker_kind kind;
	size_t len; /* bytes of the label, with negotiating brackets before it
	               ("[Article 5"); what follows is `line` from here */
};

/* Read the marker at the start of a line that has no leading white space. */
struct marker marker_read(struct rap_str line);

/*
 * The name of a footnote in Markdown, from behind "[^" to its ']': its bytes;
 * 0 if there is none, or none ends within the longest that is taken for one.
 */
size_t marker_note_name(struct rap_str text);

/* What a line says behind its label and the ":" or dash that sets it off. */
struct rap_str marker_title(struct rap_str line, struct marker m);

#endif /* CORE_SOURCE_MARKER_H */
