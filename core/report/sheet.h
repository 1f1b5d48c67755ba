/* SPDX-License-Identifier: MIT */
/*
 * A report as named columns and rows of values, for programs: CSV and JSON
 * say the same.
 */
#ifndef CORE_REPORT_SHEET_H
#define CORE_REPORT_SHEET_H

#include "core/report/view.h"

enum sheet_kind {
	SHEET_TEXT,
	SHEET_NUMBER,
	SHEET_HUNDREDTHS, /* of 1: printed with two decimals */
	SHEET_LIST,       /* texts */
	SHEET_COUNTS,     /* texts and how many of each */
};

struct sheet_value {
	enum sheet_kind kind;
	struct rap_str text;
	uint64_t number;
	const struct rap_str *list;
	const struct view_model *counts;
	uint32_t count; /* of list or counts */
};

struct sheet {
	struct arena *arena;
	const char *const *names;
	uint32_t column_count;
	struct sheet_value *values; /* row after row */
	uint32_t value_count, value_capacity;
};

/* The sheet that the view's options ask for; lives in the view's arena. */
void sheet_make(struct sheet *out, const struct view *v);

/* Append the next value of the row at hand. */
void sheet_text(struct sheet *s, struct rap_str text);
void sheet_number(struct sheet *s, uint64_t number);
void sheet_hundredths(struct sheet *s, uint64_t hundredths);
void sheet_list(struct sheet *s, const struct rap_str *list, uint32_t count);
void sheet_counts(struct sheet *s, const struct view_model *counts,
	uint32_t count);

/* Column names, in a sheet that has no rows yet. */
void sheet_columns(struct sheet *s, const char *const *names, uint32_t count);

/* Sheets of one kind of row each. */
void sheet_issues(struct sheet *s, const struct view *v);
void sheet_themes(struct sheet *s, const struct view *v);
void sheet_documents(struct sheet *s, const struct view *v);
void sheet_members(struct sheet *s, const struct view *v);
void sheet_languages(struct sheet *s, const struct view *v);
void sheet_matrix(struct sheet *s, const struct view *v);

void sheet_csv(struct buf *out, const struct sheet *s);

/* With denominators and what was not read around the rows. */
void sheet_json(struct buf *out, const struct sheet *s, const struct view *v);

#endif /* CORE_REPORT_SHEET_H */
