/* SPDX-License-Identifier: MIT */
/*
 * Tells treaty language from argument by the words that each is made of.
 */
#ifndef CORE_TEXT_TREATY_H
#define CORE_TEXT_TREATY_H

#include <stdbool.h>

#include "core/text/document.h"

/* How many words of each kind there are in a stretch of text. */
struct treaty_signs {
	uint32_t duties;    /* "shall" and what does its work elsewhere */
	uint32_t terms;     /* "Parties", "this Agreement", "paragraph" */
	uint32_t arguments; /* "we propose", "the delegation said" */
	uint32_t hopes;     /* "should", "would" */
	uint32_t words;
};

/* Whether signs are those of treaty text. */
bool treaty_is_likely(const struct treaty_signs *signs);

/* Count signs in words [first, end), adding to *signs. */
void treaty_count(struct treaty_signs *signs, const struct document *d,
	uint32_t first, uint32_t end);

/*
 * Whether the document is the text of one article without its heading: treaty
 * text throughout, no article of its own, hardly a heading.
 */
bool treaty_is_one_article(const struct document *d);

#endif /* CORE_TEXT_TREATY_H */
