/* SPDX-License-Identifier: MIT */
#include "core/process/zygote.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/exhausted.h"
#include "core/base/interrupt.h"
#include "core/engine/record.h"
#include "core/process/crash.h"
#include "core/process/hello.h"
#include "core/process/worker.h"

enum { WAIT_MS = 100 };

/* The orders' bell, for the handler of SIGCHLD. */
static struct bell *orders;

static void child_died(int number)
{
	int saved = errno;
	(void)number;
	bell_ring(orders);
	errno = saved;
}

static void watch_children(struct shared *s)
{
	struct sigaction action = {.sa_handler = child_died};
	(void)sigemptyset(&action.sa_mask);
	orders = &s->orders;
	(void)sigaction(SIGCHLD, &action, NULL);
}

static void note_step(void *self, const char *name, const char *step)
{
	struct shared *s = self;
	if (*step) {
		strncpy(s->loading_name, name, sizeof(s->loading_name) - 1);
		cell_enter(&s->loading, 0, step);
	} else {
		cell_leave(&s->loading);
		memset(s->loading_name, 0, sizeof(s->loading_name));
	}
}

/* What plugins print while they load must not get into results. */
static void silence_output(void)
{
	int null = open("/dev/null", O_RDWR | O_CLOEXEC);
	(void)dup2(null, STDIN_FILENO);
	(void)dup2(null, STDOUT_FILENO);
	(void)close(null);
}

/* Load; say hello. */
static bool load(struct engine *e, struct shared *s,
	const struct process_options *o, const struct load_watch *watch)
{
	struct buf answer = BUF_INIT;
	struct buf bytes = BUF_INIT;
	struct arena arena = ARENA_INIT;
	struct error err = {0};
	struct result_run run;
	struct hello head = {
		.status = o->load(o->self, e, &answer, watch, &err)};
	head.message = str_of(err.message);
	head.answer = buf_str(&answer);
	if (!head.status) {
		record_run(&run, &arena, e, o->version, o->options,
			o->option_count);
	}
	hello_write(&bytes, &head, head.status ? NULL : e, &run);
	channel_send(&s->hello, &s->news, buf_str(&bytes));
	buf_release(&bytes);
	buf_release(&answer);
	arena_release(&arena);
	return !head.status;
}

/* If the parent has died already, its death is never told. */
static void die_with(pid_t parent)
{
	(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent) {
		_exit(0);
	}
}

static void make_worker(struct shared *s, uint32_t i, const struct engine *e,
	const struct process_options *o)
{
	struct slot *slot = shared_slot(s, i);
	struct worker_options options = {
		o->sandbox, o->max_findings, o->memory_limit};
	pid_t me = getpid();
	atomic_store(&slot->state, SLOT_LIVE);
	pid_t pid = fork();
	if (!pid) {
		(void)signal(SIGCHLD, SIG_DFL);
		die_with(me);
		worker_run(s, i, e, &options);
	}
	if (pid < 0) {
		slot->death = (struct death){.code = CLD_EXITED};
		atomic_store(&slot->state, SLOT_DEAD);
		bell_ring(&s->news);
		return;
	}
	atomic_store(&slot->pid, pid);
}

static void obey(struct shared *s, const struct engine *e,
	const struct process_options *o)
{
	for (uint32_t i = 0; i < s->slot_count; i++) {
		struct slot *slot = shared_slot(s, i);
		uint32_t state = atomic_load(&slot->state);
		if (state == SLOT_WANTED) {
			make_worker(s, i, e, o);
		} else if (state == SLOT_LIVE && atomic_load(&slot->kill)) {
			(void)kill(atomic_load(&slot->pid), SIGKILL);
		}
	}
}

static struct slot *slot_of(struct shared *s, pid_t pid)
{
	for (uint32_t i = 0; i < s->slot_count; i++) {
		struct slot *slot = shared_slot(s, i);
		if (atomic_load(&slot->state) == SLOT_LIVE &&
			atomic_load(&slot->pid) == pid) {
			return slot;
		}
	}
	return NULL;
}

static struct desk *desk_of(struct shared *s, const struct slot *slot)
{
	return shared_desk(s, (uint32_t)(slot - s->slots));
}

static void bury(struct shared *s, const siginfo_t *info,
	const struct engine *e)
{
	struct slot *slot = slot_of(s, info->si_pid);
	if (!slot) {
		return;
	}
	struct death *death = &slot->death;
	if (info->si_code == CLD_STOPPED) {
		/* It would stand there for ever. */
		death->code = CLD_STOPPED;
		(void)kill(info->si_pid, SIGKILL);
		return;
	}
	if (death->code != CLD_STOPPED) {
		death->code = info->si_code;
	}
	death->status = info->si_status;
	crash_locate(death, &desk_of(s, slot)->cell, e->registry);
	atomic_store(&slot->state, SLOT_DEAD);
	bell_ring(&s->news);
}

static void bury_the_dead(struct shared *s, const struct engine *e)
{
	siginfo_t info = {0};
	while (waitid(P_ALL, 0, &info, WEXITED | WSTOPPED | WNOHANG) == 0 &&
		info.si_pid) {
		bury(s, &info, e);
		info = (siginfo_t){0};
	}
}

/* Workers first: who waits for the zygote waits for all. */
static void end_all(struct shared *s)
{
	for (uint32_t i = 0; i < s->slot_count; i++) {
		struct slot *slot = shared_slot(s, i);
		pid_t pid = atomic_load(&slot->pid);
		if (atomic_load(&slot->state) == SLOT_LIVE) {
			(void)kill(pid, SIGKILL);
			(void)waitpid(pid, NULL, 0);
		}
	}
}

void zygote_run(struct shared *s, const struct process_options *options,
	const struct lost_plugin *lost, size_t lost_count)
{
	struct load_watch watch = {note_step, s, lost, lost_count};
	struct engine engine = {0};
	silence_output();
	exhausted_in_helper();
	/* Ctrl-C goes to all processes of a terminal; one decides. */
	interrupt_leave();
	(void)signal(SIGINT, SIG_IGN);
	crash_note(&s->loading);
	if (!load(&engine, s, options, &watch)) {
		_exit(0);
	}
	watch_children(s);
	while (!atomic_load(&s->quit)) {
		uint32_t seen = bell_look(&s->orders);
		obey(s, &engine, options);
		bury_the_dead(s, &engine);
		bell_wait(&s->orders, seen, WAIT_MS);
	}
	end_all(s);
	_exit(0);
}
