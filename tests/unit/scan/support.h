/* SPDX-License-Identifier: MIT */
/*
 * Documents out of strings, for the tests of this room.
 */
#ifndef TESTS_UNIT_SCAN_SUPPORT_H
#define TESTS_UNIT_SCAN_SUPPORT_H

#include "core/scan/scanner.h"

/*
 * A document of one block for each line of text: a paragraph, a heading if it
 * begins with "# ", a list item if with "- ". The text is borrowed.
 */
void document_of(struct document *out, struct arena *a, const char *text);

/*
 * Hits as text: "pattern:matched text" for each, joined by "; "; the whole
 * document is scanned.
 */
const char *hits_of(struct arena *a, const char *text,
	const struct rap_pattern *patterns, uint32_t pattern_count);

/* Hits of one pattern with these flags: "matched text; matched text". */
const char *found_in(struct arena *a, const char *text, const char *pattern,
	uint32_t flags);

/* What is wrong with a pattern, "" if nothing. */
const char *fault_of(struct arena *a, const struct rap_pattern *pattern);

#endif /* TESTS_UNIT_SCAN_SUPPORT_H */
