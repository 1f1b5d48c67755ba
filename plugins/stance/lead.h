/* SPDX-License-Identifier: MIT */
/*
 * A lead-in governs the items behind it: "each Party:", "no Party shall:".
 */
#ifndef PLUGINS_STANCE_LEAD_H
#define PLUGINS_STANCE_LEAD_H

#include "marks.h"

/* The word behind "(a)" or "1." where an item begins. */
uint32_t lead_label_end(const struct sentence *s);

/* The subject that a lead-in ends with, for the items behind it; its cue is 0
 * if it ends otherwise. */
void lead_subject(struct mark *out, bool *negative, const struct sentence *s);

/* Whether an item begins with a negation: "(a) not adopt ...". */
bool lead_denies(const struct sentence *s);

#endif /* PLUGINS_STANCE_LEAD_H */
