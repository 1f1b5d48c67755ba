/* SPDX-License-Identifier: MIT */
/*
 * Reports: what a run's records say to people. Computed from records only, so
 * that a report of a folder and of its saved results are the same.
 */
#ifndef CORE_REPORT_REPORT_H
#define CORE_REPORT_REPORT_H

#include "core/base/buf.h"
#include "core/results/sink.h"

enum report_by {
	REPORT_BY_ISSUE,
	REPORT_BY_THEME,
	REPORT_BY_DOCUMENT,
	REPORT_BY_MEMBER,
	REPORT_BY_LANGUAGE,
	REPORT_BY_MATRIX, /* issue x member cells */
};

enum report_format {
	REPORT_TEXT,
	REPORT_CSV,
	REPORT_JSON,
};

/* One line of a roster: who could have spoken, and since when. */
struct roster_entry {
	struct rap_str member;
	struct rap_str from, to; /* ISO dates; "" is open */
};

struct report_options {
	enum report_by by;
	enum report_format format;
	uint32_t width; /* terminal columns; 80 if not a terminal */
	bool color;
	bool unicode;    /* bars and rules may use box characters */
	bool all;        /* every zero row, one by one */
	bool fractional; /* a joint proposal counts as a share */
	const struct roster_entry *roster;
	uint32_t roster_count;
	struct rap_str as_of; /* ISO date; "" is none */
};

struct tally; /* everything a report needs of the records */

/* A sink that collects; lives in the arena. Copies what it keeps. */
struct tally *tally_new(struct arena *a, const struct report_options *options);
struct result_sink *tally_sink(struct tally *t);

/* Write the report of what was collected, after the summary record. */
void report_write(struct buf *out, const struct tally *t);

#endif /* CORE_REPORT_REPORT_H */
