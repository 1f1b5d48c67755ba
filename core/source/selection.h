/* SPDX-License-Identifier: MIT */
/*
 * Which of the files below a folder are wanted: globs as -g has them.
 */
#ifndef CORE_SOURCE_SELECTION_H
#define CORE_SOURCE_SELECTION_H

#include "core/base/str.h"

/* In the order given; "!GLOB" leaves out. */
struct selection {
	const char *const *globs;
	size_t count;
};

/*
 * Whether a file is wanted. Of the globs that match it, or a folder around it,
 * the last one decides; if none does, it is wanted unless there is a glob that
 * takes in. Globs match as rules of .rapporteurignore do.
 */
bool selection_takes(const struct selection *s, struct rap_str path);

/* Whether any file below a folder may be wanted. */
bool selection_takes_below(const struct selection *s, struct rap_str folder);

#endif /* CORE_SOURCE_SELECTION_H */
