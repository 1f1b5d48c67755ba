/* SPDX-License-Identifier: MIT */
/*
 * Converters run beside the workers, as many as there are workers, and not far
 * ahead of them: what has been converted takes memory until it is given.
 */
#include <errno.h>
#include <signal.h>

#include "core/process/supervisor.h"

/* The supervisor's bell, for the handler of SIGCHLD. */
static struct bell *news;

static void child_died(int number)
{
	int saved = errno;
	(void)number;
	bell_ring(news);
	errno = saved;
}

void convert_listen(const struct process *p)
{
	struct sigaction action = {
		.sa_handler = child_died, .sa_flags = SA_RESTART};
	(void)sigemptyset(&action.sa_mask);
	news = &p->shared->news;
	(void)sigaction(SIGCHLD, &action, NULL);
}

void convert_deafen(void)
{
	(void)signal(SIGCHLD, SIG_DFL);
}

static void start(struct process *p, uint32_t document, struct rap_str raw)
{
	struct task *t = task_of(p, document);
	struct error why;
	if (conversion_start(&t->conversion, &p->options->converter, raw,
		    &why)) {
		p->converting--;
		not_read(p, document, "open", &why, NULL);
		return;
	}
	t->state = TASK_CONVERTING;
}

/* Converters that run, and texts that nobody has taken. */
static uint32_t ahead(const struct process *p)
{
	uint32_t count = 0;
	for (uint32_t i = p->next_out; i < p->next_in; i++) {
		const struct task *t = &p->tasks[i % WINDOW];
		count += t->state == TASK_CONVERTING ||
			(t->state == TASK_TODO && t->converted);
	}
	return count;
}

static bool has_room(const struct process *p)
{
	return ahead(p) < p->shared->worker_count;
}

/* What can be read only once must not wait. */
static bool is_stream(const struct process *p, uint32_t document)
{
	return strcmp(p->files->files[document].os_path, "-") == 0;
}

void convert_begin(struct process *p, uint32_t document, struct rap_str raw)
{
	struct task *t = task_of(p, document);
	p->converting++;
	t->state = TASK_WAITING;
	if (has_room(p) || is_stream(p, document)) {
		start(p, document, raw);
	}
}

static void take_text(struct process *p, uint32_t document)
{
	struct task *t = task_of(p, document);
	enum status st = STATUS_OK;
	struct error why;
	if (!conversion_over(&t->conversion, &st, &why)) {
		return;
	}
	p->converting--;
	if (st) {
		not_read(p, document, "read", &why,
			t->conversion.too_long ? "time-limit" : NULL);
		arena_reset(&p->scratch);
	} else {
		t->converted = true;
		t->state = TASK_TODO;
	}
}

void convert_take(struct process *p)
{
	for (uint32_t i = p->next_out; i < p->next_in && p->converting; i++) {
		if (task_of(p, i)->state == TASK_CONVERTING) {
			take_text(p, i);
		}
	}
}

static void start_waiting(struct process *p, uint32_t document)
{
	struct rap_str raw;
	if (read_file(p, document, &raw)) {
		start(p, document, raw);
	} else {
		p->converting--;
	}
	arena_reset(&p->scratch);
}

void convert_more(struct process *p)
{
	for (uint32_t i = p->next_out; i < p->next_in && p->converting; i++) {
		if (task_of(p, i)->state == TASK_WAITING) {
			if (!has_room(p)) {
				return;
			}
			start_waiting(p, i);
		}
	}
}
