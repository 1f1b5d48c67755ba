/* SPDX-License-Identifier: MIT */
#include <sys/wait.h>

#include "core/process/supervisor.h"

enum {
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
	task_finish(p, t, h, records);
	keep_records(p, t);
	return true;
}

/* Drop the first `used` bytes, unless a task has taken all of them. */
static void consume(struct buf *b, size_t used)
{
	if (b->len) {
		memmove(b->at, b->at + used, b->len - used);
		b->len -= used;
	}
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
