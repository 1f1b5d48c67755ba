/* SPDX-License-Identifier: MIT */
/*
 * Whoever takes records: the JSON Lines writer, the tally behind every
 * report. Records come in the order that record.h says.
 */
#ifndef CORE_RESULTS_SINK_H
#define CORE_RESULTS_SINK_H

#include "core/base/error.h"
#include "core/results/record.h"

struct result_sink;

/* Every member is mandatory. A failure (full disk) ends the run. */
struct result_sink_ops {
	enum status (*run)(struct result_sink *, const struct result_run *,
		struct error *);
	enum status (*document)(struct result_sink *,
		const struct result_document *, struct error *);
	enum status (*finding)(struct result_sink *,
		const struct result_finding *, struct error *);
	enum status (*problem)(struct result_sink *,
		const struct result_problem *, struct error *);
	enum status (*corpus)(struct result_sink *,
		const struct result_corpus *, struct error *);
	enum status (*summary)(struct result_sink *,
		const struct result_summary *, struct error *);
};

/* First member of a sink's own struct. */
struct result_sink {
	const struct result_sink_ops *ops;
};

/* Members for records that a sink has no use for. */
enum status result_ignore_run(struct result_sink *sink,
	const struct result_run *r, struct error *err);
enum status result_ignore_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err);
enum status result_ignore_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err);
enum status result_ignore_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err);
enum status result_ignore_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err);

/* First member of a sink that stands before another one. */
struct result_relay {
	struct result_sink sink;
	struct result_sink *behind;
};

/* Members for records that a relay passes on as they are. */
enum status result_pass_run(struct result_sink *sink,
	const struct result_run *r, struct error *err);
enum status result_pass_document(struct result_sink *sink,
	const struct result_document *r, struct error *err);
enum status result_pass_finding(struct result_sink *sink,
	const struct result_finding *r, struct error *err);
enum status result_pass_problem(struct result_sink *sink,
	const struct result_problem *r, struct error *err);
enum status result_pass_corpus(struct result_sink *sink,
	const struct result_corpus *r, struct error *err);
enum status result_pass_summary(struct result_sink *sink,
	const struct result_summary *r, struct error *err);

#endif /* CORE_RESULTS_SINK_H */
