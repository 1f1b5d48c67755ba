/* SPDX-License-Identifier: MIT */
/*
 * What a worker may not do once its plugins are loaded.
 */
#ifndef CORE_PROCESS_SANDBOX_H
#define CORE_PROCESS_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Give up rights for good, in a worker: memory above memory_limit bytes more
 * than it has now (0: no limit), and, if `on`, whatever the kernel lets us.
 */
void sandbox_enter(bool on, size_t memory_limit);

#endif /* CORE_PROCESS_SANDBOX_H */
