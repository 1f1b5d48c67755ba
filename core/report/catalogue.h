/* SPDX-License-Identifier: MIT */
/*
 * What was read: of each document what it says about itself, where that comes
 * from, whether totals count it, and what a person should check.
 *
 * It is made of the records of a run, like every report.
 */
#ifndef CORE_REPORT_CATALOGUE_H
#define CORE_REPORT_CATALOGUE_H

#include "core/base/buf.h"
#include "core/results/sink.h"

/* The values of a document that metadata.csv may set, in its order. */
enum catalogue_value {
	CATALOGUE_SYMBOL,
	CATALOGUE_KIND,
	CATALOGUE_DATE,
	CATALOGUE_COMMUNICATED,
	CATALOGUE_LANGUAGE,
	CATALOGUE_ORIGINAL,
	CATALOGUE_THEME,
	CATALOGUE_TITLE,
	CATALOGUE_PROPONENTS, /* "; " between two */
	CATALOGUE_VALUES
};

/* "symbol", "kind", ... */
const char *catalogue_value_name(enum catalogue_value value);

enum { CATALOGUE_CHECKS_MAX = 12 };

struct catalogue_row {
	struct rap_str path;
	struct rap_str format;
	struct result_value values[CATALOGUE_VALUES];
	uint32_t words;
	bool counted;
	struct rap_str reason; /* if not counted: as the corpus record has it */
	struct rap_str counted_with;
	/* What to check, in words: "no date", "kind concluded from the text". */
	const char *checks[CATALOGUE_CHECKS_MAX];
	uint32_t check_count;
};

/* A file that was not read, or something else that was not done. */
struct catalogue_problem {
	struct rap_str document;
	struct rap_str message;
	bool table; /* beside the documents, and not applied */
};

/* Two documents of which the folder tells something. */
struct catalogue_link {
	struct rap_str fact; /* "same-wording", "only-in-version" */
	struct rap_str document;
	struct rap_str other;
	struct rap_str issue; /* "" if it is about none */
	struct rap_str value;
};

struct catalogue {
	struct result_sink sink;
	struct arena *arena;
	struct catalogue_row *rows; /* in path order */
	uint32_t row_count, row_capacity;
	struct catalogue_problem *problems;
	uint32_t problem_count, problem_capacity;
	struct rap_str passed_over; /* kinds of files: ".xlsx 2, .eml 1" */
	struct catalogue_link *links;
	uint32_t link_count, link_capacity;
};

/* An empty one that takes records; everything is copied into the arena. */
void catalogue_init(struct catalogue *out, struct arena *a);

/* A table for people, `width` columns wide. */
void catalogue_text(struct buf *out, const struct catalogue *c, uint32_t width);

/*
 * A row for each document; columns that metadata.csv has come first, so that
 * rows can be corrected and given back as metadata.csv.
 */
void catalogue_csv(struct buf *out, const struct catalogue *c);

/* One object, schema rapporteur.corpus/1. */
void catalogue_json(struct buf *out, const struct catalogue *c);

#endif /* CORE_REPORT_CATALOGUE_H */
