/* SPDX-License-Identifier: MIT */
#include "core/source/note_order.h"

#include "core/base/map.h"
#include "core/source/marker.h"

uint32_t *note_order(struct arena *a, const uint32_t *anchors, uint32_t count)
{
	/* Lists, all + 1: first[b] of the notes behind block b; next[n]. */
	uint32_t *first = arena_array(a, count + 1, sizeof(*first));
	uint32_t *next = arena_array(a, count + 1, sizeof(*next));
	uint32_t *order = arena_array(a, count + 1, sizeof(*order));
	uint32_t len = 0;
	for (uint32_t i = count; i--;) {
		if (anchors[i] != i) {
			next[i] = first[anchors[i]];
			first[anchors[i]] = i + 1;
		}
	}
	for (uint32_t i = 0; i < count; i++) {
		if (anchors[i] != i) {
			continue;
		}
		order[len++] = i;
		for (uint32_t n = first[i]; n; n = next[n - 1]) {
			order[len++] = n - 1;
		}
	}
	return order;
}

/* The first "[^name]" in text: its name, which may be cut off what follows;
 * `text` goes on behind it. False if there is none. */
static bool next_mark(struct rap_str *text, struct rap_str *name)
{
	size_t at;
	while ((at = str_find(*text, "[^")) < text->len) {
		struct rap_str rest = str_from(*text, at + 2);
		size_t end = marker_note_name(rest);
		*text = rest;
		if (end) {
			*name = (struct rap_str){rest.at, end};
			*text = str_from(rest, end + 1);
			return true;
		}
	}
	return false;
}

/* The name of the footnote that a block is; empty for another block. */
static struct rap_str name_of(const struct blocks *b, const struct block *block)
{
	struct rap_str text = str_trim(b->runs[block->first_run].text);
	struct rap_str name = str_from(text, strlen("[^"));
	bool named =
		block->kind == BLOCK_FOOTNOTE && str_starts_with(text, "[^");
	name.len = named ? marker_note_name(name) : 0;
	return name;
}

/* Note the block of each first mark, by its name. */
static void find_marks(struct map *marks, struct blocks *b)
{
	for (uint32_t i = 0; i < b->block_count; i++) {
		struct block *block = &b->blocks[i];
		uint32_t runs =
			block->kind == BLOCK_FOOTNOTE ? 0 : block->run_count;
		for (uint32_t r = 0; r < runs; r++) {
			struct rap_str text =
				b->runs[block->first_run + r].text;
			struct rap_str name;
			while (next_mark(&text, &name)) {
				void **at = map_at(marks, b->arena, name);
				*at = *at ? *at : block;
			}
		}
	}
}

/* Blocks and their runs, so that all stand as they are read. */
static void reorder(struct blocks *b, const uint32_t *order)
{
	struct block *blocks =
		arena_array(b->arena, b->block_capacity, sizeof(*blocks));
	struct run *runs =
		arena_array(b->arena, b->run_capacity, sizeof(*runs));
	uint32_t count = 0;
	for (uint32_t i = 0; i < b->block_count; i++) {
		blocks[i] = b->blocks[order[i]];
		memcpy(runs + count, b->runs + blocks[i].first_run,
			blocks[i].run_count * sizeof(*runs));
		blocks[i].first_run = count;
		count += blocks[i].run_count;
	}
	b->blocks = blocks;
	b->runs = runs;
}

void note_order_markdown(struct blocks *b)
{
	struct map marks = {0};
	bool moved = false;
	uint32_t *anchors =
		arena_array(b->arena, b->block_count + 1, sizeof(*anchors));
	find_marks(&marks, b);
	for (uint32_t i = 0; i < b->block_count; i++) {
		struct rap_str name = name_of(b, &b->blocks[i]);
		const struct block *at =
			name.len ? map_find(&marks, name) : NULL;
		anchors[i] = at ? (uint32_t)(at - b->blocks) : i;
		moved = moved || at;
	}
	if (moved) {
		reorder(b, note_order(b->arena, anchors, b->block_count));
	}
}
