/* SPDX-License-Identifier: MIT */
#include "cues.h"

#define EN RAP_LANGUAGE_EN
#define FR RAP_LANGUAGE_FR
#define ES RAP_LANGUAGE_ES

/* One row of the table: a cue that is looked for only where it is asked for. */
#define CUE(language, meaning, term)                                           \
	{                                                                      \
		.size = sizeof(struct rap_pattern),                            \
		.flags = RAP_PATTERN_ON_DEMAND, .text = (term),                \
		.languages = (language), .weight = (meaning)                   \
	}

const struct rap_pattern stance_cues[STANCE_CUE_COUNT] = {
#include "cues.inc"
};
