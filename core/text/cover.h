/* SPDX-License-Identifier: MIT */
/*
 * Knows the lines of a cover: symbol, date, who circulates what.
 */
#ifndef CORE_TEXT_COVER_H
#define CORE_TEXT_COVER_H

#include "core/text/document.h"

/* How many blocks a cover may take. */
enum { COVER_MAX = 60 };

enum cover_line {
	COVER_NONE,
	COVER_SYMBOL,
	COVER_DATE,
	COVER_ORIGINAL,    /* "Original: English" */
	COVER_CIRCULATION, /* "The following communication, dated ..." */
	COVER_FROM,        /* "COMMUNICATION FROM ..." */
	COVER_THEME,       /* "Theme: Trust" */
	COVER_SERIES,      /* "JOINT STATEMENT ON ELECTRONIC COMMERCE" */
	COVER_OTHER,       /* page numbers, "Revision", "RESTRICTED" */
};

/* What a block is, if it stood on a cover. */
enum cover_line cover_line_of(const struct document *d, uint32_t block);

/*
 * How many blocks the cover takes; 0 if there is none. It ends at its last
 * line that cover_line_of() knows, before the first numbered paragraph or
 * heading of the text proper.
 */
uint32_t cover_length(const struct document *d);

/* The language that the lines of a cover are in, of whatever language the text
 * is; RAP_LANGUAGE_UNKNOWN if none tells. */
uint32_t cover_language(const struct document *d, uint32_t cover);

#endif /* CORE_TEXT_COVER_H */
