/* SPDX-License-Identifier: MIT */
/*
 * What options of a negotiated text are called by: "Option 1", "Alt (b)",
 * "Variante II", "Opción 2".
 */
#ifndef CORE_SOURCE_OPTION_LABEL_H
#define CORE_SOURCE_OPTION_LABEL_H

#include "core/base/str.h"

/*
 * Bytes of the word that options are called by, with which `line` begins in
 * any case; 0 if it is none. *which is equal for the same word.
 */
size_t option_word(struct rap_str line, uint32_t *which);

/* Whether a line says nothing but how an option is called: "[Option 1:". */
bool option_label_alone(struct rap_str line);

#endif /* CORE_SOURCE_OPTION_LABEL_H */
