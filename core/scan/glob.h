/* SPDX-License-Identifier: MIT */
/*
 * Words with wildcards: '*' is any run of characters, '?' exactly one.
 */
#ifndef CORE_SCAN_GLOB_H
#define CORE_SCAN_GLOB_H

#include <stdbool.h>

#include "core/base/str.h"

static inline bool glob_is_wildcard(char c)
{
	return c == '*' || c == '?';
}

/* Whether all of `word` (valid UTF-8) matches. */
bool glob_match(struct rap_str glob, struct rap_str word);

/* The literal bytes in front of the first wildcard. */
struct rap_str glob_prefix(struct rap_str glob);

/* The literal bytes behind the last wildcard. */
struct rap_str glob_suffix(struct rap_str glob);

/* The longest run of literal bytes, the first of equals. */
struct rap_str glob_core(struct rap_str glob);

#endif /* CORE_SCAN_GLOB_H */
