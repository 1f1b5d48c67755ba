/* SPDX-License-Identifier: MIT */
/*
 * Hard-wrapped plain text -> blocks: which lines belong together, and which of
 * them are headings.
 */
#ifndef CORE_SOURCE_LINES_H
#define CORE_SOURCE_LINES_H

#include "core/source/blocks.h"

/*
 * Add the blocks of text, a slice of b->decoded. With `references`, "&amp;" and
 * the like are XML character references.
 */
void lines_read(struct blocks *b, struct rap_str text, bool references);

#endif /* CORE_SOURCE_LINES_H */
