/* SPDX-License-Identifier: MIT */
/*
 * A declared pattern, parsed: its term or regex, its guards.
 */
#ifndef CORE_SCAN_PATTERN_H
#define CORE_SCAN_PATTERN_H

#include <rapporteur/pattern.h>

#include "core/scan/guard_terms.h"
#include "core/scan/regex.h"
#include "core/scan/term.h"

struct guard {
	enum rap_relation relation;
	enum rap_same same;
	uint32_t within; /* UINT32_MAX: any number of words */
	struct guard_terms *looks_for;
};

struct pattern {
	struct rap_str text;  /* borrowed from the declaration */
	uint32_t flags;       /* enum rap_pattern_flags */
	uint32_t languages;   /* set of enum rap_language; 0: every language */
	struct term term;     /* unless it is a regex */
	struct regex regex;   /* compiled by the scanner that it belongs to */
	uint32_t wait_number; /* among those of its lane that wait */
	struct guard *guards;
	uint32_t guard_count;
	bool slow; /* a regex that is run over every block */
	/* Its anchors are those of a guard, which are met less often: where
	 * one is, the term is looked for in the whole block. */
	bool by_guard;
	struct openers openers; /* of the term; only if by_guard */
};

/*
 * Parse a pattern; it lives in the arena, and scratch may be reset afterwards.
 * The library, of the same arena, has what guards look for; NULL: the pattern
 * has its own. Fails with STATUS_SYNTAX: "pattern 'TEXT': at 3: ...".
 */
MUST_CHECK enum status pattern_parse(struct pattern *out, struct arena *a,
	struct arena *scratch, const struct rap_pattern *declared,
	struct guard_library *library, struct error *err);

#endif /* CORE_SCAN_PATTERN_H */
