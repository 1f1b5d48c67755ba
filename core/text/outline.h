/* SPDX-License-Identifier: MIT */
/*
 * Builds the units of a document from its blocks, and says how to cite them.
 */
#ifndef CORE_TEXT_OUTLINE_H
#define CORE_TEXT_OUTLINE_H

#include "core/text/document.h"

/*
 * Make d->units, d->unit_count and the `unit` of each block, from d->blocks,
 * text and words. Zones and languages are left 0: zone_mark() comes next.
 */
void outline_make(struct document *d);

/*
 * How people cite a unit: "Article 5.2(b)", "para. 2.3", "(b)", "Annex I";
 * empty if neither it nor what encloses it has a label. A sentence is cited as
 * the paragraph it is in. NUL-terminated, in the arena.
 */
struct rap_str outline_cite(const struct document *d, struct arena *a,
	uint32_t unit);

#endif /* CORE_TEXT_OUTLINE_H */
