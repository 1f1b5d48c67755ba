/* SPDX-License-Identifier: MIT */
/*
 * A map from strings to pointers that is walked in insertion order, so that
 * nothing ever depends on how keys happen to hash.
 */
#ifndef CORE_BASE_MAP_H
#define CORE_BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

#include "core/base/str.h"

struct map_entry {
	struct rap_str key; /* a copy, NUL-terminated, in the map's arena */
	void *value;
};

/* The hash spares looking at most of the keys that are not asked for. */
struct map_slot {
	uint32_t hash;
	uint32_t entry; /* 1 + where it stands in entries; 0: free */
};

struct map {
	struct map_entry *entries; /* in insertion order */
	uint32_t count;
	uint32_t capacity;
	struct map_slot *slots;
	uint32_t slot_count; /* a power of two */
};

#define MAP_NONE UINT32_MAX

/* The value of key, or NULL. */
void *map_find(const struct map *m, struct rap_str key);

/*
 * Where key stands in `entries`, or MAP_NONE: a map of names numbers them in
 * the order in which map_at() met them, from 0.
 */
uint32_t map_index(const struct map *m, struct rap_str key);

/*
 * The place of key's value, made (as NULL) if it is not there. The place is
 * valid until the next call. Memory comes from the arena, the same each time.
 */
void **map_at(struct map *m, struct arena *a, struct rap_str key);

/* 64-bit hash of bytes: XXH3, the same on every machine. */
uint64_t map_hash(struct rap_str bytes);

#endif /* CORE_BASE_MAP_H */
