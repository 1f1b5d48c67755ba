/* SPDX-License-Identifier: MIT */
/*
 * What stands around a state in a sentence: a day, a condition, who reports.
 */
#ifndef REPORTED_STATUS_SAID_H
#define REPORTED_STATUS_SAID_H

#include <stdbool.h>

#include <rapporteur/plugin.h>

/* A day of the year; the year may not be said. */
struct day {
	int day, month, year; /* 0: not said */
};

/* The first day in text that a word such as "by" makes a date to meet
 * (due), or that a meeting was held on (!due). */
bool said_day(struct day *out, struct rap_str text, bool due);

/* The first whole date in text. */
bool said_date(struct day *out, struct rap_str text);

/* "2021-07-30"; "30 July" if the year is not said. At most size bytes. */
void said_day_text(char *out, size_t size, struct day day);

/* "the final scope" of "subject to the final scope."; empty if none. */
struct rap_str said_condition(struct rap_str text);

/* The last "Australia" of "Australia reported" that begins before `place`, an
 * offset in text; empty if none. */
struct rap_str said_group(struct rap_str text, size_t place);

#endif /* REPORTED_STATUS_SAID_H */
