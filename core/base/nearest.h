/* SPDX-License-Identifier: MIT */
/*
 * "Did you mean": the known word that is nearest to what somebody wrote.
 */
#ifndef CORE_BASE_NEAREST_H
#define CORE_BASE_NEAREST_H

#include <stddef.h>

#include "core/base/str.h"

/*
 * The one of `known` that takes the fewest edits (insert, delete, replace,
 * swap neighbours) to become `word`, whatever their case; the first of equals.
 * If that would be more than a third of the word, rounded up, the first one
 * that `word` is a part of, between hyphens: "source" of "source-code"; else
 * NULL.
 */
const char *nearest_word(struct rap_str word, const char *const *known,
	size_t known_count);

#endif /* CORE_BASE_NEAREST_H */
