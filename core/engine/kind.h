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

/* "provision", "clause", "position", "mention". */
const char *kind_name(uint32_t kind);

/* "prose", "legal-text", "rationale", ... of enum rap_zone. */
const char *zone_name(uint32_t zone);

#endif /* CORE_ENGINE_KIND_H */
