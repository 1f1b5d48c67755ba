/* SPDX-License-Identifier: MIT */
/*
 * What the name of a file says of the version of a text that is in it.
 */
#ifndef CORE_COMPARE_VERSION_NAME_H
#define CORE_COMPARE_VERSION_NAME_H

#include <stdbool.h>

#include "core/base/str.h"

struct version_name {
	struct rap_str key;  /* the path without date, number and extension,
	                       in small letters: equal for one text */
	struct rap_str date; /* "2015-10-23", "2015-10"; "" if none */
	uint32_t number;     /* 3 of "text-rev3.md", "draft 3.txt", "3.md" */
	bool numbered;
};

/*
 * Read a path. What its last part does not say, a folder may: "rev2/text.md".
 * Text is in the arena.
 */
void version_name_read(struct version_name *out, struct arena *a,
	struct rap_str path);

#endif /* CORE_COMPARE_VERSION_NAME_H */
