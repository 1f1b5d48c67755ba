/* SPDX-License-Identifier: MIT */
/*
 * The system calls that a worker may still make.
 */
#ifndef CORE_PROCESS_SYSCALLS_H
#define CORE_PROCESS_SYSCALLS_H

#include <stdbool.h>

#include "core/base/attributes.h"

/* Forbid all others for good, if the kernel can. False if there is no memory to
 * say which: nothing, or too much, may be forbidden then. */
MUST_CHECK bool syscalls_restrict(void);

#endif /* CORE_PROCESS_SYSCALLS_H */
