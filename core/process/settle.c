/* SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "core/engine/produce.h"
#include "core/process/supervisor.h"
#include "core/results/wire.h"

enum { MOST_SPARE = 1 << 20 };

static const struct loss *loss_at(const struct task *t, size_t i)
{
	return (const struct loss *)(const void *)t->losses.at + i;
}

static size_t loss_count(const struct task *t)
{
	return t->losses.len / sizeof(struct loss);
}

static bool has_failed(const struct task *t, uint32_t analyzer)
{
	const uint32_t *said = (const uint32_t *)(const void *)t->failed.at;
	for (size_t i = 0; i < t->failed.len / sizeof(*said); i++) {
		if (said[i] == analyzer) {
			return true;
		}
	}
	for (size_t i = 0; i < loss_count(t); i++) {
		if (loss_at(t, i)->analyzer == analyzer) {
			return true;
		}
	}
	return false;
}

static void put_problem(struct process *p, struct rap_str document,
	uint32_t analyzer, const char *code, const char *message)
{
	struct result_problem record = {
		.document = document,
		.stage = str_of("analyze"),
		.analyzer = str_of(p->names[analyzer]),
		.code = str_of(code),
		.message = str_of(message),
		.effect = str_of("not-analysed"),
	};
	keep_status(p,
		p->fold.sink.ops->problem(&p->fold.sink, &record, p->err));
}

/* By analyzer, whichever worker found out first. */
static void put_losses(struct process *p, const struct task *t,
	struct rap_str path)
{
	for (uint32_t a = 0; a < p->analyzer_count; a++) {
		if (p->benched[a]) {
			put_problem(p, path, a, "left-out",
				"it had failed in 3 documents in a row");
			continue;
		}
		for (size_t i = 0; i < loss_count(t); i++) {
			const struct loss *l = loss_at(t, i);
			if (l->analyzer == a) {
				put_problem(p, path, a, l->code, l->message);
			}
		}
	}
}

/* Later documents that it took part in are to be done again. */
static void bench(struct process *p, uint32_t analyzer)
{
	struct rap_str none = {"", 0};
	p->benched[analyzer] = true;
	p->benched_count++;
	put_problem(p, none, analyzer, "benched",
		"it failed in 3 documents in a row: it is left out from now "
		"on");
	for (uint32_t i = p->next_out + 1; i < p->next_in; i++) {
		struct task *t = task_of(p, i);
		if (t->state == TASK_DONE && t->read) {
			t->state = TASK_TODO;
		}
	}
}

static void count_failures(struct process *p, const struct task *t)
{
	for (uint32_t a = 0; a < p->analyzer_count; a++) {
		if (p->benched[a]) {
			continue;
		}
		p->streaks[a] = has_failed(t, a) ? p->streaks[a] + 1 : 0;
		if (p->streaks[a] == BENCH_AFTER) {
			bench(p, a);
		}
	}
}

/* accept() has read them, when they came or before they were kept. */
static enum status pass_on(struct process *p, const struct task *t)
{
	return wire_read_again(&p->fold.sink, &p->scratch, task_records(t),
		p->err);
}

/* One is kept for the next answer: memory is dearest when it is new. What a
 * large document needed goes. */
static void recycle(struct process *p, struct buf *answer)
{
	if (p->spare.at || answer->capacity > MOST_SPARE) {
		buf_release(answer);
	} else {
		p->spare = *answer;
		*answer = (struct buf)BUF_INIT;
	}
}

static void settle_one(struct process *p, struct task *t)
{
	const struct walk_file *file = &p->files->files[p->next_out];
	struct rap_str path = produce_path(&p->scratch, file->path);
	keep_status(p, pass_on(p, t));
	if (t->read) {
		put_losses(p, t, path);
		count_failures(p, t);
	}
	arena_reset(&p->scratch);
	recycle(p, &t->answer);
	p->bytes_out += file->size;
}

void settle(struct process *p)
{
	while (p->next_out < p->next_in && !p->status) {
		struct task *t = task_of(p, p->next_out);
		if (t->state != TASK_DONE) {
			return;
		}
		settle_one(p, t);
		p->next_out++;
		p->restarts = 0;
		if (p->options->progress) {
			p->options->progress(p->options->self, p->next_out,
				p->files->count, p->bytes_out);
		}
	}
}
