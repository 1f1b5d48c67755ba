/* SPDX-License-Identifier: MIT */
#include "core/process/bell.h"

#include <limits.h>
#include <linux/futex.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

uint32_t bell_look(struct bell *b)
{
	return atomic_load(&b->rings);
}

void bell_ring(struct bell *b)
{
	atomic_fetch_add(&b->rings, 1U);
	(void)syscall(SYS_futex, &b->rings, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

void bell_wait(struct bell *b, uint32_t seen, uint32_t ms)
{
	struct timespec patience = {ms / 1000, (long)(ms % 1000) * 1000000};
	(void)syscall(SYS_futex, &b->rings, FUTEX_WAIT, seen, &patience, NULL,
		0);
}
