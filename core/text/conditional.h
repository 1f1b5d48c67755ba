/* SPDX-License-Identifier: MIT */
/*
 * Finds French and Spanish verbs in the conditional, by their endings.
 */
#ifndef CORE_TEXT_CONDITIONAL_H
#define CORE_TEXT_CONDITIONAL_H

#include "core/text/document.h"

/* Whether a word is such a verb. */
bool conditional_found(const struct document *d, uint32_t word);

#endif /* CORE_TEXT_CONDITIONAL_H */
