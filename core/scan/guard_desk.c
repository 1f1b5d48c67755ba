/* SPDX-License-Identifier: MIT */
#include "core/scan/guard_desk.h"

static struct passage *make_passages(struct arena *a, uint32_t count)
{
	struct passage *out = arena_array(a, count, sizeof(*out));

	for (uint32_t i = 0; i < count; i++) {
		passage_init(&out[i]);
	}
	return out;
}

struct passage *guard_desk_piece(struct guard_desk *desk)
{
	if (!desk->piece) {
		desk->piece = make_passages(desk->arena, 1);
	}
	passage_need(desk->piece, desk->arena, desk->document,
		desk->piece_first, desk->piece_end);
	return desk->piece;
}

/* Most units are in a piece that is small; others in it are asked about, too,
 * and terms are looked for in all of it. */
struct passage *guard_desk_unit(struct guard_desk *desk, enum rap_same same,
	uint32_t first, uint32_t end)
{
	if (first >= desk->piece_first && end <= desk->piece_end &&
		desk->piece_end - desk->piece_first <= SMALL_UNIT) {
		return guard_desk_piece(desk);
	}
	if (!desk->units) {
		desk->units = make_passages(desk->arena, RAP_SAME_DOCUMENT + 1);
	}
	struct passage *p = &desk->units[same];
	passage_need(p, desk->arena, desk->document, first, end);
	return p;
}

struct guard_memory *guard_desk_memory(struct guard_desk *desk, uint32_t number)
{
	if (!desk->memory) {
		desk->memory = arena_array(desk->arena, desk->guard_count,
			sizeof(*desk->memory));
	}
	struct guard_memory **place = &desk->memory[number];
	if (!*place) {
		*place = arena_alloc(desk->arena, sizeof(**place));
	}
	return *place;
}
