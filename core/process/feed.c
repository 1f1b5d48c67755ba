/* SPDX-License-Identifier: MIT */
/*
 * Which document goes to which worker, and when.
 */
#include "core/engine/produce.h"
#include "core/process/supervisor.h"
#include "core/source/file.h"

enum {
	AHEAD_BYTES = 1 << 18, /* of files that may wait behind one another */
	WAITING_BYTES =
		1 << 24, /* of records that wait for an earlier document */
};

/* The first place whose job is done: those behind it take no memory until they
 * are needed. */
static uint32_t free_place(const struct hand *h)
{
	bool taken[JOBS] = {false};
	uint32_t place = 0;
	for (uint32_t n = h->done; n != h->given; n++) {
		taken[h->jobs[n % JOBS].place] = true;
	}
	while (taken[place]) {
		place++;
	}
	return place;
}

struct job *feed_next_job(struct process *p, uint32_t slot)
{
	struct hand *h = &p->hands[slot];
	struct job *job = &h->jobs[h->given % JOBS];
	job->place = free_place(h);
	job->bytes = shared_job_bytes(p->shared, slot, job->place);
	return job;
}

void feed_give(struct process *p, uint32_t slot, uint32_t document)
{
	struct desk *d = shared_desk(p->shared, slot);
	struct hand *h = &p->hands[slot];
	if (h->given == h->done) {
		for (uint32_t a = 0; a <= p->analyzer_count; a++) {
			h->spent[a] = 0;
		}
	}
	h->queue[h->given % JOBS] = document;
	const struct job *job = feed_next_job(p, slot);
	d->jobs[h->given % JOBS] = *job;
	h->bytes += job->len;
	h->given++;
	atomic_store(&d->given, h->given);
	bell_ring(&d->work);
}

static void mark_left_out(const struct process *p, const struct task *t,
	char *marks)
{
	for (uint32_t a = 0; a < p->analyzer_count; a++) {
		marks[a] = (char)p->benched[a];
	}
	const struct loss *l = (const struct loss *)(const void *)t->losses.at;
	for (size_t i = 0; i < t->losses.len / sizeof(*l); i++) {
		marks[l[i].analyzer] = 1;
	}
}

/* Workers are made when they are needed. */
static void want_worker(struct process *p, uint32_t i)
{
	struct slot *s = shared_slot(p->shared, i);
	if (atomic_load(&s->state) != SLOT_FREE) {
		return;
	}
	hand_call_off(&p->hands[i]);
	shared_clear_slot(p->shared, i);
	atomic_store(&s->state, SLOT_WANTED);
	bell_ring(&p->shared->orders);
}

/* A document's bytes, or what they were converted to, into a job. */
static enum status fill(const struct process *p, struct job *job,
	const struct task *t, struct rap_str path, struct rap_str raw,
	struct error *err)
{
	size_t head = p->analyzer_count + path.len;
	job->kind = JOB_DOCUMENT;
	job->path_len = path.len;
	job->len = t->converted ? conversion_len(&t->conversion) : raw.len;
	if (job->len + head > p->shared->job_bytes) {
		return error_set(err, STATUS_IO,
			"it grew while it was read: run again");
	}
	mark_left_out(p, t, job->bytes);
	memcpy(job->bytes + p->analyzer_count, path.at, path.len);
	if (t->converted) {
		return conversion_copy(&t->conversion, job->bytes + head, err);
	}
	if (raw.at != job->bytes + head) {
		memcpy(job->bytes + head, raw.at, raw.len);
	}
	return STATUS_OK;
}

static void give_bytes(struct process *p, uint32_t slot, uint32_t document,
	struct rap_str raw)
{
	struct task *t = task_of(p, document);
	struct rap_str path = p->files->files[document].path;
	struct error err;
	want_worker(p, slot);
	struct job *job = feed_next_job(p, slot);
	if (fill(p, job, t, path, raw, &err)) {
		not_read(p, document, "open", &err, NULL);
		return;
	}
	job->document = document;
	t->state = TASK_GIVEN;
	t->benched = p->benched_count;
	feed_give(p, slot, document);
}

/* A file goes straight to where the worker looks for it; unless it is to have a
 * key in the cache, which is not made of bytes that others can change. */
static bool goes_straight(const struct process *p, uint32_t document)
{
	const struct walk_file *file = &p->files->files[document];
	return !p->cache && !file->problem && !file->member &&
		strcmp(file->os_path, "-") != 0;
}

static bool read_to_desk(struct process *p, uint32_t slot, uint32_t document,
	struct rap_str *raw)
{
	const struct walk_file *file = &p->files->files[document];
	size_t head = p->analyzer_count + file->path.len;
	char *at = feed_next_job(p, slot)->bytes + head;
	size_t room = p->shared->job_bytes - head;
	struct error err;
	raw->at = at;
	if (file_read_to(at, &raw->len, room, file->os_path,
		    p->options->max_size, &err)) {
		not_read(p, document, "open", &err, NULL);
		return false;
	}
	return true;
}

static bool read_document(struct process *p, uint32_t slot, uint32_t document,
	struct rap_str *raw)
{
	return goes_straight(p, document) ? read_to_desk(p, slot, document, raw)
					  : read_file(p, document, raw);
}

static void give_document(struct process *p, uint32_t slot, uint32_t document)
{
	struct rap_str raw = {"", 0};
	if (task_of(p, document)->converted) {
		give_bytes(p, slot, document, raw);
	} else if (!recall_known(p, document) &&
		read_document(p, slot, document, &raw) &&
		!recall(p, document, raw)) {
		if (converter_wants(raw)) {
			convert_begin(p, document, raw);
		} else {
			give_bytes(p, slot, document, raw);
		}
	}
	arena_reset(&p->scratch);
}

/* While an analyzer's failures may become a bench, few documents are begun:
 * they would have to be done again. No more either while much waits. */
static uint32_t window_of(const struct process *p)
{
	size_t waiting = 0;
	for (uint32_t i = p->next_out; i < p->next_in; i++) {
		const struct task *t = &p->tasks[i % WINDOW];
		if (t->losses.len || t->failed.len) {
			return BENCH_AFTER;
		}
		waiting += t->answer.len;
	}
	return waiting > WAITING_BYTES ? 0 : WINDOW;
}

/* The next document for a worker; false if there is none. */
static bool next_document(struct process *p, const struct hand *h,
	uint32_t *out)
{
	bool fresh = !h->given;
	bool idle = h->given == h->done;
	for (uint32_t i = p->next_out; i < p->next_in; i++) {
		const struct task *t = task_of(p, i);
		if (t->state == TASK_TODO && (fresh || !t->fresh) &&
			(idle || !t->alone)) {
			*out = i;
			return true;
		}
	}
	if (p->next_in == p->files->count ||
		p->next_in - p->next_out >= window_of(p)) {
		return false;
	}
	*out = p->next_in++;
	task_begin(task_of(p, *out));
	return true;
}

/* An idle worker makes room for a new one, if that is what a document needs. */
static void retire(struct process *p, uint32_t i)
{
	struct slot *s = shared_slot(p->shared, i);
	struct hand *h = &p->hands[i];
	bool wanted = false;
	for (uint32_t n = p->next_out; n < p->next_in; n++) {
		const struct task *t = task_of(p, n);
		wanted = wanted || (t->state == TASK_TODO && t->fresh);
	}
	if (wanted && h->given && h->given == h->done && !h->killed &&
		atomic_load(&s->state) == SLOT_LIVE) {
		h->killed = "retired";
		atomic_store(&s->kill, true);
		bell_ring(&p->shared->orders);
	}
}

/* Documents that one worker may have at a time. Towards the end nobody gets a
 * heap while another would soon have nothing. */
static uint32_t most_jobs(const struct process *p)
{
	uint32_t left = p->files->count - p->next_in;
	uint32_t share = 1 + left / p->shared->worker_count;
	return share < JOBS ? share : JOBS;
}

/* Work for one slot, if it has room. */
static bool feed(struct process *p, uint32_t i)
{
	struct slot *s = shared_slot(p->shared, i);
	struct hand *h = &p->hands[i];
	uint32_t waiting = h->given - h->done;
	uint32_t document = 0;
	bool alone = waiting && task_of(p, h->queue[h->done % JOBS])->alone;
	bool has_room = waiting < most_jobs(p) && !h->killed && !alone &&
		(!waiting || h->bytes < AHEAD_BYTES) &&
		atomic_load(&s->state) != SLOT_DEAD;
	if (!has_room || !next_document(p, h, &document)) {
		retire(p, i);
		return false;
	}
	give_document(p, i, document);
	return true;
}

/* One each in turn, so that nobody waits while another has a heap. */
void feed_all(struct process *p)
{
	bool fed = true;
	while (fed && !is_over(p)) {
		fed = false;
		for (uint32_t i = 0; i < p->shared->worker_count; i++) {
			if (can_settle(p)) {
				return;
			}
			fed = feed(p, i) || fed;
		}
	}
}
