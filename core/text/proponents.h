/* SPDX-License-Identifier: MIT */
/*
 * Finds out who proposes a document, from what its cover says.
 */
#ifndef CORE_TEXT_PROPONENTS_H
#define CORE_TEXT_PROPONENTS_H

#include "core/text/profile.h"

/*
 * Fill proponents of *out from the first that names any: front matter, the
 * circulation sentence, the line "COMMUNICATION FROM ...", the file name; and
 * add co-sponsors that the cover lists. `cover` is the number of its blocks.
 */
void proponents_read(struct profile *out, const struct document *d,
	uint32_t cover);

/* Keep only proponents that a person named: nobody proposes a report. */
void proponents_drop_concluded(struct profile *out);

/* Whether the cover names an author that is no member: an association. */
bool proponents_are_outsiders(const struct document *d, uint32_t cover);

#endif /* CORE_TEXT_PROPONENTS_H */
