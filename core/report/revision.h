/* SPDX-License-Identifier: MIT */
/*
 * Which of several documents of a folder is the last revision of a text.
 */
#ifndef CORE_REPORT_REVISION_H
#define CORE_REPORT_REVISION_H

#include "core/results/record.h"

/* A revision of a text in one language. */
struct revision {
	struct rap_str series; /* symbol without /Rev.n; "": it is alone */
	struct rap_str language;
	uint32_t number;
};

/* What a document record says of it; in the arena. An addendum and a
 * corrigendum are revisions of nothing. */
struct revision revision_of(struct arena *a, const struct result_document *r);

/* Whether `later` takes the place of `r`. */
bool revision_is_replaced(const struct revision *r,
	const struct revision *later);

#endif /* CORE_REPORT_REVISION_H */
