/* SPDX-License-Identifier: MIT */
/*
 * Tells from its first words what a paragraph is.
 */
#ifndef CORE_TEXT_OPENING_H
#define CORE_TEXT_OPENING_H

#include "core/text/document.h"

enum opening {
	OPENING_NONE,
	OPENING_RECITAL,    /* "Recognizing that ..." */
	OPENING_DEFINITION, /* "For the purposes of this Chapter:" */
};

/* What the text from word `first` on is; it ends before word `end`. */
enum opening opening_of(const struct document *d, uint32_t first, uint32_t end);

#endif /* CORE_TEXT_OPENING_H */
