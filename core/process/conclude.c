/* SPDX-License-Identifier: MIT */
/*
 * conclude(): records go, in path order, to workers of their own, an analyzer
 * in the same one from beginning to end. One that dies costs its conclusions.
 */
#include "core/process/supervisor.h"
#include "core/results/wire.h"

enum {
	BATCH_BYTES = 1 << 16,
	WAIT_MS = 20,
	MAX_MESSAGE = 1 << 30,
};

/* Whose conclusions a worker makes. */
static bool is_of(const struct process *p, uint32_t analyzer, uint32_t worker)
{
	uint32_t ordinal = 0;
	for (uint32_t a = 0; a < analyzer; a++) {
		ordinal += p->concluding[a] == 1;
	}
	return p->concluding[analyzer] == 1 && ordinal % CONCLUSIONS == worker;
}

static bool has_work(const struct process *p, uint32_t worker)
{
	for (uint32_t a = 0; a < p->analyzer_count; a++) {
		if (is_of(p, a, worker)) {
			return true;
		}
	}
	return false;
}

/* What an analyzer loses; who has a worker to itself is alone to blame. */
static void put_problem(struct process *p, uint32_t analyzer,
	const struct loss *loss, bool alone)
{
	bool guilty = alone || loss->analyzer == analyzer;
	struct result_problem record = {
		.stage = str_of("conclude"),
		.analyzer = str_of(p->names[analyzer]),
		.code = str_of(guilty ? loss->code : "lost"),
		.message = str_of(guilty ? loss->message
					 : "another analyzer ended its "
					   "process"),
		.effect = str_of("not-analysed"),
	};
	keep_status(p,
		p->fold.sink.ops->problem(&p->fold.sink, &record, p->err));
}

/* Told at the end, so that records come in the same order whenever it was. */
static void lose(struct process *p, uint32_t worker, const char *killed)
{
	uint32_t i = p->shared->worker_count + worker;
	struct hand *h = &p->hands[i];
	h->killed = h->killed ? h->killed : killed;
	(void)blame(&h->lost, p, i);
	h->failed = true;
}

static void put_problems(struct process *p, uint32_t worker)
{
	const struct hand *h = &p->hands[p->shared->worker_count + worker];
	uint32_t count = 0;
	for (uint32_t a = 0; a < p->analyzer_count; a++) {
		count += is_of(p, a, worker);
	}
	for (uint32_t a = 0; a < p->analyzer_count; a++) {
		if (is_of(p, a, worker)) {
			put_problem(p, a, &h->lost, count == 1);
		}
	}
}

void conclude_forget(struct process *p)
{
	for (uint32_t w = 0; w < CONCLUSIONS; w++) {
		struct hand *h = &p->hands[p->shared->worker_count + w];
		if (h->given && !h->failed) {
			lose(p, w, "killed");
		}
	}
}

static bool take_answer(struct process *p, struct rap_str records)
{
	struct error err;
	if (accept_facts(p, records, &err)) {
		return false;
	}
	keep_status(p, wire_read(&p->fold.sink, &p->scratch, records, p->err));
	arena_reset(&p->scratch);
	return true;
}

static bool is_dead(const struct process *p, uint32_t worker)
{
	const struct slot *s =
		shared_slot(p->shared, p->shared->worker_count + worker);
	return atomic_load(&s->state) == SLOT_DEAD;
}

/* What a worker has answered so far; false: it is lost. */
static bool listen(struct process *p, uint32_t worker)
{
	uint32_t i = p->shared->worker_count + worker;
	struct desk *s = shared_desk(p->shared, i);
	struct hand *h = &p->hands[i];
	bool dead = is_dead(p, worker);
	struct rap_str message;
	struct error err;
	size_t used = 0;
	if (channel_read(&s->answers, &h->arrived, &err)) {
		return false;
	}
	while (!channel_take(&message, &used, buf_str(&h->arrived), MAX_MESSAGE,
		&err)) {
		if (!used) {
			return !dead;
		}
		if (h->given == h->done || !take_answer(p, message)) {
			return false;
		}
		h->done++;
		memmove(h->arrived.at, h->arrived.at + used,
			h->arrived.len - used);
		h->arrived.len -= used;
	}
	return false;
}

/* Wait until a worker has at most `most` jobs; false: it is lost. */
static bool wait_for(struct process *p, uint32_t worker, uint32_t most)
{
	struct hand *h = &p->hands[p->shared->worker_count + worker];
	while (!is_over(p)) {
		uint32_t seen = bell_look(&p->shared->news);
		if (!listen(p, worker)) {
			lose(p, worker, is_dead(p, worker) ? NULL : "garbage");
			return false;
		}
		if (h->given - h->done <= most) {
			return true;
		}
		if (zygote_is_gone(p)) {
			lose(p, worker, "killed");
			return false;
		}
		watchdog_tick(p);
		bell_wait(&p->shared->news, seen, WAIT_MS);
	}
	return false;
}

static void give(struct process *p, uint32_t worker, enum job_kind kind,
	struct rap_str lines)
{
	uint32_t i = p->shared->worker_count + worker;
	struct hand *h = &p->hands[i];
	struct slot *s = shared_slot(p->shared, i);
	if (h->failed || !has_work(p, worker)) {
		return;
	}
	if (atomic_load(&s->state) == SLOT_FREE) {
		atomic_store(&s->state, SLOT_WANTED);
		bell_ring(&p->shared->orders);
	}
	if (!wait_for(p, worker, JOBS - 1)) {
		return;
	}
	struct job *job = feed_next_job(p, i);
	job->kind = kind;
	job->path_len = 0;
	job->len = lines.len;
	for (uint32_t a = 0; a < p->analyzer_count; a++) {
		job->bytes[a] = (char)!is_of(p, a, worker);
	}
	if (lines.len) {
		memcpy(job->bytes + p->analyzer_count, lines.at, lines.len);
	}
	feed_give(p, i, 0);
}

static void give_all(struct process *p, enum job_kind kind)
{
	size_t room = p->shared->job_bytes - p->analyzer_count;
	struct rap_str lines = buf_str(&p->lines);
	/* A record that is larger than any file cannot be told. */
	lines.len = lines.len <= room ? lines.len : 0;
	for (uint32_t w = 0; w < CONCLUSIONS && !is_over(p); w++) {
		give(p, w, kind, lines);
	}
	buf_clear(&p->lines);
}

void conclude_offer(void *self, struct rap_str line)
{
	struct process *p = self;
	if (p->lines.len + line.len > BATCH_BYTES) {
		give_all(p, JOB_RECORDS);
	}
	buf_add_str(&p->lines, line);
}

void conclude_end(struct process *p)
{
	give_all(p, JOB_RECORDS);
	give_all(p, JOB_CONCLUDE);
	for (uint32_t w = 0; w < CONCLUSIONS && !is_over(p); w++) {
		struct hand *h = &p->hands[p->shared->worker_count + w];
		if (has_work(p, w) && !h->failed) {
			(void)wait_for(p, w, 0);
		}
		if (h->failed) {
			put_problems(p, w);
		}
	}
}
