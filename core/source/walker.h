/* SPDX-License-Identifier: MIT */
/*
 * Inside a walk: where it stands, and what it makes of what it comes upon.
 */
#ifndef CORE_SOURCE_WALKER_H
#define CORE_SOURCE_WALKER_H

#include <sys/stat.h>

#include "core/base/map.h"
#include "core/source/ignore.h"
#include "core/source/walk.h"
#include "core/source/walk_judge.h"
#include "core/source/walk_look.h"

enum { WALKER_DEPTH = 64 }; /* deeper folders are a mistake or a trap */

/* A file or folder, as the system finds it and as results call it. */
struct spot {
	const char *os_path;
	const char *path; /* absolute */
	const char *name;
};

/* A link to a folder; NULL behind the last. */
struct folder_link {
	struct spot spot;
	struct rap_str target; /* its identity, as a key */
	const struct folder_link *next;
};

/* One walk: the list so far, and the folders on the way down. */
struct walker {
	struct walk *out;
	struct arena *arena;
	const struct walk_options *options;
	uint32_t capacity;
	struct identity above[WALKER_DEPTH];
	uint32_t depth;
	struct map entered; /* folders, by identity */
	const struct folder_link *links;
	bool any_common;
	struct rap_str common; /* folder that all PATHs share, with its '/' */
};

/* Add a file that a spot is; problem borrowed, or NULL. */
struct walk_file *walker_add(struct walker *w, const struct spot *spot,
	const char *problem);

/* Count a file that is passed over, by its name if it is of another kind. */
void walker_pass_over(struct walker *w, enum taking taking, const char *name);

/* Add what is in an archive, as if it were a folder; rules may be NULL. */
void walker_archive(struct walker *w, const struct spot *spot, uint64_t size,
	const struct ignore *rules);

#endif /* CORE_SOURCE_WALKER_H */
