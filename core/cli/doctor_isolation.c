/* SPDX-License-Identifier: MIT */
/*
 * The rows of doctor.h on what keeps analyzers from harm: what the kernel has.
 */
/* For syscall(), which POSIX does not name. */
#define _DEFAULT_SOURCE
#include "core/cli/doctor.h"

#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

static void add(struct doctor *d, const char *name, bool there,
	const char *detail)
{
	doctor_add(d,
		(struct doctor_row){.section = "isolation",
			.name = name,
			.state = there ? DOCTOR_OK : DOCTOR_LESS,
			.detail = there ? detail
					: "the kernel does not have it, or a "
					  "container forbids it",
			.remedy = there ? NULL : "run on Linux 5.13 or later"});
}

void doctor_isolation(struct doctor *d, const struct flags *flags)
{
	(void)flags;
	long landlock = syscall(SYS_landlock_create_ruleset, NULL, 0,
		LANDLOCK_CREATE_RULESET_VERSION);
	add(d, "no new privileges", prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) >= 0,
		"workers cannot gain rights");
	add(d, "seccomp", prctl(PR_GET_SECCOMP, 0, 0, 0, 0) >= 0,
		"system calls can be closed to workers");
	add(d, "landlock", landlock > 0,
		arena_printf(d->arena,
			"version %ld: files can be closed to workers",
			landlock));
}
