/* SPDX-License-Identifier: MIT */
/*
 * Finds lists that name issues without saying anything of any: "cooperate on
 * spam, source code and capacity building".
 *
 * Source of the rule: coding practice for trade agreements, where what stands
 * in a list of topics is a mention.
 */
#ifndef CORE_ENGINE_ENUMERATION_H
#define CORE_ENGINE_ENUMERATION_H

#include "core/text/document.h"

/* Something that a text names. */
struct named {
	struct rap_span span;
	uint32_t issue;
	bool listed; /* set: it stands in a list of several issues */
};

/*
 * Mark what stands in a list of at least three different issues. What is
 * named comes in reading order; what overlaps is one element of a list.
 */
void enumeration_mark(struct named *named, uint32_t count,
	const struct document *d);

#endif /* CORE_ENGINE_ENUMERATION_H */
