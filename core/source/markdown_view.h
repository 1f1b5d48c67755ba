/* SPDX-License-Identifier: MIT */
/*
 * What the Markdown parser is shown: a copy of the text, byte for byte, in
 * which nothing looks like markup that an author of proposals did not mean.
 *
 * Square brackets are negotiating brackets first: "[shall](a)" is no link and
 * "[^1]: see" no link definition. Tags of HTML are masked; "<name>" is text.
 */
#ifndef CORE_SOURCE_MARKDOWN_VIEW_H
#define CORE_SOURCE_MARKDOWN_VIEW_H

#include "core/base/str.h"

/* Stands for a byte of a tag within a line: <sup>. It is not text. */
#define MARKDOWN_MASK '\x01'

/* A copy of text; bytes of tags such as <p> and <br> are spaces in it. */
struct rap_str markdown_view(struct arena *a, struct rap_str text);

#endif /* CORE_SOURCE_MARKDOWN_VIEW_H */
