/* SPDX-License-Identifier: MIT */
/*
 * How far the text of one article has come, as its marks and notes tell.
 *
 * What is read off the page is no agreement: an article without brackets may
 * still be disputed. Source of the rules: docs/brackets.md, "States".
 */
#ifndef CORE_TEXT_ARTICLE_STATE_H
#define CORE_TEXT_ARTICLE_STATE_H

#include "core/text/bracket.h"

enum article_state {
	STATE_CLEAN,
	STATE_NEARLY_CLEAN, /* one issue, a tenth of the words at most */
	STATE_OPTIONS,
	STATE_DISPUTED_WHOLE, /* one bracket holds all of it */
	STATE_BRACKETED,
	STATE_PARKED, /* a note says so, whatever the marks */
	STATE_AGREED_AD_REF,
	STATE_REMOVED,
	STATE_PLACEHOLDER_ONLY, /* nothing is open but blanks */
};

/* "clean", "nearly-clean", ... as results print it. */
const char *article_state_name(enum article_state state);

struct article_progress {
	enum article_state state;
	bool from_note;           /* a note says it, not the marks */
	struct rap_str condition; /* "the final scope"; empty if none */
	struct rap_span note;     /* that says it; empty if none does */
	uint32_t pending; /* notes that something is to be settled yet */
};

/* The state of a scope that is an article or the preamble. */
void article_state_read(struct article_progress *out, const struct document *d,
	const struct brackets *b, uint32_t scope);

#endif /* CORE_TEXT_ARTICLE_STATE_H */
