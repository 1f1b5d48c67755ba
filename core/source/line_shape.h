/* SPDX-License-Identifier: MIT */
/*
 * What one line looks like by itself: a title, an underline, a page number, or
 * a piece of running text.
 */
#ifndef CORE_SOURCE_LINE_SHAPE_H
#define CORE_SOURCE_LINE_SHAPE_H

#include "core/source/marker.h"

/* Whether a line begins with a capital, behind opening brackets. */
bool line_begins_with_capital(struct rap_str line);

/* Whether a line begins with a small letter: it goes on with a sentence. */
bool line_begins_small(struct rap_str line);

/* Whether a line ends as sentences and clauses do: with one of ".;,:". */
bool line_ends_like_text(struct rap_str line);

/* Whether a line ends as an item of a list before another: "...; and". */
bool line_ends_item(struct rap_str line);

/*
 * Whether a line stops in the middle of a sentence. The paragraph goes on
 * behind it, though a page may end there.
 */
bool line_breaks_off(struct rap_str line);

/* Whether a line ends with a word that wants another: "consistent with". */
bool line_leads_on(struct rap_str line);

/* "====", "----". */
bool line_is_underline(struct rap_str line);

/* "- 3 -", "Page: 1/7", "12": all that a page's edge says. */
bool line_is_page_number(struct rap_str line);

/* Whether a line that stands by itself could be a title: "Background". */
bool line_is_title(struct rap_str line);

/*
 * Whether a line with an article's or section's label is its heading, and not
 * a sentence that begins with a reference ("Article 5 of this Agreement ...").
 */
bool line_is_heading(struct rap_str line, struct marker m);

/*
 * Whether what follows a marker shows that it is a reference in a sentence:
 * "(a) and (b)", "(a), or". Only where the line before has not ended.
 */
bool line_goes_on_behind(struct rap_str line, struct marker m);

#endif /* CORE_SOURCE_LINE_SHAPE_H */
