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

static size_t head_bytes(uint32_t slot_count)
{
	return rounded(sizeof(struct shared) +
		slot_count * sizeof(struct slot));
}

/* A desk, and behind it the bytes of its jobs. */
static size_t desk_bytes(size_t job_bytes)
{
	return rounded(sizeof(struct desk)) + JOBS * job_bytes;
}

struct slot *shared_slot(struct shared *s, uint32_t i)
{
	return &s->slots[i];
}

struct desk *shared_desk(const struct shared *s, uint32_t i)
{
	uintptr_t at = (uintptr_t)s + head_bytes(s->slot_count) +
		i * desk_bytes(s->job_bytes);
	return (struct desk *)at;
}

char *shared_job_bytes(const struct shared *s, uint32_t desk, uint32_t place)
{
	char *behind =
		(char *)shared_desk(s, desk) + rounded(sizeof(struct desk));
	return behind + place * s->job_bytes;
}

enum status shared_make(struct shared **out, uint32_t workers,
	uint32_t conclusions, size_t max_file, struct error *err)
{
	size_t job_bytes = rounded(max_file + EXTRA);
	uint32_t slot_count = workers + conclusions;
	size_t size =
		head_bytes(slot_count) + slot_count * desk_bytes(job_bytes);
	struct shared *s = mmap(NULL, size, PROT_READ | PROT_WRITE,
		MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (s == MAP_FAILED) {
		return error_set_errno(err, errno,
			"memory for %u worker processes (-j)", workers);
	}
	s->size = size;
	s->job_bytes = job_bytes;
	s->worker_count = workers;
	s->slot_count = slot_count;
	for (uint32_t i = 0; i < s->slot_count; i++) {
		shared_clear_slot(s, i);
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

void shared_clear_slot(struct shared *s, uint32_t i)
{
	struct desk *d = shared_desk(s, i);
	memset(shared_slot(s, i), 0, sizeof(struct slot));
	memset(d, 0, offsetof(struct desk, answers));
	channel_reset(&d->answers);
	atomic_store(&d->cell.analyzer, NO_ANALYZER);
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
	size_t one = desk_bytes(s->job_bytes);
	char *begin = (char *)s + offsetof(struct shared, size);
	char *desk = (char *)shared_desk(s, mine);
	char *end = (char *)s + s->size;
	(void)munmap(desk + one, (size_t)(end - desk) - one);
	(void)munmap(begin, (size_t)(desk - begin));
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
