/* SPDX-License-Identifier: MIT */
/*
 * What reports keep of the records: for each document how many findings of
 * each kind it has on each issue, and no finding itself. Names are kept once
 * and known by their number.
 */
#ifndef CORE_REPORT_TALLY_H
#define CORE_REPORT_TALLY_H

#include "core/base/map.h"
#include "core/report/report.h"

/* Kinds of finding, in the order of enum rap_finding_kind from 1. */
enum tally_kind {
	TALLY_PROVISION,
	TALLY_CLAUSE,
	TALLY_POSITION,
	TALLY_MENTION,
	TALLY_KINDS
};

struct tally_issue {
	struct rap_str id, theme, title;
	struct rap_str analyzer;  /* kept once; "" if not known */
	struct rap_str counts_as; /* "topic", "exception", "exclusion" */
	uint32_t languages;       /* it has terms for; 0: not known */
	bool used;                /* some document has a finding */
};

/* A delegation or a group. The EU and its member States are one. */
struct tally_member {
	struct rap_str name;
	struct rap_str code; /* as columns are headed: "BRA", "LDC" */
	bool is_group;
};

/* Findings of one document, or of one proposal, on one issue. */
struct tally_cell {
	uint32_t issue;
	uint32_t counts[TALLY_KINDS];
	bool sure; /* one that is more than a mention scores 0.60 or more */
};

/* Where a text points: "direction" or "archetype" of what it says. */
struct tally_model {
	uint32_t issue;
	bool archetype;
	struct rap_str value; /* kept once: equal text is the same pointer */
	int rank; /* how binding the strongest text is that says so; -1: prose */
};

/* Names that are kept once: equal text is the same pointer. */
struct tally_names {
	struct rap_str *at;
	uint32_t count, capacity;
};

struct tally_document {
	struct rap_str path, symbol, title, kind, date, language;
	uint32_t language_bit; /* enum rap_language */
	uint32_t words;
	uint32_t *members;
	uint32_t member_count;
	struct tally_cell *cells;
	uint32_t cell_count;
	struct tally_model *models;
	uint32_t model_count;
	struct tally_names lost; /* analyzers that failed in it */
	/* of its corpus record */
	bool has_version, counted;
	struct rap_str reason, counted_with;
};

/* A file not read, or a pair of document and analyzer not analysed. */
struct tally_problem {
	struct rap_str document, analyzer, code, message;
};

/* An issue that one version of a proposal raises and another does not. */
struct tally_difference {
	struct rap_str document, other, issue, value;
};

/* What people said of findings. */
struct tally_verdicts {
	uint32_t right, wrong, other;
	uint32_t missed; /* right, but nothing was found there */
	uint32_t stray;  /* any other that no finding has */
	struct tally_difference *strays; /* `other` is empty */
	uint32_t stray_capacity;
};

struct tally {
	struct result_sink sink;
	struct arena *arena;
	struct report_options options;
	struct map names;     /* text kept once -> itself */
	struct map issue_map; /* id -> number + 1 */
	struct map uncounted; /* ids of issues that count as nothing */
	struct tally_issue *issues;
	uint32_t issue_count, issue_capacity;
	struct map member_map; /* name -> number + 1 */
	struct tally_member *members;
	uint32_t member_count, member_capacity;
	struct map document_map; /* path -> number + 1 */
	struct tally_document *documents;
	uint32_t document_count, document_capacity;
	/* Of the last document, with room for more of its findings. */
	struct tally_cell *cells;
	uint32_t cell_capacity;
	struct tally_model *models;
	uint32_t model_capacity;
	struct tally_names absent; /* analyzers that took no part */
	struct tally_problem *unread;
	uint32_t unread_count, unread_capacity;
	struct tally_problem *unapplied; /* tables beside the documents */
	uint32_t unapplied_count, unapplied_capacity;
	struct rap_str passed_over; /* kinds of files: ".xlsx 2, .eml 1" */
	struct tally_problem *unanalysed;
	uint32_t unanalysed_count, unanalysed_capacity;
	struct tally_difference *differences;
	uint32_t difference_count, difference_capacity;
	struct tally_verdicts verdicts;
	struct result_summary summary;
	bool has_summary;
	bool has_versions; /* corpus records came */
};

/* Text in the tally's arena, equal text once. */
struct rap_str tally_name(struct tally *t, struct rap_str text);

/* Number of a new issue. */
uint32_t tally_issue(struct tally *t, const struct result_issue *issue);

/* Number of a member by WTO name, made if new. */
uint32_t tally_member(struct tally *t, struct rap_str name, struct rap_str code,
	bool is_group);

/* Remember a number + 1 by its key. */
void tally_number(struct map *m, struct arena *a, struct rap_str key,
	uint32_t value);

/* Number of a document or an issue + 1; 0 if there is none. */
uint32_t tally_find(const struct map *m, struct rap_str key);

#endif /* CORE_REPORT_TALLY_H */
