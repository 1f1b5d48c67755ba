/* SPDX-License-Identifier: MIT */
#include "core/base/map.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t map_hash(struct rap_str bytes)
{
	return XXH3_64bits(bytes.at, bytes.len);
}

/* The slot of key: its own, or the free one where it belongs. */
static uint32_t *slot_of(const struct map *m, struct rap_str key)
{
	uint32_t mask = m->slot_count - 1;
	for (uint32_t i = (uint32_t)map_hash(key) & mask;; i = (i + 1) & mask) {
		uint32_t *slot = &m->slots[i];
		if (!*slot || str_equal(m->entries[*slot - 1].key, key)) {
			return slot;
		}
	}
}

uint32_t map_index(const struct map *m, struct rap_str key)
{
	if (!m->count) {
		return MAP_NONE;
	}
	/* A free slot is 0, and so wraps to MAP_NONE. */
	return *slot_of(m, key) - 1;
}

void *map_find(const struct map *m, struct rap_str key)
{
	uint32_t index = map_index(m, key);
	return index == MAP_NONE ? NULL : m->entries[index].value;
}

static void grow(struct map *m, struct arena *a)
{
	uint32_t capacity = m->capacity ? m->capacity * 2 : 16;
	m->entries = arena_grow(a, m->entries, m->count, capacity,
		sizeof(*m->entries));
	m->capacity = capacity;
	m->slot_count = capacity * 2;
	m->slots = arena_array(a, m->slot_count, sizeof(*m->slots));
	for (uint32_t i = 0; i < m->count; i++) {
		*slot_of(m, m->entries[i].key) = i + 1;
	}
}

void **map_at(struct map *m, struct arena *a, struct rap_str key)
{
	if (m->count == m->capacity) {
		grow(m, a);
	}
	uint32_t *slot = slot_of(m, key);
	if (!*slot) {
		struct map_entry entry = {str_copy(a, key), NULL};
		m->entries[m->count++] = entry;
		*slot = m->count;
	}
	return &m->entries[*slot - 1].value;
}
