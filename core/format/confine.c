/* SPDX-License-Identifier: MIT */
#include "core/format/confine.h"

#include <errno.h>
#include <limits.h>
#include <seccomp.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "core/base/array.h"
#include "core/base/landlock.h"

enum { FILES = 64 }; /* descriptors: libraries are opened one by one */

/* Reaching out, reaching into other processes, and leaving the group of
 * processes that is ended as one. */
static const char *const forbidden[] = {"accept", "accept4", "bind", "bpf",
	"connect", "io_uring_setup", "keyctl", "listen", "mount",
	"perf_event_open", "pidfd_getfd", "pidfd_open", "pidfd_send_signal",
	"process_vm_readv", "process_vm_writev", "ptrace", "sendto", "setns",
	"setpgid", "setsid", "socket", "socketpair", "unshare", "userfaultfd"};

static void limit(int resource, size_t most)
{
	struct rlimit r = {most, most};
	(void)setrlimit((__rlimit_resource_t)resource, &r);
}

static void forbid_calls(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
	if (!filter) {
		return;
	}
	for (size_t i = 0; i < COUNT_OF(forbidden); i++) {
		int number = seccomp_syscall_resolve_name(forbidden[i]);
		if (number != __NR_SCMP_ERROR) {
			(void)seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM),
				number, 0);
		}
	}
	(void)seccomp_load(filter);
	seccomp_release(filter);
}

/* The program, libraries beside it, and those of the system. */
static void close_files(const char *program)
{
	char lib[PATH_MAX] = "";
	const char *slash = strrchr(program, '/');
	if (slash) {
		(void)snprintf(lib, sizeof(lib), "%.*s/../lib",
			(int)(slash - program), program);
	}
	const char *const readable[] = {program, lib, "/usr", "/bin", "/lib",
		"/lib32", "/lib64", "/etc/ld.so.cache", "/etc/localtime",
		"/dev/null", NULL};
	landlock_enter(readable);
}

void confine(const struct confinement *c)
{
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_FSIZE, c->output);
	limit(RLIMIT_NOFILE, FILES);
	limit(RLIMIT_CPU, c->cpu_seconds);
	if (c->sandbox && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0) {
		close_files(c->program);
		forbid_calls();
	}
	/* The last: what was done so far may have needed memory. */
	if (c->memory) {
		limit(RLIMIT_AS, c->memory);
	}
}
