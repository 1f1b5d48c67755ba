/* SPDX-License-Identifier: MIT */
/*
 * A tally with what follows from it, as every report sees it.
 */
#ifndef CORE_REPORT_VIEW_H
#define CORE_REPORT_VIEW_H

#include "core/report/count.h"
#include "core/report/delegation.h"

struct view {
	const struct tally *tally;
	struct arena *arena; /* of this report */
	struct proposals proposals;
	struct delegations delegations;
};

/* How often proposals point one way on an issue. */
struct view_model {
	struct rap_str label; /* "prohibits", "permits + requires", "unclear" */
	uint32_t proposals;
};

/*
 * Where the proposals that raise an issue point: each by its archetype if it
 * has one, else by its direction, most first, "unclear" last. Adds up to the
 * proposals that raise it. 0 if nothing says.
 */
uint32_t view_models(struct view_model **out, const struct view *v,
	uint32_t issue);

/* Issues that lack terms in every language of some documents. */
struct view_gap {
	bool foreign; /* in no language that any pack may have terms for */
	struct rap_str languages; /* "fr", "es and fr" */
	uint32_t proposals;       /* that can be read in those only */
	uint32_t apart;           /* documents so, which no total counts */
	uint32_t *issues;
	uint32_t issue_count;
};

uint32_t view_gaps(struct view_gap **out, const struct view *v);

/* Symbol, else path: how people call a document. */
struct rap_str view_document_name(const struct tally_document *d);

#endif /* CORE_REPORT_VIEW_H */
