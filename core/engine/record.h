/* SPDX-License-Identifier: MIT */
/*
 * Records about the run and about each document.
 */
#ifndef CORE_ENGINE_RECORD_H
#define CORE_ENGINE_RECORD_H

#include "core/engine/analysis.h"
#include "core/results/record.h"

/* The run record: what took part, and the options that can change results: those
 * given, and "texts". Text lives in the arena. */
void record_run(struct result_run *out, struct arena *a, const struct engine *e,
	const char *version, const struct result_pair *options,
	uint32_t option_count);

/* The document record. Text lives in the document's arena. */
void record_document(struct result_document *out, struct arena *a,
	const struct analysis *analysis);

#endif /* CORE_ENGINE_RECORD_H */
