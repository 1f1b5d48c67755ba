/* SPDX-License-Identifier: MIT */
/**
 * @file rapporteur/finding.h
 * From hits to findings: candidates, verdicts and findings of one's own.
 */
#ifndef RAPPORTEUR_FINDING_H
#define RAPPORTEUR_FINDING_H

#include <rapporteur/pattern.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What a passage does with an issue. */
enum rap_finding_kind {
	RAP_KIND_NONE = 0,
	RAP_KIND_PROVISION =
		1,           /**< legal text; the article is about the issue */
	RAP_KIND_CLAUSE = 2, /**< a clause of an article on something else */
	RAP_KIND_POSITION = 3, /**< argued or proposed in prose */
	RAP_KIND_MENTION = 4   /**< named only */
};

/**
 * All hits of one issue in one article (or paragraph, where there are no
 * articles), as the host scored them. Valid until judge() returns.
 */
struct rap_candidate {
	uint32_t size;
	uint32_t unit; /**< the article or paragraph */
	const char *issue;
	int32_t score;     /**< bias + weights of distinct terms, hundredths */
	int32_t threshold; /**< the host accepts at score >= threshold */
	uint32_t kind;     /**< the host's opinion, enum rap_finding_kind */
	uint32_t hit_count;
	const struct rap_hit *hits; /**< in reading order, context included */
};

enum rap_decision { RAP_REJECT = 0, RAP_ACCEPT = 1 };

/**
 * What judge() says of a candidate. The host fills it with its own opinion
 * (accept at the threshold, its kind, no reason); judge() changes what it
 * knows better.
 */
struct rap_verdict {
	uint32_t size;
	uint32_t decision;  /**< enum rap_decision */
	uint32_t kind;      /**< enum rap_finding_kind */
	int32_t score;      /**< hundredths; shown as a logistic score */
	const char *reason; /**< for `explain`: a static string, or from
	                         rap_host.alloc(); NULL if nothing to add */
};

/** A finding that analyze() emits. The host copies all of it. */
struct rap_finding {
	uint32_t size;         /**< sizeof(struct rap_finding) */
	uint32_t unit;         /**< the unit it is about */
	const char *issue;     /**< declared by this analyzer or its pack */
	uint32_t kind;         /**< enum rap_finding_kind */
	int32_t score;         /**< hundredths */
	struct rap_span quote; /**< the words that decided; not empty */
	const struct rap_span *evidence; /**< more places; may be NULL */
	uint32_t evidence_count;
	uint32_t reserved;
};

#ifdef __cplusplus
}
#endif

#endif /* RAPPORTEUR_FINDING_H */
