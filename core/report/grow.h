/* SPDX-License-Identifier: MIT */
/*
 * Lists that grow in an arena.
 */
#ifndef CORE_REPORT_GROW_H
#define CORE_REPORT_GROW_H

#include "core/base/arena.h"

/* Room for one more element of a growing list. */
#define GROW(arena, list, count, capacity)                                     \
	do {                                                                   \
		if ((count) == (capacity)) {                                   \
			uint32_t more = (capacity) ? (capacity)*2 : 8;         \
			(list) = arena_grow(arena, list, count, more,          \
				sizeof(*(list)));                              \
			(capacity) = more;                                     \
		}                                                              \
	} while (0)

#endif /* CORE_REPORT_GROW_H */
