/* SPDX-License-Identifier: MIT */
/*
 * Inside the walk: what the system says of files and folders.
 */
#ifndef CORE_SOURCE_WALK_LOOK_H
#define CORE_SOURCE_WALK_LOOK_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

#include "core/base/str.h"

/* What the system knows a folder by, whatever its paths. */
struct identity {
	uint64_t device, inode;
};

struct identity look_identity(const struct stat *info);

/* Its bytes, borrowed: equal for what is the same folder. */
struct rap_str look_key(const struct identity *id);

/* Names in a folder, sorted; false and errno if it cannot be read whole. */
bool look_into(const char ***out, uint32_t *count, struct arena *a,
	const char *path);

enum { LOOK_BYTES = 4096 }; /* of a file tell what it is */

/* Whether what has no extension seems to be text, or a kind of document that
 * is told by its first bytes; a file, if it can be read. */
bool look_like_document(const char *path);
bool look_like_document_bytes(struct rap_str head);

#endif /* CORE_SOURCE_WALK_LOOK_H */
