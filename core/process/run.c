/* SPDX-License-Identifier: MIT */
#include "core/process/run.h"

#include <sys/prctl.h>
#include <sys/wait.h>

#include "core/base/interrupt.h"
#include "core/process/supervisor.h"
#include "core/results/wire.h"

enum {
	LOOK_MS = 20,  /* how often clocks are looked at if nothing happens */
	RESTARTS = 20, /* of the zygote, without a document in between */
};

bool is_over(const struct process *p)
{
	return p->status || interrupt_asked();
}

static enum status start_now(struct process *p, struct error *err)
{
	struct buf kept = p->greeting; /* in the cache */
	p->greeting = (struct buf)BUF_INIT;
	enum status st = start_zygote(p, err);
	lazy_keep(p, buf_str(&kept));
	buf_release(&kept);
	return st;
}

enum status process_open(struct process **out,
	const struct process_options *options, const struct walk *files,
	struct error *err)
{
	struct arena arena = ARENA_INIT;
	struct process *p = arena_alloc(&arena, sizeof(*p));
	*p = (struct process){
		.options = options, .files = files, .arena = arena};
	*out = p;
	/* Workers must not outlive us if the zygote is killed. */
	(void)prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
	enum status st = options->cache
		? cache_open(&p->cache, &p->arena, options->cache, err)
		: STATUS_OK;
	st = st || lazy_start(p) ? st : start_now(p, err);
	if (st) {
		process_close(p);
		*out = NULL;
	}
	return st;
}

struct rap_str process_answer(const struct process *p)
{
	return p->answer;
}

static void tell_problem(void *self, const struct result_problem *problem)
{
	const struct process_options *o = ((struct process *)self)->options;
	if (o->problem) {
		o->problem(o->self, problem);
	}
}

static bool somebody_concludes(const struct process *p)
{
	return memchr(p->concluding, 1, p->analyzer_count) != NULL;
}

/* Somebody outside killed the zygote, and its workers died with it; or there was
 * none, and now there is a document for it. What it said first is what everybody
 * knows. */
static void revive(struct process *p)
{
	struct buf before = p->greeting;
	p->zygote = 0;
	p->greeting = (struct buf)BUF_INIT;
	conclude_forget(p);
	team_forget(p);
	end_zygote(p);
	enum status st = ++p->restarts > RESTARTS
		? error_set(p->err, STATUS_IO,
			  "the process that loads plugins dies again and again")
		: start_zygote(p, p->err);
	lazy_keep(p, buf_str(&before));
	if (!st && !str_equal(buf_str(&before), buf_str(&p->greeting))) {
		st = error_set(p->err, STATUS_IO,
			"plugins or packs changed during the run: run again");
	}
	keep_status(p, st);
	buf_release(&p->greeting);
	p->greeting = before;
}

bool zygote_is_gone(struct process *p)
{
	if (p->zygote && waitpid(p->zygote, NULL, WNOHANG) == p->zygote) {
		p->zygote = 0;
	}
	return !p->zygote;
}

static void run_all(struct process *p)
{
	p->now = watchdog_now();
	for (;;) {
		uint32_t seen = bell_look(&p->shared->news);
		team_work(p);
		if (p->next_out == p->files->count || is_over(p)) {
			return;
		}
		if (zygote_is_gone(p)) {
			revive(p);
			continue;
		}
		bell_wait(&p->shared->news, seen, LOOK_MS);
		watchdog_tick(p);
	}
}

/* What the folder has beside documents. */
static enum status tell_others(struct process *p)
{
	struct result_corpus record = {.fact = str_of("passed-over"),
		.value = walk_kinds_text(&p->files->others, &p->arena)};
	return p->fold.sink.ops->corpus(&p->fold.sink, &record, p->err);
}

static void finish(struct process *p)
{
	if (!is_over(p)) {
		keep_status(p, fold_corpus(&p->fold, p->err));
	}
	if (!is_over(p) && p->files->others.files) {
		keep_status(p, tell_others(p));
	}
	if (!is_over(p) && p->fold.watch.line) {
		conclude_end(p);
	}
	p->fold.summary.complete = !is_over(p);
	if (!p->status) {
		keep_status(p, fold_summary(&p->fold, p->err));
	}
}

enum status process_run(struct result_summary *out, struct process *p,
	struct result_sink *sink, struct error *err)
{
	struct fold_watch watch = {.problem = tell_problem,
		.line = somebody_concludes(p) ? conclude_offer : NULL,
		.self = p};
	fold_init(&p->fold, sink, &watch);
	p->err = err;
	keep_status(p, wire_read(&p->fold.sink, &p->scratch, p->records, err));
	arena_reset(&p->scratch);
	if (!is_over(p)) {
		run_all(p);
	}
	finish(p);
	*out = p->fold.summary;
	return p->status;
}

void process_close(struct process *p)
{
	if (!p) {
		return;
	}
	end_zygote(p);
	for (uint32_t i = 0; i < WINDOW; i++) {
		task_release(&p->tasks[i]);
	}
	for (uint32_t i = 0; p->hands && i < p->options->workers + CONCLUSIONS;
		i++) {
		buf_release(&p->hands[i].arrived);
	}
	fold_release(&p->fold);
	buf_release(&p->lines);
	buf_release(&p->spare);
	buf_release(&p->greeting);
	cache_close(p->cache);
	arena_release(&p->scratch);
	/* It lies in its own arena. */
	struct arena arena = p->arena;
	arena_release(&arena);
}
