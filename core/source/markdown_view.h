/* SPDX-License-Identifier: MIT */
/*
 * What the Markdown parser is shown: a copy of the text, byte for byte, in
 * which nothing looks like markup that an author of proposals did not mean; and
 * in which a paragraph of thousands of lines is parted by empty ones, for the
 * parser looks at all lines of a paragraph for each of them.
 *
 * Square brackets are negotiating brackets first: "[shall](a)" is no link and
 * "[^1]: see" no link definition. Tags of HTML are masked; "<name>" is text.
 */
#ifndef CORE_SOURCE_MARKDOWN_VIEW_H
#define CORE_SOURCE_MARKDOWN_VIEW_H

#include "core/base/str.h"

/* Stands for a byte of a tag within a line: <sup>. It is not text. */
#define MARKDOWN_MASK '\x01'

struct markdown_view {
	struct rap_str bytes; /* tags such as <p> and <br> are spaces in it */
	uint32_t *added;      /* line ends that the text has not: where they
	                         stand in bytes, in order */
	uint32_t added_count;
};

/* The view of a text of less than 4 GB, in the arena. */
void markdown_view_make(struct markdown_view *out, struct arena *a,
	struct rap_str text);

/* Where in the text the byte at `at` of the view stands; what was added is
 * where the line behind it begins. */
size_t markdown_view_place(const struct markdown_view *view, size_t at);

#endif /* CORE_SOURCE_MARKDOWN_VIEW_H */
