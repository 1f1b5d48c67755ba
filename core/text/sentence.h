/* SPDX-License-Identifier: MIT */
/*
 * Finds where sentences end, in English, French and Spanish. A full stop ends
 * none in "3.1", "Rev.1" or behind an abbreviation; a semicolon never does.
 */
#ifndef CORE_TEXT_SENTENCE_H
#define CORE_TEXT_SENTENCE_H

#include <stdbool.h>

#include "core/text/document.h"

struct sentence {
	struct rap_span span; /* without white space around it */
	uint32_t first_word;
	uint32_t word_count;
};

/* A walk over the sentences of a piece of clean text within one block. */
struct sentences {
	const struct document *document; /* only text and words are read */
	uint32_t at;                     /* what is left begins here */
	uint32_t end;
	uint32_t word; /* the first word of what is left */
	uint32_t end_word;
};

/* The next sentence; false when nothing is left. */
bool sentence_next(struct sentences *s, struct sentence *out);

#endif /* CORE_TEXT_SENTENCE_H */
