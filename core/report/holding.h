/* SPDX-License-Identifier: MIT */
/*
 * Who holds a text, as people read it at a terminal.
 */
#ifndef CORE_REPORT_HOLDING_H
#define CORE_REPORT_HOLDING_H

#include "core/report/table.h"
#include "core/results/record.h"

/* "proposes Japan, Singapore; opposes Indonesia": each role once, in the order
 * in which they come. Nothing if there is nobody. */
void flow_holders(struct flow *f, const struct result_holder *list,
	uint32_t count);

#endif /* CORE_REPORT_HOLDING_H */
