/* SPDX-License-Identifier: MIT */
/*
 * How often a word is met in texts of this kind: guesses that are the same on
 * every machine, by which anchors are chosen. They cost time where they are
 * wrong, and never a match.
 */
#ifndef CORE_SCAN_FREQUENCY_H
#define CORE_SCAN_FREQUENCY_H

#include <stdint.h>

#include "core/base/str.h"

/* Occurrences per million words of a folded word. */
uint32_t frequency_of_word(struct rap_str folded);

/* Of all words that begin, or end, with a piece of some bytes. */
uint32_t frequency_of_prefix(struct rap_str folded);
uint32_t frequency_of_suffix(struct rap_str folded);

#endif /* CORE_SCAN_FREQUENCY_H */
