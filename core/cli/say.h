/* SPDX-License-Identifier: MIT */
/*
 * What is said to the person at the terminal, on standard error: one line
 * each, with the program's name in front.
 */
#ifndef CORE_CLI_SAY_H
#define CORE_CLI_SAY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/attributes.h"

/* Errors: always said. */
void say(const char *fmt, ...) PRINTF_LIKE(1, 2);

/* Notes: not said after say_quietly(true). */
void say_note(const char *fmt, ...) PRINTF_LIKE(1, 2);
void say_quietly(bool quiet);

/*
 * A progress line with bar, rate and time left; only on a terminal, only for
 * work that takes longer than half a second, never when quiet.
 */
void say_progress(uint32_t done, uint32_t total, uint64_t bytes);

#endif /* CORE_CLI_SAY_H */
