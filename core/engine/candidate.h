/* SPDX-License-Identifier: MIT */
/*
 * From hits to candidates: all hits of one issue in one article, or in one
 * paragraph where there are no articles, with their score.
 */
#ifndef CORE_ENGINE_CANDIDATE_H
#define CORE_ENGINE_CANDIDATE_H

#include "core/plugin/analyzer.h"
#include "core/scan/scanner.h"

struct candidate {
	uint32_t issue; /* index into the registry */
	uint32_t unit;  /* the article, paragraph or heading */
	int32_t score;  /* bias + weights of distinct terms, hundredths */
	uint32_t hit_count;
	const struct rap_hit *hits; /* in reading order, context included */
	const bool
		*listed; /* for each hit: it only stands in a list of issues */
	uint32_t strongest; /* index into hits: what will be quoted */
	bool alone;         /* its unit names no other issue */
	/* Behind the sentence of its last hit, up to where something is named
	 * that is accepted, or the unit ends. */
	struct rap_span echo;
};

struct candidates {
	struct candidate *at; /* by place of unit, then issue */
	uint32_t count;
};

/* Which issues are wanted: one flag for each of the registry's. NULL: all. */
void candidates_make(struct candidates *out, struct arena *a,
	const struct registry *r, const struct document *d,
	const struct hits *hits, const bool *wanted);

/* Whether a hit counts where it stands: its pattern's languages include the
 * unit's, or the unit's language is not known. */
bool candidate_hit_counts(const struct registry *r, const struct document *d,
	const struct rap_hit *hit);

/* The sentence around a hit, else the unit of its block. */
const struct rap_unit *candidate_sentence(const struct document *d,
	const struct rap_hit *hit);

#endif /* CORE_ENGINE_CANDIDATE_H */
