/* SPDX-License-Identifier: MIT */
/*
 * Finds all patterns of all analyzers in one pass over a document.
 *
 * Patterns are compiled into one index of words and word pairs. Terms are
 * confirmed where the index says so, regexes run over a block only if a word
 * that every match needs is in it; so do terms that are common and have a guard
 * that is rare, whose words are looked for instead. A regex without such a word
 * is in the slow lane: it runs over every block. The result is always the same
 * as matching every pattern by itself:
 *
 * - a term gives one hit for each word that it can begin at, the longest;
 * - a regex gives the matches that PCRE2 finds one behind the other in a block,
 *   empty ones not counted; its hit covers the words that it touches;
 * - a hit that counts in headings only lies in a block that is a heading;
 * - a hit is kept if all guards of its pattern hold there (core/scan/guard.h).
 */
#ifndef CORE_SCAN_SCANNER_H
#define CORE_SCAN_SCANNER_H

#include "core/base/error.h"
#include "core/scan/guard_terms.h"
#include "core/text/document.h"

#include <rapporteur/pattern.h>

struct pattern; /* a declared pattern that has been parsed */
struct scanner; /* immutable once built; may be used by several scans */

struct hits {
	struct rap_hit *at; /* by begin, then longer first, then pattern */
	uint32_t count;
	uint32_t capacity;
	uint32_t regex_limits; /* blocks where a regex hit its match limit: what
	                          it would have found there is not known */
};

/*
 * Parse a pattern, which checks it, for one scanner to be made of it. It lives
 * in the arena and borrows the declaration's strings; scratch is left reset.
 * The library, of the same arena, has what the guards of these patterns look
 * for (core/scan/guard_terms.h); NULL: this one has its own.
 * Fails with STATUS_SYNTAX on a term or regex that does not parse:
 * "pattern 'TEXT': ...".
 */
MUST_CHECK enum status scanner_parse(struct pattern **out, struct arena *a,
	struct arena *scratch, const struct rap_pattern *declared,
	struct guard_library *library, struct error *err);

/*
 * Make a scanner of parsed patterns, which it borrows for its life and may
 * write to; pattern i is number i in hits. *out lives in the arena until
 * scanner_release. Fails with STATUS_SYNTAX if PCRE2 has no memory. On-demand
 * patterns are found only by scanner_find.
 */
MUST_CHECK enum status scanner_compile(struct scanner **out, struct arena *a,
	struct pattern *const *patterns, uint32_t pattern_count,
	struct error *err);

/* Parse the patterns of a table and make a scanner of them. */
MUST_CHECK enum status scanner_build(struct scanner **out, struct arena *a,
	const struct rap_pattern *declared, uint32_t count, struct error *err);
/* Frees PCRE2's memory; NULL is fine. */
void scanner_release(struct scanner *s);

/* All hits of patterns that are not on demand. Memory from the arena. */
void scanner_scan(const struct scanner *s, const struct document *d,
	struct arena *a, struct hits *out);

struct pattern_range {
	uint32_t first, count;
};

/*
 * Hits of the on-demand patterns of a range in one unit, as if the text were
 * what the unit has of each block.
 */
void scanner_find(const struct scanner *s, const struct document *d,
	struct pattern_range range, const struct rap_unit *unit,
	struct arena *a, struct hits *out);

/* Whether pattern i is a regex in the slow lane. */
bool scanner_is_slow(const struct scanner *s, uint32_t pattern);

/* Whether scanner_parse would take the pattern. */
MUST_CHECK enum status scanner_check(const struct rap_pattern *pattern,
	struct error *err);

#endif /* CORE_SCAN_SCANNER_H */
