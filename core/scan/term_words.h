/* SPDX-License-Identifier: MIT */
/*
 * Reads one token of a term, "cross-border|transborder", and lists the ways it
 * may stand in a text: as one of some words, or as a row of several.
 */
#ifndef CORE_SCAN_TERM_WORDS_H
#define CORE_SCAN_TERM_WORDS_H

#include "core/scan/term.h"

/* Steps without gaps; the first has no separator yet. */
struct spelling {
	struct term_step *steps;
	uint32_t count;
};

struct spellings {
	struct spelling *at;
	uint32_t count;
};

/*
 * `token` is a piece of the term `text`, without white space. Fails with
 * STATUS_SYNTAX and the position in `text`.
 */
MUST_CHECK enum status term_words_read(struct spellings *out, struct arena *a,
	struct rap_str text, struct rap_str token, struct error *err);

#endif /* CORE_SCAN_TERM_WORDS_H */
