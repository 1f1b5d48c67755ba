/* SPDX-License-Identifier: MIT */
/*
 * All that a run said of the documents of a folder, kept for comparisons with
 * another: a sink that copies.
 */
#ifndef CORE_COMPARE_DOSSIER_H
#define CORE_COMPARE_DOSSIER_H

#include "core/results/sink.h"

struct dossier_finding {
	struct rap_str issue, kind, quote, cite, fingerprint;
	struct rap_str unit;     /* "Article 5.2"; "" if unlabelled */
	uint32_t line;           /* of the quote, from 1 */
	struct rap_str modality; /* "should/shall"; "" if it is not known */
	uint32_t rank;       /* attribute modality_rank, if modality is known */
	struct rap_str json; /* the record, without the end of its line */
};

struct dossier_document {
	struct rap_str path;
	struct rap_str path_base64; /* of the raw bytes, if path is not UTF-8 */
	struct rap_str title, symbol, kind, language, date, hash;
	struct rap_str date_source; /* "front-matter", "text", ... */
	uint32_t revision;
	uint32_t words;
	const struct rap_str *proponents; /* names, as the record has them */
	uint32_t proponent_count;
	const struct result_article *articles; /* the preamble is one */
	uint32_t article_count;
	uint32_t first_finding, finding_count; /* in findings */
};

struct dossier_problem {
	struct rap_str document; /* "" if it is about the run */
	struct rap_str analyzer; /* "" if none is to blame */
	struct rap_str message;
	struct rap_str effect; /* "not-read", "not-analysed", "note" */
};

struct dossier {
	struct result_sink sink;
	struct result_sink *also; /* gets every record, too; or NULL */
	struct arena *arena;
	struct dossier_document *documents; /* in path order */
	uint32_t document_count, document_capacity;
	struct dossier_finding *findings;
	uint32_t finding_count, finding_capacity;
	struct dossier_problem *problems;
	uint32_t problem_count, problem_capacity;
};

/* An empty one that takes records; everything is copied into the arena.
 * `also` (borrowed, may be NULL) is passed what comes. */
void dossier_init(struct dossier *out, struct arena *a,
	struct result_sink *also);

#endif /* CORE_COMPARE_DOSSIER_H */
