/* SPDX-License-Identifier: MIT */
/*
 * Finds words that a sentence quotes. Who quotes "we oppose it" does not
 * oppose anything, and binds nobody by quoting "each Party shall". Three words
 * and fewer are a term, which the sentence uses as its own.
 */
#ifndef CORE_TEXT_QUOTATION_H
#define CORE_TEXT_QUOTATION_H

#include "core/text/document.h"

/*
 * The first word from `word` on, below `end`, that does not stand between
 * quotation marks which open at `word` or behind it and close in their block;
 * `end` if there is none.
 */
uint32_t quotation_skip(const struct document *d, uint32_t word, uint32_t end);

#endif /* CORE_TEXT_QUOTATION_H */
