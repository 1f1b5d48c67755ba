/* SPDX-License-Identifier: MIT */
/*
 * Copies the text that needs no thought, sixteen bytes at a time.
 */
#ifndef CORE_TEXT_PLAIN_H
#define CORE_TEXT_PLAIN_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Copy from the front of a text what is clean already: printing ASCII, Latin
 * letters up to U+02FF, and single spaces (none when after_space). Returns how
 * many bytes that were; as many as sixteen more are written behind them.
 */
size_t plain_copy(char *out, const char *at, size_t len, bool after_space);

#endif /* CORE_TEXT_PLAIN_H */
