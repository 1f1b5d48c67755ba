/* SPDX-License-Identifier: MIT */
/*
 * The words by which brackets that hold no disputed text are known, in the
 * three languages.
 */
#ifndef CORE_TEXT_BRACKET_WORDS_H
#define CORE_TEXT_BRACKET_WORDS_H

#include "core/text/bracket.h"

/* Whether what stands in a bracket is, as a whole, a word of its class. */
bool bracket_is_word(struct rap_str body, enum bracket_class class);

/* Whether it begins as a note to readers does, or tells a state: "ad ref". */
bool bracket_is_note(struct rap_str body);

/* Whether text that no bracket sets off is headed as a note: "Facilitator's
 * note: ...", "Nota de la Secretaría: ...". */
bool bracket_is_headed_note(struct rap_str text);

/* Whether a text begins with something that is counted: "days", "per cent". */
bool bracket_counts_something(struct rap_str text);

/* Whether a text ends in a word that a number of the text itself goes with:
 * "Article", "paragraphs", "and" in a list of such, "at least", "USD". */
bool bracket_refers(struct rap_str text);

/* Whether a text begins by saying that there be none: "No text". */
bool bracket_is_no_text(struct rap_str text);

/* Whether a body that is a note or an editor's word somewhere may as well be
 * text of a treaty: "[clean]", "[confidential]". */
bool bracket_is_ambiguous(struct rap_str body);

#endif /* CORE_TEXT_BRACKET_WORDS_H */
