/* SPDX-License-Identifier: MIT */
/*
 * From documents to proposals: a proposal counts once, however many language
 * versions, revisions and copies of it were read.
 *
 * A proposal raises what its counted document, one of that document's language
 * versions or an addendum to it raises. A superseded revision and a copy add
 * nothing. What is no proposal, communication or statement stands apart, unless
 * nothing else was read: then every document is counted.
 */
#ifndef CORE_REPORT_PROPOSAL_H
#define CORE_REPORT_PROPOSAL_H

#include "core/report/tally.h"

enum document_role {
	ROLE_COUNTED,
	ROLE_VERSION,  /* in another language, counted with it */
	ROLE_ADDITION, /* an addendum or corrigendum, counted with it */
	ROLE_SUPERSEDED,
	ROLE_COPY,
	ROLE_APART,
	ROLE_COUNT
};

struct proposal {
	uint32_t document;  /* the counted one */
	uint32_t languages; /* it can be read in; 0: one is not known */
	uint32_t *members;
	uint32_t member_count, member_capacity;
	struct tally_cell *cells; /* of each kind, the version with most */
	uint32_t cell_count, cell_capacity;
	struct tally_model *models;
	uint32_t model_count, model_capacity;
	/* Issues whose analyzer failed in one of its documents. */
	uint32_t *lost;
	uint32_t lost_count, lost_capacity;
	bool attributes_lost; /* an analyzer that owns no issue failed */
};

struct proposals {
	struct proposal *at; /* in the order of their counted documents */
	uint32_t count;
	enum document_role *roles;        /* of each document */
	uint32_t role_counts[ROLE_COUNT]; /* documents in each role */
	bool as_documents; /* there are no proposals: documents are counted */
};

/* Lists live in the arena; names are the tally's. */
void proposals_make(struct proposals *out, struct arena *a,
	const struct tally *t);

/* The strongest that a proposal, or a delegation, does with an issue. */
enum standing {
	STANDING_NONE,
	STANDING_NAMED, /* mentioned and nothing more */
	STANDING_PROSE, /* a position, but no legal text */
	STANDING_TEXT,  /* a provision or a clause */
};

enum standing cell_standing(const struct tally_cell *cell);

/* The cell of an issue, or NULL. */
const struct tally_cell *proposal_cell(const struct proposal *p,
	uint32_t issue);

/* Whether the issue was not read in one of its documents. */
bool proposal_lost(const struct proposal *p, uint32_t issue);

/* Whether the issue has terms in a language that the proposal is in. */
bool proposal_covered(const struct proposal *p,
	const struct tally_issue *issue);

#endif /* CORE_REPORT_PROPOSAL_H */
