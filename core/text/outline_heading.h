/* SPDX-License-Identifier: MIT */
/*
 * Opens and closes sections and articles where headings say so.
 */
#ifndef CORE_TEXT_OUTLINE_HEADING_H
#define CORE_TEXT_OUTLINE_HEADING_H

#include "core/text/nest.h"

/* Take in a block that is a heading. */
void outline_take_heading(struct outline *o, uint32_t block);

#endif /* CORE_TEXT_OUTLINE_HEADING_H */
