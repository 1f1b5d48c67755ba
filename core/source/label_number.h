/* SPDX-License-Identifier: MIT */
/*
 * Words and numbers of labels as legal texts write them, in any case and with
 * or without accents: "Artículo", "14.17", "X.4", "QQ.A.5", "2 bis", "premier".
 */
#ifndef CORE_SOURCE_LABEL_NUMBER_H
#define CORE_SOURCE_LABEL_NUMBER_H

#include "core/base/str.h"

/* Bytes of white space from `begin` on: ASCII without line ends, or no-break spaces. */
size_t label_space(struct rap_str line, size_t begin);

/* The letter that a line begins with, small and without accent. */
char label_initial(struct rap_str line);

/* Bytes of `line` that spell `word`, given as small letters; 0 if it differs.
 */
size_t label_word(struct rap_str line, const char *word);

/* Where the number that stands at `begin` ends; `begin` if there is none. */
size_t label_number_end(struct rap_str line, size_t begin);

#endif /* CORE_SOURCE_LABEL_NUMBER_H */
