/* SPDX-License-Identifier: MIT */
/*
 * What a unit says of an issue without naming it: "Spam is costly. We want a
 * rule." The second sentence is about what the first one names.
 */
#ifndef CORE_ENGINE_ECHO_H
#define CORE_ENGINE_ECHO_H

#include "core/engine/candidate.h"

/*
 * Set `alone` and `echo` of all candidates of a document, which stand by place
 * of unit. Only issues whose score is accepted count as named.
 */
void echo_mark(struct candidates *c, struct arena *a, const struct registry *r,
	const struct document *d);

#endif /* CORE_ENGINE_ECHO_H */
