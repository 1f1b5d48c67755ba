/* SPDX-License-Identifier: MIT */
/*
 * Precision, recall and F1 of a trial, per issue and over issues.
 */
#ifndef CORE_LEARN_SCORE_H
#define CORE_LEARN_SCORE_H

#include "core/learn/trial.h"

/* Hits and misses, counted in articles. */
struct tally {
	uint32_t right;
	uint32_t wrong;   /* found where it is not labelled */
	uint32_t excused; /* of the wrong ones: labelled as touched */
	uint32_t missed;
};

/* 0 where nothing was right. */
double tally_precision(const struct tally *t);
double tally_recall(const struct tally *t);
double tally_f1(const struct tally *t);

/* The same when what is labelled as touched is not counted at all. */
double tally_precision_tolerant(const struct tally *t);
double tally_f1_tolerant(const struct tally *t);

struct score {
	struct tally *issues; /* for each of the registry's */
	uint32_t articles;
	uint32_t unlabelled;         /* articles without any label */
	uint32_t unlabelled_found;   /* with a finding all the same */
	uint32_t unlabelled_unasked; /* with one that is not excused */
};

/* What to count. */
struct score_question {
	const struct registry *registry;
	const bool *issues;      /* which count; for each of the registry's */
	uint32_t kinds;          /* 1 << enum rap_finding_kind, a set */
	struct rap_str language; /* only articles of this; empty: all */
};

void score_make(struct score *out, struct arena *a, const struct trial *trial,
	const struct score_question *question);

/* All issues with at least `support` labelled articles, in one tally. */
struct tally score_sum(const struct score *s, const struct registry *r,
	uint32_t support);

/* The mean F1 of those issues; *count is how many. */
double score_macro(uint32_t *count, const struct score *s,
	const struct registry *r, uint32_t support);
double score_macro_tolerant(const struct score *s, const struct registry *r,
	uint32_t support);

#endif /* CORE_LEARN_SCORE_H */
