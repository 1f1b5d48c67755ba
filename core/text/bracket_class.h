/* SPDX-License-Identifier: MIT */
/*
 * Telling what a pair of square brackets is, shared by the files that each
 * know one kind.
 */
#ifndef CORE_TEXT_BRACKET_CLASS_H
#define CORE_TEXT_BRACKET_CLASS_H

#include "core/text/bracket_make.h"

/* A pair and what surrounds it. */
struct pair {
	const struct document *d;
	const struct bracket *b;
	struct rap_str body;
	struct rap_str after; /* what follows in the block */
	struct rap_str before;
	bool legal; /* it stands in treaty text */
};

struct pair bracket_pair_of(const struct document *d, const struct bracket *b);

/* A link of Markdown, a web address, or where a link leads (bracket_link.c). */
bool bracket_is_link(const struct pair *p);

/* "[text][name]" is a link if it is said where the name leads: after all pairs
 * have a class. */
void bracket_find_reference_links(struct brackets *all,
	const struct document *d);

/* "[2.] Each Party": whether there is such a paragraph is disputed. */
bool bracket_is_paragraph_number(const struct pair *p);

/* A reference to something, or a formula (bracket_number.c). */
bool bracket_is_citation(const struct pair *p);

/*
 * A number that goes on from the citation before it is one, too, though the
 * words around it would have it a quantity: "by a Party [15] ... Annexes [16]".
 * After all pairs have a class.
 */
void bracket_follow_citations(struct brackets *all, const struct document *d);

#endif /* CORE_TEXT_BRACKET_CLASS_H */
