/* SPDX-License-Identifier: MIT */
/*
 * Finds what somebody else is said to have said ("the facilitator said that
 * groups would meet"): who reports it takes no side.
 */
#ifndef CORE_TEXT_REPORTED_H
#define CORE_TEXT_REPORTED_H

#include "core/text/document.h"

/*
 * The first of the words [first, end) that others are said to have said, in
 * the past; `end` if there is none, or who speaks reports what they said
 * themselves ("our delegation has said that").
 */
uint32_t reported_begin(const struct document *d, uint32_t first, uint32_t end);

#endif /* CORE_TEXT_REPORTED_H */
