/* SPDX-License-Identifier: MIT */
/*
 * A text along its versions: for each article, how open it was in each.
 *
 * Which documents are versions of one text, and in which order, is read off
 * symbols, dates and names of files; articles are paired by align.h, so that
 * one that is renumbered keeps its line. An article that goes is removed, and
 * never counted as progress. Definitions: docs/track.md.
 */
#ifndef CORE_COMPARE_SERIES_H
#define CORE_COMPARE_SERIES_H

#include "core/compare/align.h"
#include "core/report/board.h"

enum { SERIES_VERSIONS_MAX = 512 }; /* of a text; more are not placed */

/* What articles of a version come to. */
struct series_sum {
	struct result_article counts;
	uint32_t articles;
	uint32_t open;    /* of them, as board_is_open() has it */
	uint32_t removed; /* that a version before had */
};

struct series_version {
	uint32_t document; /* of the board */
	struct rap_str date;
	struct rap_str date_from; /* "metadata", "front-matter", "file-name",
	                             "title" or another source of the record */
	uint32_t number;          /* of /Rev.n or the file's name */
	bool numbered;
	struct series_sum all;
	struct series_sum kept; /* articles that every version has */
};

/* An article in a version that has it. */
struct series_cell {
	uint32_t version;
	const struct board_article *article;
};

/* One article along the versions. */
struct series_row {
	struct series_cell *cells; /* by version */
	uint32_t cell_count, cell_capacity;
	const struct align_scope *last;          /* as it was last seen */
	struct rap_str topics[BOARD_TOPICS_MAX]; /* of any version */
	uint32_t topic_count;
};

/* The articles on one issue. */
struct series_issue {
	struct rap_str issue;
	uint32_t articles;          /* in any version */
	struct series_sum *version; /* one for each */
};

struct series {
	struct rap_str name; /* the symbol, or what names of files share */
	struct rap_str language;
	struct series_version *versions; /* oldest first */
	uint32_t version_count, version_capacity;
	struct series_row *rows; /* in the order of the text */
	uint32_t row_count, row_capacity;
	struct series_issue *issues;
	uint32_t issue_count, issue_capacity;
};

struct series_left {
	uint32_t document;
	const char *reason;
};

struct series_set {
	struct arena *arena;
	const struct board *board;
	struct series *at; /* two versions or more, by name */
	uint32_t count, capacity;
	struct series_left *left; /* documents in no series, in path order */
	uint32_t left_count, left_capacity;
};

/* The articles of a document, as the board has them; or NULL. */
typedef const struct align_side *series_sides_fn(void *self, uint32_t document);

/*
 * Make the series of all documents of a board. `sides` says what pairing must
 * know of a document's articles (the preamble among them, what stands between
 * articles not). Lives in the board's arena; borrows from the board.
 */
void series_make(struct series_set *out, const struct board *b,
	series_sides_fn *sides, void *self);

/* Group and order documents only: versions without rows. */
void series_place(struct series_set *out, const struct board *b);

/* Fill in what articles, versions and issues come to. */
void series_add_up(struct series *s, struct arena *a);

/* The cell of a version; NULL where the row has none. */
const struct board_article *series_at(const struct series_row *r,
	uint32_t version);

/* Whether an article that was there before a version is not in it any more;
 * or a note in it says that it was removed. */
bool series_removed(const struct series_row *r, uint32_t version);

/* The label and title under which an article was last seen. */
const struct result_article *series_last(const struct series_row *r);

/* "Rev.2", "2015-10-23" or "2": how people call a version; in the arena. */
struct rap_str series_version_name(const struct series_set *set,
	const struct series_version *v);

/* Words in brackets, in per cent of all, rounded. */
uint32_t series_share(const struct result_article *m);

struct series_text_options {
	uint32_t width;
	bool ascii; /* no block characters */
	bool all;   /* also articles that no version has open */
};

/* For people. */
void series_text(struct buf *out, const struct series_set *set,
	const struct series_text_options *o);

/* A row for each article of each version. */
void series_csv(struct buf *out, const struct series_set *set);

/* One object, schema rapporteur.track/1. */
void series_json(struct buf *out, const struct series_set *set);

/* A page that stands alone, without a script. */
void series_html(struct buf *out, const struct series_set *set);

#endif /* CORE_COMPARE_SERIES_H */
