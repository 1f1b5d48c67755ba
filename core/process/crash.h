/* SPDX-License-Identifier: MIT */
/*
 * A process that dies of a signal leaves in its cell where that was; another
 * one, with the same code at the same addresses, says what stands there.
 */
#ifndef CORE_PROCESS_CRASH_H
#define CORE_PROCESS_CRASH_H

#include "core/plugin/analyzer.h"
#include "core/process/shared.h"

/* From now on, note deadly signals in the cell. */
void crash_note(struct cell *cell);

/* The same again: whatever became of signals and their handlers. */
void crash_watch(void);

/*
 * The innermost frame that lies in an analyzer's shared object. Module and
 * symbol stay empty if there is none. For a process that has the same plugins
 * loaded as the one that died.
 */
void crash_locate(struct death *out, const struct cell *cell,
	const struct registry *r);

#endif /* CORE_PROCESS_CRASH_H */
