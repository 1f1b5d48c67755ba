/* SPDX-License-Identifier: MIT */
/*
 * Who does what in a document that is nobody's proposal: who facilitates,
 * convenes, reports, and who is said to support or oppose something.
 */
#ifndef CORE_TEXT_ACTORS_H
#define CORE_TEXT_ACTORS_H

#include "core/text/members.h"
#include "core/text/profile.h"

/*
 * Add the actors that sentences of a report, a statement or a consolidated
 * text name: "Facilitator: Australia", "Canada and Japan supported ...". Only
 * clauses that begin with members and go on with the verb count; a mention is
 * no role. Other kinds of documents have none: what a proposal says of
 * others is its proponent's view.
 */
void actors_read(struct profile *out, const struct document *d);

/* Add a member in a role, at a place of clean text, unless it is there. */
void actors_add(struct profile *out, struct arena *a, const struct member *m,
	enum actor_role role, enum profile_source source, uint32_t at);

#endif /* CORE_TEXT_ACTORS_H */
