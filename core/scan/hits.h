/* SPDX-License-Identifier: MIT */
/*
 * A list of hits that is brought in order block by block.
 */
#ifndef CORE_SCAN_HITS_H
#define CORE_SCAN_HITS_H

#include "core/base/arena.h"
#include "core/scan/scanner.h"

void hits_add(struct hits *list, struct arena *a, const struct rap_hit *hit);

/*
 * Sort the hits from `first` on: by begin, then longer first, then pattern.
 * A hit that is there twice is kept once.
 */
void hits_settle(struct hits *list, uint32_t first);

#endif /* CORE_SCAN_HITS_H */
