/* SPDX-License-Identifier: MIT */
/*
 * Waking another process through a word of shared memory. There is no
 * descriptor that an analyzer could close or write to.
 */
#ifndef CORE_PROCESS_BELL_H
#define CORE_PROCESS_BELL_H

#include <stdint.h>

/* How often it rang. */
struct bell {
	_Atomic uint32_t rings;
};

/* Look at this first, then at what one waits for, then wait: no ring is lost.
 * Safe in signal handlers, as bell_ring() is. */
uint32_t bell_look(struct bell *b);
void bell_ring(struct bell *b);

/*
 * Wait until it rings more than `seen` times, a signal comes, or ms have
 * passed.
 */
void bell_wait(struct bell *b, uint32_t seen, uint32_t ms);

#endif /* CORE_PROCESS_BELL_H */
