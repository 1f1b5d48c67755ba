/* SPDX-License-Identifier: MIT */
/*
 * The term language of rapporteur/pattern.h: parsing, and matching one term
 * at one place. This is the definition that the index must agree with.
 */
#ifndef CORE_SCAN_TERM_H
#define CORE_SCAN_TERM_H

#include "core/base/error.h"
#include "core/text/document.h"

/* One alternative of a word: a folded literal, perhaps with wildcards. */
struct term_word {
	struct rap_str text; /* folded; '*' and '?' stand for themselves */
	uint32_t hash;       /* fold_hash, if it has no wildcard */
	bool wild;
};

/* One step: a word (any of its alternatives) after at most `gap` others. */
struct term_step {
	struct term_word *words;
	uint32_t word_count;
	uint32_t gap;
};

struct term {
	struct term_step *steps;
	uint32_t step_count;
	/* A term with hyphens is a set of variants, written and joined. */
	struct term *variants;
	uint32_t variant_count;
};

/*
 * Parse. Fails with STATUS_SYNTAX; the message begins with the byte position
 * from 1 ("at 12: ..."), names what is wrong and how to write it.
 */
MUST_CHECK enum status term_parse(struct term *out, struct arena *a,
	struct rap_str text, struct error *err);

/*
 * Match at word `first`: the number of words covered by the longest match, 0
 * if none. Never looks behind word `end` (exclusive).
 */
uint32_t term_match(const struct term *t, const struct document *d,
	uint32_t first, uint32_t end);

#endif /* CORE_SCAN_TERM_H */
