/* SPDX-License-Identifier: MIT */
/*
 * The host's opinion on what a passage does with an issue: provision, clause,
 * position or mention. Analyzers may know better (judge).
 *
 * Source of the rules: coding practice for trade agreements (unit of coding is
 * the article; definitions, cross-references and lists are not provisions).
 */
#ifndef CORE_ENGINE_KIND_H
#define CORE_ENGINE_KIND_H

#include "core/engine/candidate.h"

/* enum rap_finding_kind of a candidate. */
uint32_t kind_of(const struct candidate *c, const struct registry *r,
	const struct document *d);

/*
 * For those who learn weights: which hits of a candidate are weighed to tell a
 * provision from a clause, as one flag for each. False if weights have no say
 * (the title settles it, or the zone, or it is prose).
 */
bool kind_weighs(bool *weighed, const struct candidate *c,
	const struct registry *r, const struct document *d);

/* "provision", "clause", "position", "mention". */
const char *kind_name(uint32_t kind);

/* "prose", "legal-text", "rationale", ... of enum rap_zone. */
const char *zone_name(uint32_t zone);

#endif /* CORE_ENGINE_KIND_H */
