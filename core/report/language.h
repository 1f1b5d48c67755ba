/* SPDX-License-Identifier: MIT */
/*
 * Counting by the language of documents.
 */
#ifndef CORE_REPORT_LANGUAGE_H
#define CORE_REPORT_LANGUAGE_H

#include "core/report/view.h"

struct language_row {
	struct rap_str language;
	uint32_t documents; /* read, in totals or not */
	uint32_t proposals; /* whose counted document is in it */
	uint64_t words;
	uint64_t kinds[TALLY_KINDS]; /* in all documents read */
	uint32_t without_terms; /* issues that have none in this language */
};

/* A row for each language that was read, by name, "unknown" last. */
uint32_t language_rows(struct language_row **out, const struct view *v);

#endif /* CORE_REPORT_LANGUAGE_H */
