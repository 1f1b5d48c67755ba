/* SPDX-License-Identifier: MIT */
/*
 * Tells from its title what part a section plays.
 */
#ifndef CORE_TEXT_TITLE_H
#define CORE_TEXT_TITLE_H

#include "core/text/document.h"

/*
 * The zone that a heading announces: RATIONALE for "Background", LEGAL for
 * "Proposed text", DEFINITION, PREAMBLE, ANNEX; PROSE if it announces none.
 */
enum rap_zone title_zone(const struct document *d, uint32_t block);

#endif /* CORE_TEXT_TITLE_H */
