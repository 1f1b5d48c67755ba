/* SPDX-License-Identifier: MIT */
/*
 * Cuts the names of those who propose out of the lines of a cover.
 */
#ifndef CORE_TEXT_COVER_NAMES_H
#define CORE_TEXT_COVER_NAMES_H

#include "core/text/cover.h"

/* The names that a block of the cover gives, if it is a line of this kind;
 * else empty. A slice of the block's text. */
struct rap_str cover_names(const struct document *d, uint32_t block,
	enum cover_line line);

/* "Data flows: a proposal by Japan": the name; else empty. */
struct rap_str cover_author(struct rap_str text);

/* "Lao PDR on behalf of the LDC Group": the group, which proposes; else
 * empty. */
struct rap_str cover_principal(struct rap_str names);

/* Names without those that are excepted, or added to those of an earlier
 * paper. */
struct rap_str cover_without_riders(struct rap_str names);

/* "... to add Chile and Peru as co-sponsors": the names; else empty. */
struct rap_str cover_added_names(struct rap_str names);

#endif /* CORE_TEXT_COVER_NAMES_H */
