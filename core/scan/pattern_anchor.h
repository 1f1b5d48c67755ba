/* SPDX-License-Identifier: MIT */
/*
 * Chooses by what a pattern that is a term is found: by the term itself or, if
 * that is common and one of its guards is rare, by the guard.
 */
#ifndef CORE_SCAN_PATTERN_ANCHOR_H
#define CORE_SCAN_PATTERN_ANCHOR_H

#include "core/scan/anchor.h"
#include "core/scan/pattern.h"

/*
 * Add anchors such that every match of the term contains one: false. Or such
 * that one is in the block of every match that its guards hold at: true.
 * Phrases live in the arena.
 */
bool anchors_add_pattern(struct anchors *list, struct arena *a,
	const struct pattern *p);

#endif /* CORE_SCAN_PATTERN_ANCHOR_H */
