/* SPDX-License-Identifier: MIT */
/*
 * What HTML's elements say about the text in them.
 */
#ifndef CORE_FORMAT_HTML_ELEMENT_H
#define CORE_FORMAT_HTML_ELEMENT_H

#include <stdint.h>

#include "core/base/str.h"

enum html_role {
	HTML_INLINE,
	HTML_BLOCK, /* begins and ends a paragraph */
	HTML_HEADING,
	HTML_LIST,
	HTML_ITEM,
	HTML_TABLE,
	HTML_ROW,
	HTML_CELL,
	HTML_QUOTE,
	HTML_BREAK,
	HTML_STRONG,
	HTML_STRUCK,
	HTML_DELETED,
	HTML_INSERTED,
	HTML_UNDERLINED,
	HTML_SKIPPED, /* nothing in it is text of the page */
	HTML_LAST,
};

struct html_element {
	enum html_role role;
	uint32_t level; /* of a heading */
};

/* By the lower-case name. */
struct html_element html_element(const char *name);

/* The value of an attribute in a NULL-terminated list of pairs, or "". */
const char *html_attribute(const char *const *pairs, const char *name);

/* Whether an element is a footnote's, a mark that leads to one, or the arrow
 * that leads back, as word processors and converters name them. */
bool html_is_footnote(const char *const *pairs);
bool html_is_note_mark(const char *const *pairs);
bool html_is_back_link(const char *const *pairs);

#endif /* CORE_FORMAT_HTML_ELEMENT_H */
