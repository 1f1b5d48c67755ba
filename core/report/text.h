/* SPDX-License-Identifier: MIT */
/*
 * The parts of a report for people: what was read, the rows, what to do next.
 */
#ifndef CORE_REPORT_TEXT_H
#define CORE_REPORT_TEXT_H

#include "core/report/table.h"
#include "core/report/view.h"

/* What was not read comes first, then what was. */
void text_top(struct buf *out, const struct view *v);

/* Delegations, doubts, what was not analysed, what to do next. */
void text_bottom(struct buf *out, const struct view *v);

/* The rows between. */
void text_issues(struct buf *out, const struct view *v);
void text_themes(struct buf *out, const struct view *v);
void text_documents(struct buf *out, const struct view *v);
void text_members(struct buf *out, const struct view *v);
void text_languages(struct buf *out, const struct view *v);
void text_matrix(struct buf *out, const struct view *v);

/* Columns of the screen, never too few for a table. */
uint32_t text_width(const struct view *v);

/* "proposals", or "documents" where those are counted. */
const char *text_noun(const struct view *v);

/* Make what was written since `from` stand out, if colour is wanted. */
void text_strong(struct buf *out, const struct view *v, size_t from);

/* A word that heads what flows behind it, in bold if there are colours. */
void text_head(struct flow *f, const struct view *v, const char *head);

/* A bar of n of at most `most`, `width` columns wide, and the number. */
struct rap_str text_bar(const struct view *v, uint32_t n, uint32_t most,
	uint32_t width);

struct rap_str text_number(const struct view *v, uint64_t n);

/* A line "HEAD  a, b, c (N more: --all)" of at most max_lines more lines. */
void text_list(struct buf *out, const struct view *v, const char *head,
	const struct rap_str *items, uint32_t count);

/* In capitals, ASCII letters only. */
struct rap_str text_upper(const struct view *v, struct rap_str text);

#endif /* CORE_REPORT_TEXT_H */
