/* SPDX-License-Identifier: MIT */
#include <sys/wait.h>

#include "core/engine/produce.h"
#include "core/format/intake.h"
#include "core/process/supervisor.h"
#include "core/results/wire.h"

enum {
	AHEAD_BYTES = 1 << 18, /* of files that may wait behind one another */
	WAITING_BYTES =
		1 << 24, /* of records that wait for an earlier document */
	STILLBORN = 200, /* workers that could not be forked, in a row */
	MAX_MESSAGE = 1 << 30,
};

void hand_call_off(struct hand *h)
{
	buf_clear(&h->arrived);
	h->given = 0;
	h->done = 0;
	h->bytes = 0;
	h->killed = NULL;
}

/* What a converter made of a document's file is needed no more. */
static void drop_text(struct task *t)
{
	conversion_release(&t->conversion);
	t->converted = false;
}

void not_read(struct process *p, uint32_t document, const char *stage,
	const struct error *why, const char *code)
{
	struct task *t = task_of(p, document);
	struct wire_sink records;
	struct result_problem problem;
	struct error err;
	produce_unread(&problem, &p->scratch, p->files->files[document].path,
		stage, why);
	if (code) {
		problem.code = str_of(code);
	}
	wire_sink_init(&records);
	(void)!records.sink.ops->problem(&records.sink, &problem, &err);
	task_take(t, buf_str(&records.bytes));
	wire_sink_release(&records);
	t->read = false;
	t->state = TASK_DONE;
	drop_text(t);
}

bool read_file(struct process *p, uint32_t document, struct rap_str *raw)
{
	*raw = (struct rap_str){"", 0};
	const struct walk_file *file = &p->files->files[document];
	struct error err;
	enum status st = file->problem
		? error_set(&err, STATUS_IO, "%s", file->problem)
		: intake_bytes(raw, &p->scratch, file, p->options->max_size,
			  &err);
	if (st) {
		not_read(p, document, "open", &err, NULL);
	}
	return !st;
}

struct job *team_next_job(struct process *p, uint32_t slot)
{
	uint32_t number = p->hands[slot].given % JOBS;
	struct job *job = &p->hands[slot].jobs[number];
	job->bytes = shared_job_bytes(p->shared, slot, number);
	return job;
}

void team_give(struct process *p, uint32_t slot, uint32_t document)
{
	struct desk *d = shared_desk(p->shared, slot);
	struct hand *h = &p->hands[slot];
	if (h->given == h->done) {
		for (uint32_t a = 0; a <= p->analyzer_count; a++) {
			h->spent[a] = 0;
		}
	}
	h->queue[h->given % JOBS] = document;
	const struct job *job = team_next_job(p, slot);
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
	memcpy(job->bytes + head, raw.at, raw.len);
	return STATUS_OK;
}

static void give_bytes(struct process *p, uint32_t slot, uint32_t document,
	struct rap_str raw)
{
	struct task *t = task_of(p, document);
	struct rap_str path = p->files->files[document].path;
	struct error err;
	want_worker(p, slot);
	struct job *job = team_next_job(p, slot);
	if (fill(p, job, t, path, raw, &err)) {
		not_read(p, document, "open", &err, NULL);
		return;
	}
	job->document = document;
	t->state = TASK_GIVEN;
	t->benched = p->benched_count;
	team_give(p, slot, document);
}

static void give_document(struct process *p, uint32_t slot, uint32_t document)
{
	struct rap_str raw = {"", 0};
	if (task_of(p, document)->converted) {
		give_bytes(p, slot, document, raw);
	} else if (read_file(p, document, &raw) && !recall(p, document, raw)) {
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
		waiting += t->records.len;
	}
	return waiting > WAITING_BYTES ? 0 : WINDOW;
}

static void begin_task(struct process *p)
{
	struct task *t = task_of(p, p->next_in++);
	t->state = TASK_TODO;
	t->sudden = 0;
	t->fresh = false;
	t->alone = false;
	t->read = false;
	drop_text(t);
	buf_clear(&t->records);
	buf_clear(&t->losses);
	buf_clear(&t->failed);
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
	*out = p->next_in;
	begin_task(p);
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

/* Work for one slot, if it has room. */
static bool feed(struct process *p, uint32_t i)
{
	struct slot *s = shared_slot(p->shared, i);
	struct hand *h = &p->hands[i];
	uint32_t waiting = h->given - h->done;
	uint32_t document = 0;
	bool alone = waiting && task_of(p, h->queue[h->done % JOBS])->alone;
	bool has_room = waiting < JOBS && !h->killed && !alone &&
		(!waiting || h->bytes < AHEAD_BYTES) &&
		atomic_load(&s->state) != SLOT_DEAD;
	if (!has_room || !next_document(p, h, &document)) {
		retire(p, i);
		return false;
	}
	give_document(p, i, document);
	return true;
}

/* What needed no worker may be passed on at once. */
static bool can_settle(const struct process *p)
{
	return p->next_out < p->next_in &&
		p->tasks[p->next_out % WINDOW].state == TASK_DONE;
}

/* One each in turn, so that nobody waits while another has a heap. */
static void feed_all(struct process *p)
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

/* A worker's answer to the first job of its queue. */
static bool take_answer(struct process *p, struct hand *h,
	struct rap_str records)
{
	struct error err;
	uint32_t document = h->queue[h->done % JOBS];
	struct task *t = task_of(p, document);
	if (h->given == h->done || accept(p, t, document, records, &err)) {
		return false;
	}
	h->done++;
	p->stillborn = 0;
	if (t->benched != p->benched_count) {
		t->state = TASK_TODO; /* it took part who must not */
		return true;
	}
	t->state = TASK_DONE;
	drop_text(t);
	task_take(t, records);
	keep_records(p, t);
	return true;
}

/* Drop the first `used` bytes. */
static void consume(struct buf *b, size_t used)
{
	memmove(b->at, b->at + used, b->len - used);
	b->len -= used;
}

/* All whole answers that have come. False: what came cannot be. */
static bool take_answers(struct process *p, uint32_t i)
{
	struct desk *s = shared_desk(p->shared, i);
	struct hand *h = &p->hands[i];
	struct rap_str message;
	struct error err;
	size_t used = 0;
	if (channel_read(&s->answers, &h->arrived, &err)) {
		return false;
	}
	for (;;) {
		if (channel_take(&message, &used, buf_str(&h->arrived),
			    MAX_MESSAGE, &err)) {
			return false;
		}
		if (!used) {
			return true;
		}
		struct job *job = &h->jobs[h->done % JOBS];
		size_t len = job->len;
		if (!take_answer(p, h, message)) {
			return false;
		}
		h->bytes -= len < h->bytes ? len : h->bytes;
		shared_trim_job(job, len);
		for (uint32_t a = 0; a <= p->analyzer_count; a++) {
			h->spent[a] = 0;
		}
		consume(&h->arrived, used);
	}
}

/* Answers that nobody can read: of which of several documents, nobody knows. All
 * are done again, each alone. */
static bool do_each_alone(struct process *p, const struct hand *h)
{
	if (!h->killed || strcmp(h->killed, "garbage") != 0 ||
		h->given - h->done == 1) {
		return false;
	}
	for (uint32_t n = h->done; n != h->given; n++) {
		task_of(p, h->queue[n % JOBS])->alone = true;
	}
	return true;
}

/* The document at hand when a worker died. */
static void account(struct process *p, uint32_t i, uint32_t document)
{
	const struct hand *h = &p->hands[i];
	struct task *t = task_of(p, document);
	t->state = TASK_TODO;
	if (do_each_alone(p, h)) {
		return;
	}
	struct loss loss;
	struct error why;
	bool known = blame(&loss, p, i);
	if (!known && ++t->sudden < SUDDEN_DEATHS) {
		return;
	}
	if (loss.analyzer < p->analyzer_count) {
		buf_add(&t->losses, (const char *)&loss, sizeof(loss));
	} else if (h->done) {
		/* Perhaps what did it was here before. */
		t->fresh = true;
	} else {
		(void)error_set(&why, STATUS_LIMIT, "%s", loss.message);
		not_read(p, document, "read", &why, loss.code);
		arena_reset(&p->scratch);
	}
}

static void bury(struct process *p, uint32_t i)
{
	struct slot *s = shared_slot(p->shared, i);
	struct hand *h = &p->hands[i];
	if (!h->killed && !take_answers(p, i)) {
		h->killed = "garbage";
	}
	if (!atomic_load(&shared_desk(p->shared, i)->ready)) {
		/* No document is to blame. Of those that have to be killed,
		 * few are waited for. */
		p->stillborn += h->killed ? STILLBORN / 3 : 1;
	} else if (h->given != h->done) {
		p->stillborn = 0;
		account(p, i, h->queue[h->done % JOBS]);
		h->done++;
	}
	for (; h->done != h->given; h->done++) {
		task_of(p, h->queue[h->done % JOBS])->state = TASK_TODO;
	}
	hand_call_off(h);
	atomic_store(&s->state, SLOT_FREE);
	if (p->stillborn > STILLBORN) {
		keep_status(p,
			error_set(p->err, STATUS_IO,
				"no worker process can be started: too many "
				"processes, or too little memory"));
	}
}

static void collect(struct process *p, uint32_t i)
{
	struct slot *s = shared_slot(p->shared, i);
	struct hand *h = &p->hands[i];
	uint32_t state = atomic_load(&s->state);
	if (state == SLOT_DEAD) {
		bury(p, i);
	} else if (state == SLOT_LIVE && !h->killed && !take_answers(p, i)) {
		h->killed = "garbage";
		atomic_store(&s->kill, true);
		bell_ring(&p->shared->orders);
	}
}

void team_work(struct process *p)
{
	for (uint32_t i = 0; i < p->shared->worker_count; i++) {
		collect(p, i);
	}
	convert_take(p);
	do {
		settle(p);
		if (!is_over(p)) {
			feed_all(p);
			convert_more(p);
		}
	} while (!is_over(p) && can_settle(p));
}

void team_forget(struct process *p)
{
	for (uint32_t i = 0; i < p->shared->slot_count; i++) {
		hand_call_off(&p->hands[i]);
	}
	for (uint32_t i = p->next_out; i < p->next_in; i++) {
		struct task *t = task_of(p, i);
		t->state = t->state == TASK_GIVEN ? TASK_TODO : t->state;
	}
}
