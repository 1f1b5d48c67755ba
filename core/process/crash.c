/* SPDX-License-Identifier: MIT */
#include "core/process/crash.h"

#include <dlfcn.h>
#include <execinfo.h>
#include <signal.h>
#include <string.h>

#include "core/base/array.h"
#include "core/base/str.h"

enum { STACK_BYTES = 1 << 16 }; /* for the handler: a stack may be used up */

/* A handler gets no pointer of ours. There is one cell for each process. */
static struct cell *dying;

static void note(int number, siginfo_t *info, void *context)
{
	void *frames[FRAMES];
	(void)context;
	atomic_store(&dying->signal, number);
	if (number == SIGSYS) {
		atomic_store(&dying->system_call, info->si_syscall);
	}
	int count = backtrace(frames, FRAMES);
	for (int i = 0; i < count; i++) {
		dying->frames[i] = (uintptr_t)frames[i];
	}
	atomic_store(&dying->frame_count, (uint32_t)count);
	/* SA_RESETHAND: this time it ends the process. */
	(void)raise(number);
}

void crash_note(struct cell *cell)
{
	void *first[1];
	dying = cell;
	/* It loads a library the first time, which a handler must not. */
	(void)backtrace(first, 1);
	crash_watch();
}

void crash_watch(void)
{
	static char stack[STACK_BYTES];
	static const int deadly[] = {
		SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGSYS, SIGTRAP};
	stack_t alternative = {.ss_sp = stack, .ss_size = sizeof(stack)};
	struct sigaction action = {.sa_sigaction = note,
		.sa_flags = (int)(SA_SIGINFO | SA_ONSTACK | SA_RESETHAND |
			SA_NODEFER)};
	(void)sigaltstack(&alternative, NULL);
	(void)sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < COUNT_OF(deadly); i++) {
		(void)sigaction(deadly[i], &action, NULL);
	}
	(void)sigprocmask(SIG_SETMASK, &action.sa_mask, NULL);
}

static void copy_name(char out[NAME_BYTES], const char *text)
{
	const char *slash = strrchr(text, '/');
	strncpy(out, slash ? slash + 1 : text, NAME_BYTES - 1);
}

/* Whether a file is the shared object of an analyzer. */
static bool is_plugin(const char *file, const struct registry *r)
{
	for (uint32_t i = 0; i < r->analyzer_count; i++) {
		const char *path = r->analyzers[i].plugin_path;
		if (*path && str_ends_with(str_of(file), path)) {
			return true;
		}
	}
	return false;
}

void crash_locate(struct death *out, const struct cell *cell,
	const struct registry *r)
{
	uint32_t count = atomic_load(&cell->frame_count);
	for (uint32_t i = 0; i < count && i < FRAMES; i++) {
		Dl_info info;
		/* Only looked up, never followed. */
		void *address = (void *)cell->frames[i]; /* NOLINT */
		if (!dladdr(address, &info) || !info.dli_fname ||
			!is_plugin(info.dli_fname, r)) {
			continue;
		}
		copy_name(out->module, info.dli_fname);
		copy_name(out->symbol, info.dli_sname ? info.dli_sname : "");
		out->offset = cell->frames[i] - (uintptr_t)info.dli_fbase;
		return;
	}
}
