/* SPDX-License-Identifier: MIT */
/*
 * What guards learn of a document in one scan, for those that are asked next.
 */
#ifndef CORE_SCAN_GUARD_DESK_H
#define CORE_SCAN_GUARD_DESK_H

#include "core/scan/passage.h"

#include <rapporteur/pattern.h>

/*
 * A guard's terms are looked for again at each hit in a unit of up to so many
 * words; of more, what was found is remembered, lest a document of hits be
 * read once for each.
 */
enum { SMALL_UNIT = 128 };

/* Where a guard's terms begin in the unit that it was last asked about. */
struct guard_memory {
	uint32_t first;
	uint32_t end;
	uint32_t *places;
	uint32_t count;
	uint32_t capacity;
};

/* One for a scan: what guards learnt of the document. */
struct guard_desk {
	const struct document *document;
	struct arena *arena;
	uint32_t guard_count; /* of the scanner */
	struct guard_memory *
		*memory; /* of each guard; NULL at first, and in it */
	/* Words [piece_first, piece_end) are being scanned. */
	uint32_t piece_first;
	uint32_t piece_end;
	/* The words of the piece, and of the units that guards were asked
	 * about last, by enum rap_same; NULL at first. */
	struct passage *piece;
	struct passage *units;
	struct word_marks marks; /* where a guard's terms may begin */
};

/* The words of the piece that is being scanned. */
struct passage *guard_desk_piece(struct guard_desk *desk);

/* The words of a unit that bounds guards, and maybe others around it. */
struct passage *guard_desk_unit(struct guard_desk *desk, enum rap_same same,
	uint32_t first, uint32_t end);

/* What is remembered of a guard, by its number; of no words at first. */
struct guard_memory *guard_desk_memory(struct guard_desk *desk,
	uint32_t number);

#endif /* CORE_SCAN_GUARD_DESK_H */
