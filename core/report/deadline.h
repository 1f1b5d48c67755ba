/* SPDX-License-Identifier: MIT */
/*
 * Dates by which texts are due: of deadlines.json, or of reports.
 *
 *   {"schema": "rapporteur.deadlines/1",
 *    "deadlines": [
 *     {"date": "2021-07-30", "scope": "small groups", "issues": ["spam"]},
 *     {"date": "2021-H2", "scope": "cybersecurity talks"}]}
 *
 * A date is as much as is known of it: a day, a month (2021-07), a quarter
 * (2021-Q3), half a year (2021-H2) or a year. Nothing is added to it.
 */
#ifndef CORE_REPORT_DEADLINE_H
#define CORE_REPORT_DEADLINE_H

#include "core/base/error.h"
#include "core/base/str.h"

struct deadline_issue {
	struct rap_str id;
	uint32_t line, column; /* in the file; 0 if a report says it */
};

struct deadline {
	struct rap_str date;   /* as written: "2021-07-30", "30 July" */
	struct rap_str scope;  /* what is due; "" if not said */
	struct rap_str source; /* the file, or the document that says it */
	bool reported;         /* in a document */
	struct deadline_issue *issues;
	uint32_t issue_count, issue_capacity; /* none: every issue */
};

struct deadlines {
	struct deadline *at;
	uint32_t count, capacity;
};

/*
 * Add those of a file, called `name` in messages. Everything is copied into
 * the arena. Fails with STATUS_SYNTAX, adding nothing: "NAME:LINE:COLUMN: what
 * is wrong", with the nearest key.
 */
MUST_CHECK enum status deadlines_add(struct deadlines *out, struct arena *a,
	struct rap_str raw, const char *name, struct error *err);

/* How long there is left for a date. */
struct time_left {
	bool known;   /* else neither of the two dates tells */
	int32_t days; /* up to its last day; below 0: it is over */
	bool at_most; /* it is longer than a day, so it may be due before */
	bool year_assumed; /* it has none: the one nearest to the other date */
	int32_t year;      /* that it is in */
};

/*
 * From the day `as_of` ("2021-07-23"; empty: not known) to a date. A day
 * without a year, as reports have it ("30 July"), is taken to be the nearest.
 */
struct time_left deadline_left(struct rap_str date, struct rap_str as_of);

/* Whether a text is a day, written "2021-07-23", that there is. */
bool deadline_is_day(struct rap_str text);

#endif /* CORE_REPORT_DEADLINE_H */
