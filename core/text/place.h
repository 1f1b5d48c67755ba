/* SPDX-License-Identifier: MIT */
/*
 * Inside document: how lines of decoded text are counted.
 */
#ifndef CORE_TEXT_PLACE_H
#define CORE_TEXT_PLACE_H

#include "core/text/document.h"

/* Fill d->places, without which no place can be asked for. */
void place_mark(struct document *d);

#endif /* CORE_TEXT_PLACE_H */
