/* SPDX-License-Identifier: MIT */
/*
 * Finds the hits of one sample at a time, slowly: PCRE2 at every word.
 */
#ifndef TESTS_UNIT_SCAN_ORACLE_H
#define TESTS_UNIT_SCAN_ORACLE_H

#include "sample.h"

/* Add the sample's hits, as number `pattern`, in words and text of `unit`. */
void oracle_find(struct hits *out, struct arena *a, const struct document *d,
	const struct sample *s, uint32_t pattern, const struct rap_unit *unit);

/* Sort as struct hits wants it. */
void oracle_sort(struct hits *hits);

#endif /* TESTS_UNIT_SCAN_ORACLE_H */
