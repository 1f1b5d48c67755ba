/* SPDX-License-Identifier: MIT */
/*
 * Tells words that argue or propose from words that only report: "we prefer",
 * "localization would hurt", "il est indispensable", "no podemos aceptar".
 *
 * Source of the rules: how delegations write their communications in the three
 * languages. A noun argues for nothing ("on request", "le premier besoin"),
 * the same word as a verb does.
 */
#ifndef CORE_TEXT_ARGUMENT_H
#define CORE_TEXT_ARGUMENT_H

#include "core/text/document.h"

/*
 * Whether any of the words [first, end) argues, each by its neighbours. Words
 * that are quoted do not.
 */
bool argument_found(const struct document *d, uint32_t first, uint32_t end);

/* Whether any of the words argues, and whoever writes speaks for himself: "we
 * want a rule", "notre délégation demande". */
bool argument_is_own(const struct document *d, uint32_t first, uint32_t end);

/*
 * Whether a sentence that begins at word `first` goes on about what the one
 * before it said: "This would ...", "Elle devrait ...", "Dicha norma ...".
 */
bool argument_goes_on(const struct document *d, uint32_t first, uint32_t end);

/*
 * Whether any of the words denies something, which argues where reasons are
 * given: "it has no effect on taxes", "cela n'oblige personne"; but not "the
 * text does not cover taxes", which only names them.
 */
bool argument_denied(const struct document *d, uint32_t first, uint32_t end);

#endif /* CORE_TEXT_ARGUMENT_H */
