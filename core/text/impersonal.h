/* SPDX-License-Identifier: MIT */
/*
 * Finds words that bind or free whoever it may be, in three languages: "il est
 * interdit", "is exempt", "have the same legal effect", "a supplier may", "no
 * duties are levied", "paragraph 1 does not".
 *
 * Source of the rules: articles that speak of things, suppliers and users, not
 * of Parties.
 */
#ifndef CORE_TEXT_IMPERSONAL_H
#define CORE_TEXT_IMPERSONAL_H

#include "core/text/document.h"

/* Whether a word ends such words. */
bool impersonal_found(const struct document *d, uint32_t word);

#endif /* CORE_TEXT_IMPERSONAL_H */
