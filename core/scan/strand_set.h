/* SPDX-License-Identifier: MIT */
/*
 * Sets of strands, put together piece by piece. No two sets share memory, so
 * that strands may grow in place.
 */
#ifndef CORE_SCAN_STRAND_SET_H
#define CORE_SCAN_STRAND_SET_H

#include "core/scan/strand.h"

/* The set of one strand: nothing, or one symbol. */
struct strands strands_empty(struct arena *a);
struct strands strands_one(struct arena *a, uint32_t symbol);

/* Add a strand that is in no other set from now on. */
void strands_add(struct arena *a, struct strands *set, struct strand strand);

/* Put each of `by` behind each of `set`, unless that makes too many. */
void strands_extend(struct arena *a, struct strands *set, struct strands by);

#endif /* CORE_SCAN_STRAND_SET_H */
