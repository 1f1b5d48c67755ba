/* SPDX-License-Identifier: MIT */
#include "core/process/sandbox.h"

#include <sys/prctl.h>
#include <sys/resource.h>

void sandbox_enter(bool on, size_t memory_limit)
{
	static const struct rlimit none = {0, 0};
	(void)memory_limit;
	(void)setrlimit(RLIMIT_CORE, &none);
	if (on) {
		(void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
	}
}
