/* SPDX-License-Identifier: MIT */
/*
 * A declared pattern made ready for matching: its term or regex, its guards.
 */
#ifndef CORE_SCAN_PATTERN_H
#define CORE_SCAN_PATTERN_H

#include <rapporteur/pattern.h>

#include "core/scan/opener.h"
#include "core/scan/regex.h"
#include "core/scan/term.h"

struct guard {
	enum rap_relation relation;
	enum rap_same same;
	uint32_t within;     /* UINT32_MAX: any number of words */
	struct rap_str text; /* borrowed from the declaration */
	struct term *terms;  /* any of them */
	uint32_t term_count;
	struct openers openers; /* of the terms */
	uint32_t words_max;     /* that a match of any of them can cover */
	uint32_t number;        /* of its text, among those of a scanner */
};

struct pattern {
	struct rap_str text; /* borrowed from the declaration */
	uint32_t flags;      /* enum rap_pattern_flags */
	struct term term;    /* unless it is a regex */
	struct regex regex;
	uint32_t regex_number; /* among those of its lane that have anchors */
	struct guard *guards;
	uint32_t guard_count;
	bool slow; /* a regex that is run over every block */
};

/*
 * Make a pattern. Fails with STATUS_SYNTAX: "pattern 'TEXT': at 3: ...".
 * Guards live in the arena, the pattern's own term in scratch, for the caller
 * to keep what of it is needed. pattern_release frees what PCRE2 holds.
 */
MUST_CHECK enum status pattern_make(struct pattern *out, struct arena *a,
	struct arena *scratch, const struct rap_pattern *declared,
	struct error *err);
void pattern_release(struct pattern *p);

#endif /* CORE_SCAN_PATTERN_H */
