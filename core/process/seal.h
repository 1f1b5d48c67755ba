/* SPDX-License-Identifier: MIT */
/*
 * Text that an analyzer can read and not write.
 */
#ifndef CORE_PROCESS_SEAL_H
#define CORE_PROCESS_SEAL_H

#include <rapporteur/text.h>

/* A read-only copy, NUL-terminated, valid until the next call; there is one in
 * a process. If there is no memory for it, the text itself. */
struct rap_str seal(struct rap_str text);

#endif /* CORE_PROCESS_SEAL_H */
