/* SPDX-License-Identifier: MIT */
/*
 * Records to and from JSON Lines, schema rapporteur.findings/1.
 */
#ifndef CORE_RESULTS_JSONL_H
#define CORE_RESULTS_JSONL_H

#include "core/base/buf.h"
#include "core/results/output.h"
#include "core/results/sink.h"

/* Append one record as a line. The same record gives the same bytes. */
void jsonl_run(struct buf *b, const struct result_run *r);
void jsonl_document(struct buf *b, const struct result_document *r);
void jsonl_finding(struct buf *b, const struct result_finding *r);
void jsonl_problem(struct buf *b, const struct result_problem *r);
void jsonl_corpus(struct buf *b, const struct result_corpus *r);
void jsonl_summary(struct buf *b, const struct result_summary *r);

/* A sink that writes records to an output (borrowed) as they come. */
struct jsonl_sink {
	struct result_sink sink;
	struct output *output;
};
void jsonl_sink_init(struct jsonl_sink *s, struct output *output);

/*
 * Reads records of a JSON Lines file, piece by piece, and passes them to the
 * sink: no more than a line is kept. Lies in the arena; sink and name, of the
 * file, are borrowed.
 */
struct jsonl_reader;
struct jsonl_reader *jsonl_reader_new(struct arena *a, struct result_sink *sink,
	const char *name);
void jsonl_reader_release(struct jsonl_reader *r);

/*
 * The next bytes of the file, cut anywhere; then its end. Fails with
 * STATUS_SYNTAX: "NAME:LINE: why" for what is not JSON, has another schema, or
 * comes out of order, or for a summary that counts other numbers of records than
 * were there; at the end "NAME: no summary record: the results are truncated". Unknown members and record types are passed over. What the run
 * said of itself at its end goes to *summary, too, unless that is NULL.
 */
MUST_CHECK enum status jsonl_reader_take(struct jsonl_reader *r,
	struct rap_str bytes, struct error *err);
MUST_CHECK enum status jsonl_reader_end(struct jsonl_reader *r,
	struct result_summary *summary, struct error *err);

/* The same, of a whole file. */
MUST_CHECK enum status jsonl_read(struct result_sink *sink,
	struct rap_str bytes, const char *name, struct result_summary *summary,
	struct error *err);

#endif /* CORE_RESULTS_JSONL_H */
