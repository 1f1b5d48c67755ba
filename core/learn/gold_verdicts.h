/* SPDX-License-Identifier: MIT */
/*
 * Verdicts of people who read findings, as a labelled folder: each unit that
 * somebody judged is a text of its own.
 */
#ifndef CORE_LEARN_GOLD_VERDICTS_H
#define CORE_LEARN_GOLD_VERDICTS_H

#include "core/learn/gold.h"

/*
 * Make gold of verdicts.csv (core/results/verdict.h) and of the documents that
 * it names, which are looked for beside it. "right" labels a unit with the
 * issue, "wrong" says that it is not about it, "other" that it touches it;
 * issues that nobody judged are marked so. The group of a text is its document.
 * Fails on a document that cannot be read and on a unit that is not in it:
 * "FILE:LINE: why".
 */
MUST_CHECK enum status gold_of_verdicts(struct gold *out, struct arena *a,
	const struct registry *r, const char *path, struct rap_str raw,
	struct error *err);

#endif /* CORE_LEARN_GOLD_VERDICTS_H */
