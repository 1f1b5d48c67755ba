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

#include "core/scan/guard_desk.h"
#include "core/scan/pattern.h"

bool guards_hold(struct guard_desk *desk, const struct pattern *p,
	const struct rap_hit *hit);

#endif /* CORE_SCAN_GUARD_H */
