/* SPDX-License-Identifier: MIT */
/*
 * The bracket layer in the making, shared by the files that each read one
 * thing of it.
 */
#ifndef CORE_TEXT_BRACKET_MAKE_H
#define CORE_TEXT_BRACKET_MAKE_H

#include "core/text/bracket.h"

/*
 * Divide the text into scopes (bracket_scope.c). Needs only units and blocks.
 */
void bracket_find_scopes(struct brackets *out, const struct document *d);

/*
 * Fill out->at from the text (bracket_pair.c): span, body, scope, pairing;
 * parent is the bracket it stands in, live or not.
 */
void bracket_pair_all(struct brackets *out, const struct document *d);

/*
 * Set the class of each pair (bracket_class.c). Needs groups: of several
 * numbers side by side none is a citation.
 */
void bracket_classify(struct brackets *out, const struct document *d);

/*
 * Find alternatives side by side: set each `group`, leave the others
 * NO_BRACKET (bracket_group.c). Needs parents as they stand in the text.
 */
void bracket_find_groups(struct brackets *out, const struct document *d);

/* Find blocks of options (bracket_option.c). */
void bracket_find_options(struct brackets *out, const struct document *d);

/* Read who holds each live bracket (bracket_holder.c); moves its body. */
void bracket_find_holders(struct brackets *out, const struct document *d);

/* Put what is outstanding together (bracket_issue.c). Needs all the above. */
void bracket_find_issues(struct brackets *out, const struct document *d);

/* The clean text between the two brackets of a pair, trimmed. */
static inline struct rap_str bracket_body(const struct document *d,
	const struct bracket *b)
{
	return str_slice(d->view.text, b->body);
}

#endif /* CORE_TEXT_BRACKET_MAKE_H */
