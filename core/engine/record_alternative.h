/* SPDX-License-Identifier: MIT */
/*
 * Who holds what of a disputed text: of all of it, and of each of the texts
 * that it is a choice between.
 */
#ifndef CORE_ENGINE_RECORD_ALTERNATIVE_H
#define CORE_ENGINE_RECORD_ALTERNATIVE_H

#include "core/base/arena.h"
#include "core/results/record.h"
#include "core/text/bracket.h"

enum { RECORD_TEXT_MAX = 100 }; /* code points of a disputed text */

struct recording {
	struct arena *a;
	const struct document *d;
	const struct brackets *b;
};

/*
 * Those who hold any bracket of a scope, each role once. Returns how many; the
 * list is in the arena.
 */
uint32_t record_holders(const struct result_holder **out,
	const struct recording *r, const struct bracket_scope *s);

/*
 * Fill out->holders with those of the issue, or of one of out->alternatives;
 * and out->inside with those who hold only words inside.
 */
void record_issue_holders(struct result_outstanding *out,
	const struct recording *r, const struct bracket_scope *s,
	uint32_t issue);

/* A disputed text on one line, cut where it is long; in the arena. */
struct rap_str record_words(const struct recording *r, struct rap_str text);

/*
 * Fill out->alternatives: the options of a choice, or brackets side by side.
 * Leaves them empty if the issue is no choice.
 */
void record_alternatives(struct result_outstanding *out,
	const struct recording *r, uint32_t issue);

#endif /* CORE_ENGINE_RECORD_ALTERNATIVE_H */
