/* SPDX-License-Identifier: MIT */
/*
 * .rapporteurignore: which files of a folder are not proposals. The syntax is
 * gitignore's: one glob a line, # comments, ! takes back, a trailing / means
 * folders only, a / inside anchors to the file's own folder.
 */
#ifndef CORE_SOURCE_IGNORE_H
#define CORE_SOURCE_IGNORE_H

#include "core/base/str.h"

struct ignore {
	const struct ignore *above; /* rules of the folder around this one */
	struct rap_str folder;      /* where the file stands */
	struct rap_str text;        /* what it says; empty if there is none */
};

/* Read the folder's own file, if it has one. */
void ignore_read(struct ignore *out, struct arena *a, const char *folder,
	const struct ignore *above);

/* One rule, without "!", against a path seen from the rule's folder. */
bool ignore_rule_matches(struct rap_str rule, struct rap_str relative,
	bool is_folder);

/* Whether the last rule that matches, innermost folder first, says ignore. */
bool ignore_matches(const struct ignore *rules, const char *path,
	bool is_folder);

#endif /* CORE_SOURCE_IGNORE_H */
