/* SPDX-License-Identifier: MIT */
#include "core/engine/produce.h"
#include "core/process/supervisor.h"
#include "core/results/wire.h"

/* A sink that keeps nothing, and refuses what is not of one document. */
struct guard {
	struct result_sink sink; /* first */
	struct process *process;
	struct task *task;
	struct rap_str path;
	uint32_t records;
};

static struct guard *self_of(struct result_sink *sink)
{
	return (struct guard *)sink;
}

static enum status refuse(struct error *err)
{
	return error_set(err, STATUS_SYNTAX, "records that cannot be");
}

static enum status no_run(struct result_sink *s, const struct result_run *r,
	struct error *err)
{
	(void)s;
	(void)r;
	return refuse(err);
}

static enum status see_fact(struct result_sink *s,
	const struct result_corpus *r, struct error *err)
{
	uint32_t number = map_index(&self_of(s)->process->numbers, r->analyzer);
	return number != MAP_NONE ? STATUS_OK : refuse(err);
}

static enum status no_document(struct result_sink *s,
	const struct result_document *r, struct error *err)
{
	(void)s;
	(void)r;
	return refuse(err);
}

static enum status no_finding(struct result_sink *s,
	const struct result_finding *r, struct error *err)
{
	(void)s;
	(void)r;
	return refuse(err);
}

static enum status see_failure(struct result_sink *s,
	const struct result_problem *r, struct error *err)
{
	bool known = map_index(&self_of(s)->process->numbers, r->analyzer) !=
		MAP_NONE;
	return known && !r->document.len ? STATUS_OK : refuse(err);
}

static enum status no_corpus(struct result_sink *s,
	const struct result_corpus *r, struct error *err)
{
	(void)s;
	(void)r;
	return refuse(err);
}

static enum status no_summary(struct result_sink *s,
	const struct result_summary *r, struct error *err)
{
	(void)s;
	(void)r;
	return refuse(err);
}

static enum status see_document(struct result_sink *s,
	const struct result_document *r, struct error *err)
{
	struct guard *g = self_of(s);
	if (g->records++ || !str_equal(r->path, g->path)) {
		return refuse(err);
	}
	g->task->read = true;
	g->task->sound = true;
	return STATUS_OK;
}

static enum status see_finding(struct result_sink *s,
	const struct result_finding *r, struct error *err)
{
	struct guard *g = self_of(s);
	bool sound = g->task->read && str_equal(r->document, g->path) &&
		map_index(&g->process->numbers, r->analyzer) != MAP_NONE;
	g->records++;
	return sound ? STATUS_OK : refuse(err);
}

static enum status see_problem(struct result_sink *s,
	const struct result_problem *r, struct error *err)
{
	struct guard *g = self_of(s);
	uint32_t number = map_index(&g->process->numbers, r->analyzer);
	bool known = number != MAP_NONE;
	if (!str_equal(r->document, g->path) || (r->analyzer.len && !known)) {
		return refuse(err);
	}
	if (known) {
		buf_add(&g->task->failed, (const char *)&number,
			sizeof(number));
	}
	g->task->sound = false;
	g->records++;
	return STATUS_OK;
}

enum status accept(struct process *p, struct task *task, uint32_t document,
	struct rap_str records, struct error *err)
{
	static const struct result_sink_ops ops = {no_run, see_document,
		see_finding, see_problem, no_corpus, no_summary};
	struct guard g = {{&ops}, p, task,
		produce_path(&p->scratch, p->files->files[document].path), 0};
	task->read = false;
	task->sound = false;
	buf_clear(&task->failed);
	enum status st = wire_read(&g.sink, &p->scratch, records, err);
	st = st || g.records ? st : refuse(err);
	arena_reset(&p->scratch);
	return st;
}

enum status accept_facts(struct process *p, struct rap_str records,
	struct error *err)
{
	static const struct result_sink_ops ops = {no_run, no_document,
		no_finding, see_failure, see_fact, no_summary};
	struct guard g = {.sink = {&ops}, .process = p};
	enum status st = wire_read(&g.sink, &p->scratch, records, err);
	arena_reset(&p->scratch);
	return st;
}
