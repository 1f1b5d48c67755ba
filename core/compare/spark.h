/* SPDX-License-Identifier: MIT */
/*
 * How open an article was in each version, a sign for each.
 */
#ifndef CORE_COMPARE_SPARK_H
#define CORE_COMPARE_SPARK_H

#include "core/compare/series.h"

/* A sign for each version: the share of words in brackets; or none open, open
 * without a bracket, removed, not there yet. In the set's arena. */
struct rap_str spark_row(const struct series_set *set, const struct series *s,
	const struct series_row *r, bool ascii);

/* The same of sums, one for each version. */
struct rap_str spark_sums(const struct series_set *set,
	const struct series_sum *const *sums, uint32_t count, bool ascii);

/* What the signs mean, in a line. */
const char *spark_legend(bool ascii);

#endif /* CORE_COMPARE_SPARK_H */
