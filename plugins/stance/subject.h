/* SPDX-License-Identifier: MIT */
/*
 * Finds the subject of a verb: the nouns before it that no preposition rules.
 */
#ifndef PLUGINS_STANCE_SUBJECT_H
#define PLUGINS_STANCE_SUBJECT_H

#include "marks.h"

struct subject {
	const struct mark *mark; /* NULL: none that we know */
	uint32_t first;          /* word its noun phrase begins with */
	bool negative;           /* "no Party" */
	bool fronted; /* a comma closes what stood before it: "If ..., " */
};

/* The noun phrase around a mark that may be a subject; false if a preposition
 * rules it. */
bool subject_at(struct subject *out, const struct sentence *s,
	const struct mark *m);

/* The subject of a verb at `verb` within words [first, verb). */
struct subject subject_of(const struct sentence *s, uint32_t first,
	uint32_t verb);

/* The first that can act (a Party, a supplier) from `word` on, `most` words
 * away at most; a preposition may rule it. NULL if there is none. */
const struct mark *subject_after(const struct sentence *s, uint32_t word,
	uint32_t most);

#endif /* PLUGINS_STANCE_SUBJECT_H */
