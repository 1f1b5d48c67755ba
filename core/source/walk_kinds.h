/* SPDX-License-Identifier: MIT */
/*
 * Files of kinds that no reader takes, counted by extension, so that results
 * can say what a folder has beside documents.
 */
#ifndef CORE_SOURCE_WALK_KINDS_H
#define CORE_SOURCE_WALK_KINDS_H

#include "core/base/map.h"

struct walk_kinds {
	struct map counts; /* ".xlsx", in lower case -> uint32_t; "" for none */
	uint32_t files;
};

/* Count a file by its name. */
void walk_kinds_add(struct walk_kinds *k, struct arena *a, const char *name);

/* ".xlsx 2, .eml 1, without extension 1", the most frequent first and of equals
 * the first by name, in the arena; empty if there are none. */
struct rap_str walk_kinds_text(const struct walk_kinds *k, struct arena *a);

#endif /* CORE_SOURCE_WALK_KINDS_H */
