/* SPDX-License-Identifier: MIT */
/*
 * Tells prose that takes a position on an issue from prose that names it.
 */
#ifndef CORE_ENGINE_POSITION_H
#define CORE_ENGINE_POSITION_H

#include "core/engine/candidate.h"

/*
 * Whether prose argues for or against what a candidate names: in the sentence
 * that does, in one beside it that points at it, or anywhere in a paragraph
 * that names nothing else. Questions do not, nor does the prose of a report,
 * which is nobody's.
 */
bool position_taken(const struct candidate *c, const struct document *d);

#endif /* CORE_ENGINE_POSITION_H */
