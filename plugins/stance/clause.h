/* SPDX-License-Identifier: MIT */
/*
 * What a sentence says: who must, may or should do what, clause by clause.
 *
 * Source of the rules: the decision rules for coding trade agreements. The
 * subject must be a Party (or one it speaks of), not a committee or a text;
 * French and Spanish bind by subject and verb form; "no Party shall be
 * required to" and "nothing shall prevent" are freedoms; "may not" forbids.
 */
#ifndef PLUGINS_STANCE_CLAUSE_H
#define PLUGINS_STANCE_CLAUSE_H

#include "marks.h"

/* Ranks of the ladder; a higher one binds more. */
enum rank {
	RANK_NONE = -1,
	RANK_RECOGNISE,
	RANK_MAY,
	RANK_SHOULD,
	RANK_ENDEAVOUR,
	RANK_QUALIFIED,
	RANK_SHALL,
	RANK_COUNT
};

enum direction {
	UNCLEAR,
	REQUIRES,
	PROHIBITS,
	PERMITS,
	RECOGNISES,
	RIGHT_TO_REGULATE,
	DIRECTION_COUNT
};

enum addressee {
	NOBODY, /* not said */
	PARTY,
	DEVELOPING_PARTY,
	SUPPLIER,
	CONSUMER,
	AUTHORITY,
	BODY,
	ADDRESSEE_COUNT
};

/* What one sentence, or the strongest of several, says. */
struct stance {
	enum rank rank;
	enum direction direction;
	enum addressee addressee;
	bool ranks[RANK_COUNT];     /* of all its clauses */
	bool contested[RANK_COUNT]; /* modals side by side in brackets */
	bool is_soft;               /* a duty to promote, consider, cooperate */
	bool is_freedom;            /* leaves free what might seem forbidden */
	bool is_ease; /* opens by giving developing Parties time or ease */
	bool is_open; /* ends with its verb: "each Party shall:" */
};

void stance_read(struct stance *out, const struct sentence *s);

#endif /* PLUGINS_STANCE_CLAUSE_H */
