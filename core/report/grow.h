/* SPDX-License-Identifier: MIT */
/*
 * Lists that grow in an arena.
 */
#ifndef CORE_REPORT_GROW_H
#define CORE_REPORT_GROW_H

#include <stdint.h>

#include "core/base/arena.h"

static inline void *grow(struct arena *a, void *list, uint32_t count,
	uint32_t *capacity, size_t size)
{
	if (count < *capacity) {
		return list;
	}
	*capacity = *capacity ? *capacity * 2 : 8;
	return arena_grow(a, list, count, *capacity, size);
}

/* Room for one more element of a list. */
#define GROW(arena, list, count, capacity)                                     \
	((list) = grow(arena, list, count, &(capacity), sizeof(*(list))))

#endif /* CORE_REPORT_GROW_H */
