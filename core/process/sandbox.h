/* SPDX-License-Identifier: MIT */
/*
 * What a worker may not do once its plugins are loaded: open a file, make a
 * socket, a process or a thread, run a program, end another process. The
 * kernel sees to it, as far as it can; sandbox_probe() says how far.
 */
#ifndef CORE_PROCESS_SANDBOX_H
#define CORE_PROCESS_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/attributes.h"

/*
 * Give up rights for good, in a worker: memory above memory_limit bytes more
 * than it has now (0: no limit), and, if `on`, whatever the kernel lets us.
 * False if there was no memory for that: the worker must end.
 * An attempt to do what is forbidden fails, or ends the worker with SIGSYS
 * where an analyzer can have no honest reason to try.
 */
MUST_CHECK bool sandbox_enter(bool on, size_t memory_limit);

/* Whether memory_limit is kept by the kernel, in this build of the program. */
bool sandbox_limits_memory(void);

/* What this kernel, and this build of the program, can do. */
struct sandbox_probe {
	bool no_new_privileges; /* PR_SET_NO_NEW_PRIVS */
	int landlock;           /* version of its interface; 0: it has none */
	bool system_calls;      /* seccomp */
	bool memory; /* RLIMIT_AS; not in a build with AddressSanitizer */
	bool sealed; /* texts are read where they cannot be written */
};

/* Find out, in a child process that enters the sandbox and tries. */
void sandbox_probe(struct sandbox_probe *out);

#endif /* CORE_PROCESS_SANDBOX_H */
