/* SPDX-License-Identifier: MIT */
/*
 * Tells English, French and Spanish apart by their function words, and all
 * three from other languages.
 */
#ifndef CORE_TEXT_LANGUAGE_H
#define CORE_TEXT_LANGUAGE_H

#include "core/text/document.h"

/*
 * The language of some words, one enum rap_language; RAP_LANGUAGE_UNKNOWN if
 * too few function words are among them or no language is clearly ahead.
 */
uint32_t language_of_words(const struct document *d, uint32_t first,
	uint32_t count);

/*
 * Set the language of every unit: by its own words, else its parent's.
 * A sentence always has that of the paragraph it stands in.
 */
void language_mark(struct document *d);

#endif /* CORE_TEXT_LANGUAGE_H */
