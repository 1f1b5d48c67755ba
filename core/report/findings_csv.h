/* SPDX-License-Identifier: MIT */
/*
 * A flat CSV row for each finding, made as records come: findings themselves
 * are not kept.
 */
#ifndef CORE_REPORT_FINDINGS_CSV_H
#define CORE_REPORT_FINDINGS_CSV_H

#include "core/base/buf.h"
#include "core/results/record.h"

struct findings_csv;

/* Lives in the arena. */
struct findings_csv *findings_csv_new(struct arena *a);

/* The document that the next findings are of. */
void findings_csv_document(struct findings_csv *f,
	const struct result_document *r);
void findings_csv_finding(struct findings_csv *f,
	const struct result_finding *r);

/* The header row and all rows. */
void findings_csv_write(struct buf *out, const struct findings_csv *f);

#endif /* CORE_REPORT_FINDINGS_CSV_H */
