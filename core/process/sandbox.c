/* SPDX-License-Identifier: MIT */
#include "core/process/sandbox.h"

#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/arena.h"
#include "core/base/landlock.h"
#include "core/process/seal.h"
#include "core/process/syscalls.h"
#include "core/source/file.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_SHADOW 1 /* AddressSanitizer maps terabytes */
#endif
#elif defined(__SANITIZE_ADDRESS__)
#define HAS_SHADOW 1
#endif
#if !defined(HAS_SHADOW)
#define HAS_SHADOW 0
#endif

enum {
	FILES = 8, /* descriptors: 0 to 2 are open, to /dev/null */
	PAGE = 4096,
	STATM_BYTES = 4096,
};

/* Bytes of address space that are in use. */
static size_t mapped(void)
{
	struct arena arena = ARENA_INIT;
	struct rap_str text;
	struct error err;
	size_t pages = 0;
	if (!file_read(&text, &arena, "/proc/self/statm", STATM_BYTES, &err)) {
		pages = strtoull(arena_copy(&arena, text.at, text.len), NULL,
			10);
	}
	arena_release(&arena);
	return pages * PAGE;
}

static void limit(int resource, size_t most)
{
	struct rlimit r = {most, most};
	(void)setrlimit((__rlimit_resource_t)resource, &r);
}

bool sandbox_limits_memory(void)
{
	return !HAS_SHADOW;
}

bool sandbox_enter(bool on, size_t memory_limit)
{
	size_t now = memory_limit && !HAS_SHADOW ? mapped() : 0;
	limit(RLIMIT_CORE, 0);
	if (now) {
		limit(RLIMIT_AS, now + memory_limit);
	}
	if (!on) {
		return true;
	}
	(void)signal(SIGXFSZ, SIG_IGN); /* writing fails: that is enough */
	limit(RLIMIT_FSIZE, 0);
	limit(RLIMIT_NOFILE, FILES);
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) {
		static const char *const nothing[] = {NULL};
		landlock_enter(nothing);
		return syscalls_restrict();
	}
	return true;
}

enum { SAW_PRIVILEGES = 1, SAW_SYSTEM_CALLS = 2, SAW_SEALED = 4 };

/* In a child: each right that turned out to be gone, as a bit. */
static int try_rights(void)
{
	int seen = seal_open() ? SAW_SEALED : 0;
	/* Once inside, nobody can ask. */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
		prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1) {
		seen |= SAW_PRIVILEGES;
	}
	if (!sandbox_enter(true, 0)) {
		return seen;
	}
	/* Neither Landlock nor a limit forbids this. */
	if (syscall(SYS_getppid) < 0) {
		seen |= SAW_SYSTEM_CALLS;
	}
	return seen;
}

void sandbox_probe(struct sandbox_probe *out)
{
	int status = 0;
	*out = (struct sandbox_probe){
		.landlock = landlock_version(), .memory = !HAS_SHADOW};
	pid_t child = fork();
	if (child < 0) {
		return;
	}
	if (!child) {
		_exit(try_rights());
	}
	if (waitpid(child, &status, 0) == child && WIFEXITED(status)) {
		int seen = WEXITSTATUS(status);
		out->no_new_privileges = seen & SAW_PRIVILEGES;
		out->system_calls = seen & SAW_SYSTEM_CALLS;
		out->sealed = seen & SAW_SEALED;
	}
}
