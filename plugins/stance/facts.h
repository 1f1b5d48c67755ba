/* SPDX-License-Identifier: MIT */
/*
 * What a sentence excepts, whom it gives time, and how long it holds.
 */
#ifndef PLUGINS_STANCE_FACTS_H
#define PLUGINS_STANCE_FACTS_H

#include "clause.h"

/* Set the attributes of one sentence on the unit at hand; RAP_FAILED if the
 * host refuses one. */
int facts_put(struct rap_call *call, const struct sentence *s,
	const struct stance *stance);

#endif /* PLUGINS_STANCE_FACTS_H */
