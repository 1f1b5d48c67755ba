/* SPDX-License-Identifier: MIT */
/*
 * Lengths of time and dates in words: "five years", "18 mois", "2027".
 */
#ifndef PLUGINS_STANCE_PERIOD_H
#define PLUGINS_STANCE_PERIOD_H

#include "marks.h"

enum { PERIOD_BYTES = 24 };

/* The first length of time in months or years, as "5 years"; false if there
 * is none. */
bool period_find(char out[PERIOD_BYTES], const struct sentence *s);

/* Whether a year (1900 to 2199) stands within `most` words from `word` on. */
bool period_is_date(const struct sentence *s, uint32_t word, uint32_t most);

#endif /* PLUGINS_STANCE_PERIOD_H */
