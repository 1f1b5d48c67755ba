/* SPDX-License-Identifier: MIT */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "core/process/hello.h"
#include "core/process/supervisor.h"
#include "core/process/zygote.h"

enum {
	LOOK_MS = 50,
	END_MS = 500, /* the zygote has to end its workers */
	MAX_GREETING = 1 << 30,
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

/* Wait for the whole greeting; false if the zygote died first. */
static bool hear_greeting(struct process *p, int *death)
{
	struct error err;
	struct rap_str message;
	size_t used = 0;
	int64_t begun = watchdog_now();
	uint32_t step = 0;
	buf_clear(&p->greeting);
	p->load_too_long = false;
	for (;;) {
		uint32_t seen = bell_look(&p->shared->news);
		bool dead = waitpid(p->zygote, death, WNOHANG) == p->zygote;
		if (!channel_read(&p->shared->hello, &p->greeting, &err) &&
			!channel_take(&message, &used, buf_str(&p->greeting),
				MAX_GREETING, &err) &&
			used) {
			p->zygote = dead ? 0 : p->zygote;
			return true;
		}
		if (dead) {
			p->zygote = 0;
			return false;
		}
		if (atomic_load(&p->shared->loading.calls) != step) {
			step = atomic_load(&p->shared->loading.calls);
			begun = watchdog_now();
		}
		bool in_plugin = p->shared->loading_name[0] != '\0';
		if (in_plugin &&
			watchdog_now() - begun > p->options->time_limit) {
			p->load_too_long = true;
			(void)kill(p->zygote, SIGKILL);
		}
		bell_wait(&p->shared->news, seen, LOOK_MS);
	}
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

static void know_analyzers(struct process *p, const struct hello *h)
{
	struct arena *a = &p->arena;
	size_t count = (size_t)h->name_count + 1;
	p->analyzer_count = h->name_count;
	p->names = arena_array(a, count, sizeof(*p->names));
	p->streaks = arena_array(a, count, sizeof(*p->streaks));
	p->benched = arena_array(a, count, sizeof(*p->benched));
	p->hands = arena_array(a, p->shared->slot_count, sizeof(*p->hands));
	for (uint32_t i = 0; i < h->name_count; i++) {
		p->names[i] = arena_copy(a, h->names[i].at, h->names[i].len);
		(void)map_at(&p->numbers, a, str_of(p->names[i]));
	}
	for (uint32_t i = 0; i < p->shared->slot_count; i++) {
		p->hands[i].spent =
			arena_array(a, count, sizeof(*p->hands[i].spent));
	}
}

void start_know(struct process *p, const struct hello *h)
{
	p->answer = h->answer;
	p->records = h->records;
	p->concluding = h->concluding.at;
	recall_made_by(p, h->records);
	know_analyzers(p, h);
}

enum status start_read(struct hello *out, struct process *p, struct error *err)
{
	size_t used = 0;
	struct rap_str message = {"", 0}; /* which nobody says */
	enum status st = channel_take(&message, &used, buf_str(&p->greeting),
		MAX_GREETING, err);
	return st ? st : hello_read(out, &p->arena, message, err);
}

static enum status read_greeting(struct process *p, struct error *err)
{
	struct hello hello;
	enum status st = start_read(&hello, p, err);
	if (!st && hello.status) {
		st = error_set(err, hello.status, "%.*s",
			(int)hello.message.len, hello.message.at);
	}
	p->sound = !st && hello.sound;
	if (!st && !p->names) { /* else the analyzers are the same */
		start_know(p, &hello);
	}
	return st;
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
		if (hear_greeting(p, &death)) {
			p->unborn = 0;
			return read_greeting(p, err);
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
