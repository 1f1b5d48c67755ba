/* SPDX-License-Identifier: MIT */
/*
 * Every passage on one issue, in full, document by document: what an analyst
 * lays side by side. Mentions are left out: they claim nothing.
 *
 * Computed from records: the text of a passage comes with its finding where
 * the run kept it, else its quote stands for it and is said to.
 */
#ifndef CORE_REPORT_COMPILATION_H
#define CORE_REPORT_COMPILATION_H

#include "core/report/revision.h"
#include "core/report/view.h"

/* A finding that is more than a mention. Text lives in the arena. */
struct passage {
	uint32_t document; /* number in the tally */
	struct rap_str kind, cite, unit_title, modality, addressee, direction;
	struct rap_str exceptions;    /* "public-policy, necessity" */
	struct rap_str flexibilities; /* with periods and limits in time */
	struct rap_str option;        /* what the issue's analyzer says of it */
	struct rap_str bracket;       /* "in brackets: Japan proposes" */
	struct rap_str evidence;      /* the words that this rests on */
	struct rap_str text;
	bool whole; /* text is the unit's, not the quote in its context */
	uint32_t score;
	uint32_t rank; /* how binding it is; 0: not known */
};

/* A column: a document, who stands behind it, and its passages. */
struct compiled {
	uint32_t document;
	struct rap_str who;  /* "Brazil; Korea, Republic of" */
	struct rap_str name; /* symbol, else path */
	bool apart;          /* nobody's proposal */
	const struct passage *passages;
	uint32_t passage_count;
};

struct compilation {
	struct result_sink sink;
	struct arena *arena;
	struct tally *tally;
	struct rap_str issue;
	struct revision
		*revisions; /* of each document, as the tally has them */
	uint32_t revision_count, revision_capacity;
	struct passage *passages; /* in the order of records */
	uint32_t passage_count, passage_capacity;
};

enum compilation_format {
	COMPILATION_TEXT,
	COMPILATION_CSV,
	COMPILATION_HTML,
};

/* A sink that collects; lives in the arena. */
struct compilation *compilation_new(struct arena *a,
	const struct report_options *options, struct rap_str issue);

/* Whether the run knew the issue; asked after its run record. */
bool compilation_is_known(const struct compilation *c);

/* Write what was collected, after the summary record. */
void compilation_write(struct buf *out, const struct compilation *c,
	enum compilation_format format);

/* What writers share. */
struct compilation_view {
	struct view view;
	const struct compilation *compilation;
	const struct tally_issue *issue;
	struct compiled *columns; /* proposals by delegation, then the rest */
	uint32_t column_count;
	uint32_t left_out; /* passages of other versions of what is shown */
	uint32_t partial;  /* passages whose text is only a quote */
};

/* How a document is written about in heads: "INF/ECOM/903, 2021-05-04". */
struct rap_str compilation_where(const struct compilation_view *v,
	const struct compiled *c);

/* "shall | prohibits | ban-with-public-policy", as far as known. */
struct rap_str compilation_stance(const struct compilation_view *v,
	const struct passage *p);

/* Whom an option of the issue has: rows "option: delegations". */
struct compiled_option {
	struct rap_str option;
	struct rap_str who; /* joined by "; ", a document with no name by it;
	                       "(beside shall-allow)" where the same document
	                       says another in words that bind more */
	uint32_t documents;
};

uint32_t compilation_options(struct compiled_option **out,
	const struct compilation_view *v);

enum { COMPILATION_NOTES = 7 };

/* What is not here, and who is not: a sentence each. */
uint32_t compilation_notes(struct rap_str out[COMPILATION_NOTES],
	const struct compilation_view *v);

void compilation_text(struct buf *out, const struct compilation_view *v);
void compilation_csv(struct buf *out, const struct compilation_view *v);
void compilation_html(struct buf *out, const struct compilation_view *v);

#endif /* CORE_REPORT_COMPILATION_H */
