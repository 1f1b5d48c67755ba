/* SPDX-License-Identifier: MIT */
#include "core/scan/anchor.h"

#include "core/scan/frequency.h"

/* Per million words. */
enum { EVERY_WORD = 1000000 };

void anchors_add(struct anchors *list, struct anchor anchor)
{
	if (list->count == list->capacity) {
		uint32_t capacity = list->capacity ? 2 * list->capacity : 64;
		list->at = arena_grow(list->arena, list->at, list->count,
			capacity, sizeof(*list->at));
		list->capacity = capacity;
	}
	list->at[list->count++] = anchor;
}

uint32_t anchor_piece_cost(enum anchor_kind kind, struct rap_str text)
{
	switch (kind) {
	case ANCHOR_PREFIX:
		return frequency_of_prefix(text);
	case ANCHOR_SUFFIX:
		return frequency_of_suffix(text);
	case ANCHOR_WORDS:
		return frequency_of_word(text);
	case ANCHOR_GLOB:
		break;
	}
	return EVERY_WORD;
}

/* Two common words side by side still are common; one rare word is enough. */
uint32_t anchor_row_cost(const uint32_t *costs, uint32_t count)
{
	uint32_t least = UINT32_MAX;
	uint32_t next = UINT32_MAX;

	for (uint32_t i = 0; i < count; i++) {
		if (costs[i] < least) {
			next = least;
			least = costs[i];
		} else if (costs[i] < next) {
			next = costs[i];
		}
	}
	if (count == 1) {
		return least;
	}
	uint32_t pair = least / 20 + least / 100 * (next / 1000);
	return count == 2 ? pair : pair / 8;
}
