/* SPDX-License-Identifier: MIT */
/*
 * Text that an analyzer can read and not write.
 */
#ifndef CORE_PROCESS_SEAL_H
#define CORE_PROCESS_SEAL_H

#include <rapporteur/text.h>

/* A copy that can only be read where it is handed out, NUL-terminated, valid
 * until the next call; there is one in a process, which keeps a mapping of its
 * own to write the next one. If there is no memory for it, the text itself,
 * unsealed: nobody is told. */
struct rap_str seal(struct rap_str text);

/* Read from each page of the copy: a process whose copy somebody has taken
 * away dies here, and not in who reads it next. */
void seal_try(void);

#endif /* CORE_PROCESS_SEAL_H */
