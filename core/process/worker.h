/* SPDX-License-Identifier: MIT */
/*
 * A worker: takes the jobs of its slot, one after the other, for ever. It has
 * no descriptor but /dev/null and needs none.
 */
#ifndef CORE_PROCESS_WORKER_H
#define CORE_PROCESS_WORKER_H

#include "core/engine/analysis.h"
#include "core/process/sandbox.h"
#include "core/process/shared.h"

/* What all workers of a run are made with. */
struct worker_options {
	bool sandbox;
	uint32_t max_findings; /* of an analyzer in a document */
	size_t memory_limit;   /* bytes above what is loaded */
};

/* Never returns. */
void worker_run(struct shared *s, uint32_t slot, const struct engine *e,
	const struct worker_options *options) __attribute__((noreturn));

#endif /* CORE_PROCESS_WORKER_H */
