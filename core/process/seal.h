/* SPDX-License-Identifier: MIT */
/*
 * Text that an analyzer can read and not write.
 */
#ifndef CORE_PROCESS_SEAL_H
#define CORE_PROCESS_SEAL_H

#include <stdbool.h>

#include <rapporteur/text.h>

/* Whether there can be such text on this system: one piece of memory in two
 * places, of which one cannot be written. Once, before seal(). */
bool seal_open(void);

/* A copy that can only be read where it is handed out, NUL-terminated, valid
 * until the next call; there is one in a process, which keeps a mapping of its
 * own to write the next one. If there is no memory for it the process ends, as
 * without memory for anything else: nobody is given text that is not sealed. */
struct rap_str seal(struct rap_str text);

/* Read from each page of the copy: a process whose copy somebody has taken
 * away dies here, and not in who reads it next. */
void seal_try(void);

#endif /* CORE_PROCESS_SEAL_H */
