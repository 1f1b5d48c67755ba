/* SPDX-License-Identifier: MIT */
/*
 * The system calls that a worker may still make.
 */
#ifndef CORE_PROCESS_SYSCALLS_H
#define CORE_PROCESS_SYSCALLS_H

/* Forbid all others for good, if the kernel can. */
void syscalls_restrict(void);

#endif /* CORE_PROCESS_SYSCALLS_H */
