/* SPDX-License-Identifier: MIT */
/*
 * Decides whether the guards of a pattern hold at a hit.
 *
 * A guard is asked only where its pattern matched: its terms are looked for
 * among the words around the hit, within the unit that bounds it. That unit is
 * the one around the place where the hit begins: its sentence; its paragraph
 * with the items in it, or the block if it is in none; its article, or as for
 * the paragraph if it is in none; the document. A guard's match lies in that
 * unit and shares no word with the hit.
 */
#ifndef CORE_SCAN_GUARD_H
#define CORE_SCAN_GUARD_H

#include "core/scan/pattern.h"

/* Where a guard's terms begin in the unit that it was last asked about. */
struct guard_memory {
	uint32_t first;
	uint32_t end;
	uint32_t *places;
	uint32_t count;
	uint32_t capacity;
	bool filled;
};

/* One for a scan: what guards learnt of the document. */
struct guard_desk {
	const struct document *document;
	struct arena *arena;
	struct guard_memory *memory; /* of each guard; NULL at first */
	uint32_t guard_count;        /* of the scanner */
};

bool guards_hold(struct guard_desk *desk, const struct pattern *p,
	const struct rap_hit *hit);

#endif /* CORE_SCAN_GUARD_H */
