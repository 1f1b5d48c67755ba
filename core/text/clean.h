/* SPDX-License-Identifier: MIT */
/*
 * From a source's blocks to clean text: one line per block, single spaces,
 * nothing invisible, NFC; with the way back to the decoded text.
 *
 * Spelling, case, accents, quotes and dashes stay the author's. Ligatures of
 * typesetting (U+FB00 to U+FB06) are spelt out. A word that was hyphenated at
 * the end of a line is joined.
 */
#ifndef CORE_TEXT_CLEAN_H
#define CORE_TEXT_CLEAN_H

#include "core/text/document.h"

/*
 * Fill d->view.text, d->origin and d->blocks (without words) from d->source.
 * Every block has text: one of invisible characters alone vanishes.
 */
void clean_make(struct document *d);

#endif /* CORE_TEXT_CLEAN_H */
