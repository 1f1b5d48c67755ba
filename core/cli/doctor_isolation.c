/* SPDX-License-Identifier: MIT */
/*
 * The rows of doctor.h on what keeps analyzers from harm: what a worker that
 * enters the sandbox finds itself unable to do.
 */
#include "core/cli/doctor.h"
#include "core/process/sandbox.h"

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
	struct sandbox_probe probe;
	(void)flags;
	sandbox_probe(&probe);
	add(d, "no new privileges", probe.no_new_privileges,
		"workers cannot gain rights");
	add(d, "seccomp", probe.system_calls,
		"system calls are closed to workers");
	add(d, "landlock", probe.landlock > 0,
		arena_printf(d->arena,
			"version %d: files are closed to workers",
			probe.landlock));
	add(d, "sealed texts", probe.sealed,
		"analyzers cannot write to the texts they read");
	add(d, "memory", true,
		probe.memory ? "the kernel keeps the limit (--memory-limit)"
			     : "the limit is kept by looking from time to "
			       "time, in this build");
}
