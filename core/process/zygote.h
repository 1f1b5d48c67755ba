/* SPDX-License-Identifier: MIT */
/*
 * The process that loads plugins and packs, compiles the index, and forks a
 * worker whenever the supervisor wants one: ready at once, and sharing all
 * that was loaded.
 */
#ifndef CORE_PROCESS_ZYGOTE_H
#define CORE_PROCESS_ZYGOTE_H

#include "core/process/run.h"
#include "core/process/shared.h"

/* Never returns; for the forked child. */
void zygote_run(struct shared *s, const struct process_options *options,
	const struct lost_plugin *lost, size_t lost_count)
	__attribute__((noreturn));

#endif /* CORE_PROCESS_ZYGOTE_H */
