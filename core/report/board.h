/* SPDX-License-Identifier: MIT */
/*
 * The status board: how far each article of a negotiated text has come, as its
 * marks tell, beside what reports say of it. The two are never mixed.
 */
#ifndef CORE_REPORT_BOARD_H
#define CORE_REPORT_BOARD_H

#include "core/base/buf.h"
#include "core/base/map.h"
#include "core/report/board_since.h"
#include "core/report/deadline.h"
#include "core/report/revision.h"
#include "core/results/sink.h"

/* Issues that an article is about, as far as the board compares them. */
enum { BOARD_TOPICS_MAX = 8 };

struct board_article {
	struct result_article marks;             /* copied */
	uint32_t document;                       /* index into documents */
	struct rap_str topics[BOARD_TOPICS_MAX]; /* issue ids */
	uint32_t topic_count;
	struct board_since since; /* empty unless the board has an older one */
};

struct board_document {
	struct rap_str path, title, symbol, date, kind;
	struct rap_str date_source; /* "front-matter", "text", ... */
	uint32_t words;
	const struct result_count *bracket_classes; /* of all its text */
	uint32_t bracket_class_count;
	bool applies; /* it is a text that is negotiated */
	struct revision revision;
	struct rap_str
		superseded_by; /* the symbol of a later revision; or "" */
};

/* What a report says of an issue. */
struct board_reported {
	struct rap_str issue, state, date, due, group, condition, quote;
	struct rap_str document;
};

struct board {
	struct result_sink sink;
	struct arena *arena;
	struct board_document *documents;
	uint32_t document_count, document_capacity;
	struct board_article *articles; /* of all documents, in order */
	uint32_t article_count, article_capacity;
	struct board_reported *reported;
	uint32_t reported_count, reported_capacity;
	uint32_t not_read;    /* files */
	bool all;             /* every open point is printed */
	bool force;           /* proposals and reports are shown, too */
	struct rap_str as_of; /* "2021-07-23"; empty: no days are counted */
	struct rap_str since; /* how the older version is called; empty: there
	                         is none */
	struct board_removed *removed; /* articles of it */
	uint32_t removed_count, removed_capacity;
	struct deadlines deadlines;  /* of files; reports have theirs */
	const struct rap_str *known; /* ids of issues, as the run has them */
	uint32_t known_count;
};

/* An empty one that takes records; everything is copied into the arena. */
void board_init(struct board *out, struct arena *a);

/* Whether an article is shown: its document is negotiated, or --force. */
bool board_shows(const struct board *b, const struct board_article *a);

/* Whether its marks, or a note in it, say that it is not settled. A text that
 * is parked without an open point is not. */
bool board_is_open(const struct result_article *m);

/* What articles come to. A choice that a document makes again counts once. */
struct board_sum {
	struct result_article counts; /* label, state and lists are empty */
	uint32_t articles;
	struct arena *arena;
	struct map known; /* choices so far */
};

void board_sum_begin(struct board_sum *s, struct arena *a);
void board_sum_add(struct board_sum *s, const struct board_article *a);

/* What all articles shown come to. */
void board_total(struct result_article *out, const struct board *b);

/* What became of the brackets of all articles shown (board_since.c). */
void board_since_total(struct board_since *out, const struct board *b);

/* "WHOLE ARTICLE DISPUTED": what the marks say of an article, for people; in
 * the arena. */
struct rap_str board_marks(struct arena *a, const struct result_article *m);

/* What was reported last on an issue that the article is about, or NULL. */
const struct board_reported *board_reported_on(const struct board *b,
	const struct board_article *a);

/* Whether marks and report do not go together: reported clean, but open. What
 * is parked has open points as a rule. */
bool board_disagrees(const struct board_article *a,
	const struct board_reported *r);

/* For people, `width` columns wide. */
void board_text(struct buf *out, const struct board *b, uint32_t width,
	bool all);

/* A row for each article. */
void board_csv(struct buf *out, const struct board *b);

/* One object: "articles", "totals", "reported". */
void board_json(struct buf *out, const struct board *b);

#endif /* CORE_REPORT_BOARD_H */
