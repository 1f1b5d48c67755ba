/* SPDX-License-Identifier: MIT */
/*
 * What a file's name says about whether it can be read.
 */
#ifndef CORE_SOURCE_WALK_JUDGE_H
#define CORE_SOURCE_WALK_JUDGE_H

#include <stdbool.h>

enum taking {
	TAKE,
	TAKE_IF_TEXT,  /* its name says nothing: its bytes must */
	SKIP,          /* a README, an image, a file of ours: no proposal */
	PASS_OVER,     /* of another kind: that is said, and no more */
	LOOK_INTO,     /* an archive of documents */
	CANNOT_READ,   /* a document, in a format that has no reader */
	CANNOT_UNPACK, /* an archive, in a format that has no reader */
};

enum taking walk_judge(const char *name);

/* Why nothing of it is read; NULL if something may be. */
const char *walk_refusal(enum taking taking);

/* What stands behind the last '.' of a name; "" if it begins with it. */
const char *walk_extension(const char *name);

/* Whether a hidden name is a tool's, so that even --hidden leaves it alone. */
bool walk_is_private(const char *name);

#endif /* CORE_SOURCE_WALK_JUDGE_H */
