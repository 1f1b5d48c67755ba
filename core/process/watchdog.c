/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "core/process/sandbox.h"
#include "core/process/supervisor.h"
#include "core/source/file.h"

enum {
	LONGEST_TICK =
		200,     /* ms: after a pause of the machine, few are counted */
	HOST_SHARE = 10, /* the host's own code may take so many limits */
	START_MS = 10000, /* to give rights up, which takes milliseconds; but
	                     libseccomp loops where there is no memory */
	STATM_BYTES = 4096,
	PAGE = 4096,
};

int64_t watchdog_now(void)
{
	struct timespec t;
	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void have_killed(struct process *p, struct slot *slot, struct hand *h,
	const char *why)
{
	h->killed = why;
	atomic_store(&slot->kill, true);
	bell_ring(&p->shared->orders);
}

/* Whoever is seen running has run since the last time: over many looks that
 * comes out right. */
static bool takes_too_long(const struct process *p, uint32_t i, uint64_t ms)
{
	struct hand *h = &p->hands[i];
	uint32_t analyzer = (uint32_t)
		atomic_load(&shared_desk(p->shared, i)->cell.analyzer);
	bool host = analyzer >= p->analyzer_count;
	uint64_t limit = p->options->time_limit;
	uint64_t *spent = &h->spent[host ? p->analyzer_count : analyzer];
	bool ready = atomic_load(&shared_desk(p->shared, i)->ready);
	if (host) {
		limit = ready ? limit * HOST_SHARE : START_MS;
	}
	*spent += ms;
	return *spent > limit;
}

/* Where the kernel keeps no limit. Bytes of a process that are its own: the second number of its statm less
 * the third. */
static size_t own_memory(struct arena *a, int32_t pid)
{
	struct rap_str text;
	struct error err;
	char *path = arena_printf(a, "/proc/%d/statm", pid);
	if (file_read(&text, a, path, STATM_BYTES, &err)) {
		return 0;
	}
	char *at = arena_copy(a, text.at, text.len);
	(void)strtoull(at, &at, 10);
	unsigned long long resident = strtoull(at, &at, 10);
	unsigned long long common = strtoull(at, &at, 10);
	return resident > common ? (size_t)(resident - common) * PAGE : 0;
}

static bool takes_too_much(struct process *p, const struct slot *slot)
{
	size_t limit = p->options->memory_limit;
	return limit && !sandbox_limits_memory() &&
		own_memory(&p->scratch, atomic_load(&slot->pid)) > limit;
}

static void look_at(struct process *p, uint32_t i, uint64_t ms)
{
	struct slot *slot = shared_slot(p->shared, i);
	struct hand *h = &p->hands[i];
	if (atomic_load(&slot->state) != SLOT_LIVE || h->killed ||
		h->given == h->done) {
		return;
	}
	if (takes_too_long(p, i, ms)) {
		have_killed(p, slot, h, "time-limit");
	} else if (takes_too_much(p, slot)) {
		have_killed(p, slot, h, "memory-limit");
	}
}

void watchdog_tick(struct process *p)
{
	int64_t now = watchdog_now();
	int64_t ms = now - p->now;
	if (ms < 5) {
		return;
	}
	p->now = now;
	ms = ms < LONGEST_TICK ? ms : LONGEST_TICK;
	for (uint32_t i = 0; i < p->shared->slot_count; i++) {
		look_at(p, i, (uint64_t)ms);
	}
	arena_reset(&p->scratch);
}
