/* SPDX-License-Identifier: MIT */
/*
 * What only the whole folder tells: which documents are versions of one
 * proposal, which of them totals count, and what one language version has
 * that another lacks.
 *
 * Rules: Rev. supersedes; of language versions the stated original is counted,
 * else English, French, Spanish in that order; exact copies count once;
 * consolidated texts, reports, stakeholder papers and documents of unknown
 * kind stand apart.
 */
#ifndef CORE_ENGINE_CORPUS_H
#define CORE_ENGINE_CORPUS_H

#include "core/results/sink.h"

struct corpus;

/*
 * An empty one of a run's issues; lives and copies into the arena (the run's).
 */
struct corpus *corpus_new(struct arena *a, const struct result_run *r);

/* Remember a document; findings that follow are its own. */
void corpus_document(struct corpus *c, const struct result_document *document);
void corpus_finding(struct corpus *c, const struct result_finding *finding);

/* Pass corpus records to the sink, documents in path order. */
MUST_CHECK enum status corpus_write(struct corpus *c, struct result_sink *sink,
	struct error *err);

#endif /* CORE_ENGINE_CORPUS_H */
