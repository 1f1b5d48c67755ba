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

/* Read from each page of the copy: a process whose copy somebody has taken
 * away dies here, and not in who reads it next. */
void seal_try(void);

#endif /* CORE_PROCESS_SEAL_H */
