/* SPDX-License-Identifier: MIT */
#include "core/process/syscalls.h"

#include <errno.h>
#include <seccomp.h>
#include <signal.h>
#include <unistd.h>

#include "core/base/array.h"

/* Memory, time, waiting, and what is open already. */
static const char *const allowed[] = {"brk", "clock_getres", "clock_gettime",
	"clock_nanosleep", "close", "close_range", "exit", "exit_group",
	"fstat", "futex", "getpid", "getrandom", "getrusage", "gettid",
	"gettimeofday", "lseek", "madvise", "membarrier", "mmap", "mprotect",
	"mremap", "munmap", "nanosleep", "pread64", "read", "readv",
	"restart_syscall", "rseq", "rt_sigaction", "rt_sigprocmask",
	"rt_sigreturn", "sched_getaffinity", "sched_yield", "set_robust_list",
	"sigaltstack", "sysinfo", "time", "uname", "write", "writev"};

/* What no honest analyzer tries: it ends the worker, and that is told. All
 * else just fails, as libraries expect it may. */
static const char *const deadly[] = {"clone", "clone3", "connect", "execve",
	"execveat", "fork", "kill", "pidfd_send_signal", "process_vm_writev",
	"ptrace", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "socket",
	"socketpair", "tkill", "vfork"};

/* By which a process ends itself: to abort, or to raise what a handler got. Others that it
 * would send to itself fail; to somebody else, it is ended. */
static const int own_signals[] = {
	SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGSYS, SIGTRAP};

/* Only for want of memory is a rule refused that matters. */
static bool add_all(scmp_filter_ctx filter, const char *const *names,
	size_t count, uint32_t action)
{
	for (size_t i = 0; i < count; i++) {
		int number = seccomp_syscall_resolve_name(names[i]);
		if (number != __NR_SCMP_ERROR &&
			seccomp_rule_add(filter, action, number, 0) ==
				-ENOMEM) {
			return false;
		}
	}
	return true;
}

/* As SCMP_CMP, whose last member clang misses. */
static struct scmp_arg_cmp argument(unsigned number, enum scmp_compare how,
	scmp_datum_t value)
{
	return (struct scmp_arg_cmp){
		.arg = number, .op = how, .datum_a = value};
}

static bool add_own_signals(scmp_filter_ctx filter)
{
	scmp_datum_t me = (scmp_datum_t)getpid();
	for (size_t i = 0; i < COUNT_OF(own_signals); i++) {
		scmp_datum_t number = (scmp_datum_t)own_signals[i];
		if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill),
			    2, argument(0, SCMP_CMP_EQ, me),
			    argument(2, SCMP_CMP_EQ, number)) == -ENOMEM) {
			return false;
		}
	}
	return seccomp_rule_add(filter, SCMP_ACT_TRAP, SCMP_SYS(tgkill), 1,
		       argument(0, SCMP_CMP_NE, me)) != -ENOMEM;
}

bool syscalls_restrict(void)
{
	scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
	if (!filter) {
		return false;
	}
	bool whole =
		add_all(filter, allowed, COUNT_OF(allowed), SCMP_ACT_ALLOW) &&
		add_own_signals(filter) &&
		add_all(filter, deadly, COUNT_OF(deadly), SCMP_ACT_TRAP) &&
		seccomp_load(filter) != -ENOMEM;
	seccomp_release(filter);
	return whole;
}
