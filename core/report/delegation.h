/* SPDX-License-Identifier: MIT */
/*
 * Who could have spoken and what each has here: proponents of proposals, and
 * those of a roster who have none.
 */
#ifndef CORE_REPORT_DELEGATION_H
#define CORE_REPORT_DELEGATION_H

#include "core/report/proposal.h"

struct delegation {
	struct rap_str name, code;
	uint32_t member; /* number in the tally; UINT32_MAX: not in it */
	bool is_group, on_roster;
	bool in_unread; /* the name of an unread file is about it */
	uint32_t proposals;
	uint32_t joint;      /* of these, together with others */
	uint64_t hundredths; /* proposals, a joint one as a share */
	uint64_t millionths; /* the same, before rounding */
};

struct delegations {
	struct delegation *at; /* by name */
	uint32_t count;
	bool has_roster;
	uint32_t with_proposal, none_here, only_unread; /* of the roster */
	uint32_t off_roster;   /* proponents whom the roster lacks */
	uint32_t proponents;   /* with a proposal, on the roster or not */
	uint32_t without_name; /* proposals of which no proponent is known */
};

void delegations_make(struct delegations *out, struct arena *a,
	const struct tally *t, const struct proposals *p);

/* What stands in a cell of issue x delegation. */
enum cell_word {
	CELL_TEXT,
	CELL_PROSE,
	CELL_NAMED,
	CELL_NOT_IN_PROPOSALS,
	CELL_NOT_COVERED, /* its proposals' languages lack terms */
	CELL_NOT_READ,    /* its only files, or the issue in one of them */
	CELL_NO_PROPOSAL,
	CELL_WORDS
};

enum cell_word delegation_cell(const struct delegation *d,
	const struct tally *t, const struct proposals *p, uint32_t issue);

/* "text", "prose", "named only", "not in their proposals", ... */
const char *cell_word(enum cell_word word);

/* Whether the delegation is among the proponents. */
bool delegation_proposes(const struct delegation *d, const struct proposal *p);

#endif /* CORE_REPORT_DELEGATION_H */
