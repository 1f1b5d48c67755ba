/* SPDX-License-Identifier: MIT */
/*
 * A comparison for people and for programs.
 */
#ifndef CORE_COMPARE_PAGE_H
#define CORE_COMPARE_PAGE_H

#include "core/base/buf.h"
#include "core/compare/change.h"

struct page_options {
	bool colour; /* else deleted and inserted words are in marks */
	bool summary_only;
};

/* A line for each article, then the words of those that changed. */
void page_text(struct buf *out, const struct comparison *c,
	const struct page_options *o);

/* One object; docs/compare.md says what its members mean. */
void page_json(struct buf *out, const struct comparison *c, struct rap_str old,
	struct rap_str new);

/* "Article 5: Spam", "Preamble", or "between articles". */
void page_name(struct buf *out, const struct comparison *c,
	const struct article_change *a);

#endif /* CORE_COMPARE_PAGE_H */
