/* SPDX-License-Identifier: MIT */
/*
 * Footnotes belong to what they are about: the order of blocks in which each
 * stands behind the block that has its mark, wherever a file keeps it.
 */
#ifndef CORE_SOURCE_NOTE_ORDER_H
#define CORE_SOURCE_NOTE_ORDER_H

#include "core/source/blocks.h"

/*
 * The order, in the arena, of `count` blocks: anchors[i] is the block that has
 * the mark of the footnote i, or i itself for what stays where it is. No
 * block that has a mark may itself have an anchor.
 */
uint32_t *note_order(struct arena *a, const uint32_t *anchors, uint32_t count);

/* Put the footnotes "[^name]: ..." behind the first block with "[^name]", as
 * Markdown writes both. The last block is ended. */
void note_order_markdown(struct blocks *b);

#endif /* CORE_SOURCE_NOTE_ORDER_H */
