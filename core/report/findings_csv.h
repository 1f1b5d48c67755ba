/* SPDX-License-Identifier: MIT */
/*
 * A flat CSV row for each finding, written as records come: nothing is kept.
 */
#ifndef CORE_REPORT_FINDINGS_CSV_H
#define CORE_REPORT_FINDINGS_CSV_H

#include "core/base/arena.h"
#include "core/results/output.h"
#include "core/results/sink.h"

/* A sink that writes a header row and the rows to an output (borrowed). */
struct findings_csv {
	struct result_sink sink;
	struct output *output;
	struct buf document; /* the first cells of each row of it */
	struct arena scratch;
};
void findings_csv_init(struct findings_csv *f, struct output *output);
void findings_csv_release(struct findings_csv *f);

#endif /* CORE_REPORT_FINDINGS_CSV_H */
