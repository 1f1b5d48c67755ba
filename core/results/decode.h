/* SPDX-License-Identifier: MIT */
/*
 * One JSON object of the results -> the record it stands for.
 *
 * Text points into the JSON value, lists into the arena. Unknown members are
 * passed over; a known one of the wrong type is an error that names it.
 */
#ifndef CORE_RESULTS_DECODE_H
#define CORE_RESULTS_DECODE_H

#include <jansson.h>

#include "core/base/error.h"
#include "core/results/record.h"

/* What is decoded, and what was wrong with it first. */
struct decode {
	struct arena *arena;
	struct error *err;
	enum status status; /* of the first failure; *err says why */
};

void decode_run(struct result_run *out, struct decode *d, const json_t *in);
void decode_document(struct result_document *out, struct decode *d,
	const json_t *in);
/* Its articles: the member "articles". */
void decode_articles(struct result_document *out, struct decode *d,
	const json_t *in);
void decode_finding(struct result_finding *out, struct decode *d,
	const json_t *in);
void decode_problem(struct result_problem *out, struct decode *d,
	const json_t *in);
void decode_corpus(struct result_corpus *out, struct decode *d,
	const json_t *in);
void decode_summary(struct result_summary *out, struct decode *d,
	const json_t *in);

#endif /* CORE_RESULTS_DECODE_H */
