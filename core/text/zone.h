/* SPDX-License-Identifier: MIT */
/*
 * Decides what part each unit plays: treaty text, reasons, cover, and so on.
 */
#ifndef CORE_TEXT_ZONE_H
#define CORE_TEXT_ZONE_H

#include "core/text/document.h"

/* Set the zone of every unit, and how long the cover is. Called once, behind
 * outline_make(). */
void zone_mark(struct document *d);

#endif /* CORE_TEXT_ZONE_H */
