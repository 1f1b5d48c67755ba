/* SPDX-License-Identifier: MIT */
/*
 * What makes two words the same: folding and hashing.
 *
 * Folding lowers case, strips accents and other marks, and spells ligatures
 * out (ß is ss, œ is oe). It is the same for documents and for patterns.
 */
#ifndef CORE_TEXT_FOLD_H
#define CORE_TEXT_FOLD_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/str.h"

/* Whether a code point is part of a word: a letter, a mark or a digit. */
bool fold_is_word(uint32_t code_point);

/* Fold one code point into out; returns the bytes written, 0 for a mark. */
size_t fold_code_point(uint32_t code_point, char out[16]);

/* The folded form of text, which is one word or a piece of one. */
struct rap_str fold_word(struct arena *a, struct rap_str text);

/* 32-bit hash of a folded word. Never 0. */
uint32_t fold_hash(const char *folded, size_t len);

#endif /* CORE_TEXT_FOLD_H */
