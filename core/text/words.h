/* SPDX-License-Identifier: MIT */
/*
 * From clean text to words, their folded forms and hashes.
 */
#ifndef CORE_TEXT_WORDS_H
#define CORE_TEXT_WORDS_H

#include "core/text/document.h"

/*
 * Fill words, folded text, word hashes and each block's words. Needs clean
 * text and blocks. words[word_count] is there, so that loops may look one
 * ahead: it begins at the end of the text, and one byte behind the end of the
 * folded text, as if a space stood between.
 */
void words_make(struct document *d);

#endif /* CORE_TEXT_WORDS_H */
