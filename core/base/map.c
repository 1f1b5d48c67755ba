/* SPDX-License-Identifier: MIT */
#include "core/base/map.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

uint64_t map_hash(struct rap_str bytes)
{
	return XXH3_64bits(bytes.at, bytes.len);
}

/* The slot of key: its own, or the free one where it belongs. */
static struct map_slot *slot_of(const struct map *m, struct rap_str key,
	uint32_t hash)
{
	uint32_t mask = m->slot_count - 1;
	for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
		struct map_slot *slot = &m->slots[i];
		if (!slot->entry ||
			(slot->hash == hash &&
				str_equal(m->entries[slot->entry - 1].key,
					key))) {
			return slot;
		}
	}
}

uint32_t map_index(const struct map *m, struct rap_str key)
{
	if (!m->count) {
		return MAP_NONE;
	}
	/* A free slot has 0, and so wraps to MAP_NONE. */
	return slot_of(m, key, (uint32_t)map_hash(key))->entry - 1;
}

void *map_find(const struct map *m, struct rap_str key)
{
	uint32_t index = map_index(m, key);
	return index == MAP_NONE ? NULL : m->entries[index].value;
}

/* Keys differ: each goes to the first free slot from its own on. */
static void move_slot(struct map *m, struct map_slot slot)
{
	uint32_t mask = m->slot_count - 1;
	uint32_t i = slot.hash & mask;
	while (m->slots[i].entry) {
		i = (i + 1) & mask;
	}
	m->slots[i] = slot;
}

static void grow(struct map *m, struct arena *a)
{
	const struct map_slot *old = m->slots;
	uint32_t old_count = m->slot_count;
	uint32_t capacity = m->capacity ? m->capacity * 2 : 16;
	m->entries = arena_grow(a, m->entries, m->count, capacity,
		sizeof(*m->entries));
	m->capacity = capacity;
	m->slot_count = capacity * 2;
	m->slots = arena_array(a, m->slot_count, sizeof(*m->slots));
	for (uint32_t i = 0; i < old_count; i++) {
		if (old[i].entry) {
			move_slot(m, old[i]);
		}
	}
}

void **map_at(struct map *m, struct arena *a, struct rap_str key)
{
	if (m->count == m->capacity) {
		grow(m, a);
	}
	uint32_t hash = (uint32_t)map_hash(key);
	struct map_slot *slot = slot_of(m, key, hash);
	if (!slot->entry) {
		struct map_entry entry = {str_copy(a, key), NULL};
		m->entries[m->count++] = entry;
		*slot = (struct map_slot){hash, m->count};
	}
	return &m->entries[slot->entry - 1].value;
}
