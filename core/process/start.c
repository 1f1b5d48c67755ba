/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "core/process/supervisor.h"
#include "core/process/zygote.h"

enum {
	END_MS = 500, /* the zygote has to end its workers */
};

static size_t largest_file(const struct process *p)
{
	size_t largest = 0;
	for (uint32_t i = 0; i < p->files->count; i++) {
		const struct walk_file *f = &p->files->files[i];
		/* Of a pipe nobody knows. */
		size_t size = strcmp(f->os_path, "-") == 0
			? p->options->max_size
			: f->size;
		largest = size > largest ? size : largest;
	}
	return largest < p->options->max_size ? largest : p->options->max_size;
}

static enum status fork_zygote(struct process *p, struct error *err)
{
	pid_t me = getpid();
	(void)fflush(NULL);
	p->zygote = fork();
	if (p->zygote < 0) {
		return error_set_errno(err, errno,
			"the process that loads plugins");
	}
	if (!p->zygote) {
		(void)prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != me) {
			_exit(0);
		}
		zygote_run(p->shared, p->options, p->lost, p->lost_count);
	}
	return STATUS_OK;
}

/* See exhausted(). */
static bool is_exhausted(int death)
{
	return WIFEXITED(death) && WEXITSTATUS(death) == EX_OSERR;
}

/* Which plugin ended the zygote; false if none was being loaded. */
static bool note_lost(struct process *p, int death)
{
	char name[sizeof(p->shared->loading_name)];
	struct lost_plugin *list =
		arena_array(&p->arena, p->lost_count + 1, sizeof(*list));
	memcpy(name, p->shared->loading_name, sizeof(name));
	name[sizeof(name) - 1] = '\0';
	if (!*name) {
		return false;
	}
	if (p->lost_count) {
		memcpy(list, p->lost, p->lost_count * sizeof(*list));
	}
	const char *what = WIFSIGNALED(death)
		? arena_printf(&p->arena, "it died of signal %d",
			  WTERMSIG(death))
		: arena_printf(&p->arena, "it ended the process with status %d",
			  WEXITSTATUS(death));
	if (WIFSIGNALED(death) && WTERMSIG(death) == SIGKILL) {
		what = "it did not come back";
	} else if (is_exhausted(death)) {
		what = "there was no memory left";
	}
	list[p->lost_count++] = (struct lost_plugin){
		arena_copy(&p->arena, name, strlen(name)),
		arena_printf(&p->arena, "when it was loaded, %s", what)};
	p->lost = list;
	return true;
}

static void release_shared(struct process *p)
{
	convert_deafen();
	shared_release(p->shared);
	p->shared = NULL;
}

/* Killed from outside, as far as anybody can tell. */
static bool is_accident(const struct process *p, int death)
{
	return WIFSIGNALED(death) && WTERMSIG(death) == SIGKILL &&
		!p->load_too_long && p->unborn < SUDDEN_DEATHS;
}

enum status start_sharing(struct process *p, struct error *err)
{
	if (p->shared) {
		return STATUS_OK;
	}
	enum status st = shared_make(&p->shared, p->options->workers,
		CONCLUSIONS, largest_file(p) + CONVERTER_OUTPUT, err);
	if (!st) {
		convert_listen(p);
	}
	return st;
}

enum status start_zygote(struct process *p, struct error *err)
{
	int death = 0;
	p->sound = false;
	for (;;) {
		enum status st = start_sharing(p, err);
		st = st ? st : fork_zygote(p, err);
		if (st) {
			return st;
		}
		if (greeting_hear(p, &death)) {
			p->unborn = 0;
			return greeting_take(p, err);
		}
		if (is_accident(p, death)) {
			p->unborn++;
		} else if (!note_lost(p, death)) {
			return error_set(err, STATUS_IO, "%s",
				is_exhausted(death)
					? "there is no memory left to load "
					  "plugins and packs"
					: "the process that loads plugins "
					  "died");
		}
		release_shared(p);
	}
}

/* Workers whose zygote died are ours now. */
static void end_orphans(struct process *p)
{
	for (uint32_t i = 0; i < p->shared->slot_count; i++) {
		struct slot *s = shared_slot(p->shared, i);
		pid_t pid = atomic_load(&s->pid);
		if (atomic_load(&s->state) == SLOT_LIVE && pid > 0 &&
			waitpid(pid, NULL, WNOHANG) == 0) {
			(void)kill(pid, SIGKILL);
			(void)waitpid(pid, NULL, 0);
		}
	}
}

void end_zygote(struct process *p)
{
	if (p->shared && p->zygote > 0) {
		int64_t begun = watchdog_now();
		atomic_store(&p->shared->quit, true);
		bell_ring(&p->shared->orders);
		while (waitpid(p->zygote, NULL, WNOHANG) == 0) {
			if (watchdog_now() - begun > END_MS) {
				(void)kill(p->zygote, SIGKILL);
			}
			bell_wait(&p->shared->news, bell_look(&p->shared->news),
				1);
		}
	}
	if (p->shared) {
		end_orphans(p);
	}
	p->zygote = 0;
	release_shared(p);
}
