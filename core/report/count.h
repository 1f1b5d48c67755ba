/* SPDX-License-Identifier: MIT */
/*
 * Counting proposals and delegations over issues, and the order of rows.
 */
#ifndef CORE_REPORT_COUNT_H
#define CORE_REPORT_COUNT_H

#include "core/report/proposal.h"

struct count {
	uint32_t proposals;   /* that raise it: text + prose */
	uint32_t delegations; /* proponents of those */
	uint32_t text;        /* proposals with a provision or a clause */
	uint32_t prose;       /* with a position, but no legal text */
	uint32_t named;       /* proposals that mention it and nothing more */
	uint32_t to_check;    /* of those that raise it: no finding is sure */
	uint32_t not_read;    /* of the others: its analyzer failed there */
	uint64_t kinds[TALLY_KINDS]; /* findings */
};

/* A row of a report: an issue, or a theme. */
struct count_row {
	uint32_t issue; /* its number; not set for a theme */
	struct rap_str theme;
	struct count count;
};

/* Issues for which wanted is true count as one. */
void count_issues(struct count *out, struct arena *a, const struct tally *t,
	const struct proposals *p, const bool *wanted);

/*
 * A row for each issue, raised or not: topics before exceptions and
 * exclusions, themes in house order, then by proposals, delegations and id.
 */
struct count_row *count_by_issue(struct arena *a, const struct tally *t,
	const struct proposals *p);

/* A row for each theme of a topic, in house order. */
struct count_row *count_by_theme(uint32_t *row_count, struct arena *a,
	const struct tally *t, const struct proposals *p);

bool count_is_topic(const struct tally_issue *issue);

/* Nothing raises or names it. */
bool count_is_zero(const struct count *c);

#endif /* CORE_REPORT_COUNT_H */
