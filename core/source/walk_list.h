/* SPDX-License-Identifier: MIT */
/*
 * Inside the walk: what it found, in order.
 */
#ifndef CORE_SOURCE_WALK_LIST_H
#define CORE_SOURCE_WALK_LIST_H

#include "core/source/walk.h"

/* Call files by what stands behind `common`, sort them, and keep one of each. */
void walk_list_finish(struct walk *out, struct rap_str common);

/* Leave out what the globs do not want. */
void walk_list_select(struct walk *out, const struct selection *s);

#endif /* CORE_SOURCE_WALK_LIST_H */
