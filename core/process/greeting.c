/* SPDX-License-Identifier: MIT */
/*
 * What the zygote says when it has loaded everything.
 */
#include <signal.h>
#include <sys/wait.h>

#include "core/process/hello.h"
#include "core/process/supervisor.h"

enum {
	LOOK_MS = 50,
	MAX_GREETING = 1 << 30,
};

bool greeting_hear(struct process *p, int *death)
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

void greeting_know(struct process *p, const struct hello *h)
{
	p->answer = h->answer;
	p->records = h->records;
	p->concluding = h->concluding.at;
	recall_made_by(p, h->records);
	know_analyzers(p, h);
}

enum status greeting_read(struct hello *out, struct process *p,
	struct error *err)
{
	size_t used = 0;
	struct rap_str message = {"", 0}; /* which nobody says */
	enum status st = channel_take(&message, &used, buf_str(&p->greeting),
		MAX_GREETING, err);
	return st ? st : hello_read(out, &p->arena, message, err);
}

enum status greeting_take(struct process *p, struct error *err)
{
	struct hello hello;
	enum status st = greeting_read(&hello, p, err);
	if (!st && hello.status) {
		st = error_set(err, hello.status, "%.*s",
			(int)hello.message.len, hello.message.at);
	}
	p->sound = !st && hello.sound;
	if (!st && !p->names) { /* else the analyzers are the same */
		greeting_know(p, &hello);
	}
	return st;
}
