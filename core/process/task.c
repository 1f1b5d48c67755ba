/* SPDX-License-Identifier: MIT */
/*
 * A document under way: its file, and its records until its turn comes.
 */
#include "core/engine/produce.h"
#include "core/format/intake.h"
#include "core/process/supervisor.h"
#include "core/results/wire.h"

/* What a converter made of a document's file is needed no more. */
static void drop_text(struct task *t)
{
	conversion_release(&t->conversion);
	t->converted = false;
}

void task_begin(struct task *t)
{
	t->state = TASK_TODO;
	t->sudden = 0;
	t->fresh = false;
	t->alone = false;
	t->read = false;
	drop_text(t);
	buf_clear(&t->answer);
	buf_clear(&t->losses);
	buf_clear(&t->failed);
}

void task_release(struct task *t)
{
	buf_release(&t->answer);
	buf_release(&t->losses);
	buf_release(&t->failed);
	conversion_release(&t->conversion);
}

void task_finish(struct process *p, struct task *t, struct hand *h,
	struct rap_str records)
{
	t->state = TASK_DONE;
	drop_text(t);
	buf_release(&t->answer);
	t->head = (size_t)(records.at - h->arrived.at);
	if (t->head + records.len == h->arrived.len) {
		t->answer = h->arrived;
		h->arrived = p->spare;
		p->spare = (struct buf)BUF_INIT;
		buf_clear(&h->arrived);
		return;
	}
	buf_add_str(&t->answer, records);
	t->head = 0;
}

void not_read(struct process *p, uint32_t document, const char *stage,
	const struct error *why, const char *code)
{
	struct task *t = task_of(p, document);
	const struct walk_file *file = &p->files->files[document];
	struct wire_sink records;
	struct result_problem problem;
	struct error err;
	produce_unread(&problem, &p->scratch, file->path, stage, why);
	if (file->table) {
		problem.code = str_of("malformed");
		problem.effect = str_of("not-applied");
	}
	if (code) {
		problem.code = str_of(code);
	}
	wire_sink_init(&records);
	(void)!records.sink.ops->problem(&records.sink, &problem, &err);
	buf_release(&t->answer);
	t->answer = records.bytes;
	t->head = 0;
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
