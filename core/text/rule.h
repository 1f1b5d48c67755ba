/* SPDX-License-Identifier: MIT */
/*
 * Tells a French rule of one paragraph from what is said about rules. Treaty
 * French commands in the present ("l'administration publie ses formulaires"),
 * as any text tells; in so short a text it is the report that shows, by its
 * past, its names and its nouns (a group, a meeting), and the argument.
 */
#ifndef CORE_TEXT_RULE_H
#define CORE_TEXT_RULE_H

#include "core/text/document.h"

/* Whether a document is such a rule. */
bool rule_is_french(const struct document *d);

#endif /* CORE_TEXT_RULE_H */
