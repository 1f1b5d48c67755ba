/* SPDX-License-Identifier: MIT */
#include <signal.h>
#include <stdio.h>
#include <sysexits.h>

#include "core/base/array.h"
#include "core/process/supervisor.h"

static const char *signal_name(int number)
{
	static const struct {
		int number;
		const char *name;
	} names[] = {{SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"},
		{SIGFPE, "SIGFPE"}, {SIGILL, "SIGILL"}, {SIGABRT, "SIGABRT"},
		{SIGSYS, "SIGSYS"}, {SIGTRAP, "SIGTRAP"}, {SIGKILL, "SIGKILL"},
		{SIGTERM, "SIGTERM"}, {SIGXCPU, "SIGXCPU"},
		{SIGXFSZ, "SIGXFSZ"}, {SIGPIPE, "SIGPIPE"}};
	for (size_t i = 0; i < COUNT_OF(names); i++) {
		if (names[i].number == number) {
			return names[i].name;
		}
	}
	return "a signal";
}

/* A name that came through shared memory: its printable beginning. */
static void copy_name(char out[NAME_BYTES], const char in[NAME_BYTES])
{
	size_t i = 0;
	while (i < NAME_BYTES - 1 && in[i] > ' ' && in[i] <= '~') {
		out[i] = in[i];
		i++;
	}
	out[i] = '\0';
}

/* "SIGSEGV in analyze_it (spam.so+0x1139)" */
static void describe_crash(char *out, size_t size, const struct slot *slot,
	const struct cell *cell)
{
	char module[NAME_BYTES];
	char symbol[NAME_BYTES];
	copy_name(module, slot->death.module);
	copy_name(symbol, slot->death.symbol);
	int noted = atomic_load(&cell->signal);
	const char *name = signal_name(noted ? noted : slot->death.status);
	if (!*module) {
		(void)snprintf(out, size, "%s", name);
	} else {
		(void)snprintf(out, size, "%s in %s%s%s+0x%llx%s", name, symbol,
			*symbol ? " (" : "", module,
			(unsigned long long)slot->death.offset,
			*symbol ? ")" : "");
	}
}

static const char not_records[] = "its records cannot be";

static const char *describe_exit(char *out, size_t size, int status,
	const struct process_options *o)
{
	if (status == EX_OSERR) { /* of exhausted() */
		(void)snprintf(out, size, "there was no memory left%s",
			o->memory_limit ? " (--memory-limit)" : "");
		return "memory-limit";
	}
	if (status == EX_PROTOCOL) { /* of a worker that has found out */
		(void)snprintf(out, size, "%s", not_records);
		return "garbage";
	}
	(void)snprintf(out, size, "it ended the process with status %d",
		status);
	return "exited";
}

static const char *describe_killing(char *out, size_t size,
	const struct hand *h, const struct process_options *o)
{
	if (strcmp(h->killed, "time-limit") == 0) {
		(void)snprintf(out, size,
			"it took longer than %.3g s (--time-limit)",
			(double)o->time_limit / 1000);
	} else if (strcmp(h->killed, "memory-limit") == 0) {
		(void)snprintf(out, size,
			"it took more than %zu MB of memory (--memory-limit)",
			o->memory_limit >> 20);
	} else if (strcmp(h->killed, "killed") == 0) {
		(void)snprintf(out, size, "its process was killed");
	} else {
		(void)snprintf(out, size, "%s", not_records);
	}
	return h->killed;
}

/* What the worker died of, and a code for it; NULL: nobody knows. */
static const char *describe(char *out, size_t size, const struct slot *slot,
	const struct cell *cell, const struct hand *h,
	const struct process_options *o)
{
	const struct death *d = &slot->death;
	if (h->killed) {
		return describe_killing(out, size, h, o);
	}
	if (d->code == CLD_STOPPED) {
		(void)snprintf(out, size, "it stopped the process");
		return "stopped";
	}
	if (d->code == CLD_EXITED) {
		return describe_exit(out, size, d->status, o);
	}
	describe_crash(out, size, slot, cell);
	return d->status == SIGKILL ? NULL : "crashed";
}

bool blame(struct loss *out, const struct process *p, uint32_t slot)
{
	const struct cell *cell = &shared_desk(p->shared, slot)->cell;
	char what[192];
	char callback[NAME_BYTES];
	int32_t analyzer = atomic_load(&cell->analyzer);
	*out = (struct loss){.analyzer = (uint32_t)analyzer};
	const char *code =
		describe(what, sizeof(what), shared_slot(p->shared, slot), cell,
			&p->hands[slot], p->options);
	copy_name(callback, cell->callback);
	bool host = analyzer == NO_ANALYZER;
	(void)snprintf(out->message, sizeof(out->message), "%.16s%s%s",
		host ? "" : callback, host ? "" : ": ", what);
	(void)snprintf(out->code, sizeof(out->code), "%s",
		code ? code : "killed");
	return code != NULL;
}
