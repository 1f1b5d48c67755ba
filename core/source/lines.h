/* SPDX-License-Identifier: MIT */
/*
 * Hard-wrapped plain text -> blocks: which lines belong together, and which of
 * them are headings.
 */
#ifndef CORE_SOURCE_LINES_H
#define CORE_SOURCE_LINES_H

#include "core/source/blocks.h"

/* Add the blocks of text, a slice of b->decoded. */
void lines_read(struct blocks *b, struct rap_str text);

/* The same for a view of XML content that stands at `source` in b->decoded. */
void lines_read_xml(struct blocks *b, struct rap_str view, const char *source);

#endif /* CORE_SOURCE_LINES_H */
