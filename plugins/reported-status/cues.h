/* SPDX-License-Identifier: MIT */
/*
 * The words by which reports name issues and states, in three languages.
 */
#ifndef REPORTED_STATUS_CUES_H
#define REPORTED_STATUS_CUES_H

#include <rapporteur/plugin.h>

/* Names of states begin so; every other name is an issue's id. "=" is a state
 * denied, and "=|" ends a clause: neither tells anything of an issue. */
#define STATE_MARK '='

enum { REPORTED_CUE_COUNT = 105 };

extern const struct rap_pattern reported_cues[REPORTED_CUE_COUNT];

#endif /* REPORTED_STATUS_CUES_H */
