/* SPDX-License-Identifier: MIT */
/*
 * Inside wire: the fields of each record, in order, for both ways.
 */
#ifndef CORE_RESULTS_WIRE_RECORD_H
#define CORE_RESULTS_WIRE_RECORD_H

#include "core/results/wire_field.h"

void wire_run(struct wire *w, struct result_run *r);
void wire_document(struct wire *w, struct result_document *r);
void wire_finding(struct wire *w, struct result_finding *r);
void wire_problem(struct wire *w, struct result_problem *r);
void wire_corpus(struct wire *w, struct result_corpus *r);
void wire_summary(struct wire *w, struct result_summary *r);

#endif /* CORE_RESULTS_WIRE_RECORD_H */
