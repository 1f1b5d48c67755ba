/* SPDX-License-Identifier: MIT */
#include "core/process/shared.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
	EXTRA = 1 << 17, /* in a place: a path and a byte for each analyzer */
	TRIM = 1 << 20,  /* a place that has used less is kept */
};

static size_t rounded(size_t size)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	return (size + page - 1) / page * page;
}

/* A slot, and behind it the bytes of its jobs. */
static size_t slot_bytes(const struct shared *s)
{
	return rounded(sizeof(struct slot)) + JOBS * s->job_bytes;
}

struct slot *shared_slot(const struct shared *s, uint32_t i)
{
	uintptr_t at = (uintptr_t)s + rounded(sizeof(*s)) + i * slot_bytes(s);
	return (struct slot *)at;
}

enum status shared_make(struct shared **out, uint32_t workers,
	uint32_t conclusions, size_t max_file, struct error *err)
{
	struct shared head = {
		.job_bytes = rounded(max_file + EXTRA),
		.worker_count = workers,
		.slot_count = workers + conclusions,
	};
	head.size = rounded(sizeof(head)) + head.slot_count * slot_bytes(&head);
	struct shared *s = mmap(NULL, head.size, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (s == MAP_FAILED) {
		return error_set_errno(err, errno,
			"memory for %u worker processes (-j)", workers);
	}
	s->size = head.size;
	s->job_bytes = head.job_bytes;
	s->worker_count = head.worker_count;
	s->slot_count = head.slot_count;
	for (uint32_t i = 0; i < s->slot_count; i++) {
		shared_clear_slot(s, shared_slot(s, i));
	}
	*out = s;
	return STATUS_OK;
}

void shared_release(struct shared *s)
{
	if (s) {
		(void)munmap(s, s->size);
	}
}

void shared_clear_slot(const struct shared *s, struct slot *slot)
{
	memset(slot, 0, offsetof(struct slot, answers));
	channel_reset(&slot->answers);
	atomic_store(&slot->cell.analyzer, NO_ANALYZER);
	char *bytes = (char *)slot + rounded(sizeof(*slot));
	for (size_t i = 0; i < JOBS; i++) {
		slot->jobs[i].bytes = bytes + i * s->job_bytes;
	}
}

void shared_trim_job(struct job *job, size_t used)
{
	size_t len = rounded(used);
	if (len > TRIM) {
		(void)madvise(job->bytes, len, MADV_REMOVE);
	}
}

void shared_keep_only(struct shared *s, uint32_t mine)
{
	for (uint32_t i = 0; i < s->slot_count; i++) {
		if (i != mine) {
			(void)munmap(shared_slot(s, i), slot_bytes(s));
		}
	}
}

void cell_enter(struct cell *c, int32_t analyzer, const char *callback)
{
	strncpy(c->callback, callback, NAME_BYTES - 1);
	atomic_store(&c->analyzer, analyzer);
	atomic_fetch_add(&c->calls, 1U);
}

void cell_leave(struct cell *c)
{
	atomic_store(&c->analyzer, NO_ANALYZER);
}
