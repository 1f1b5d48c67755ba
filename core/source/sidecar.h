/* SPDX-License-Identifier: MIT */
/*
 * Finds files of one name, such as metadata.csv, in the folders that hold
 * documents.
 */
#ifndef CORE_SOURCE_SIDECAR_H
#define CORE_SOURCE_SIDECAR_H

#include "core/source/walk.h"

struct sidecar {
	const char *os_path;   /* to open it */
	struct rap_str path;   /* as results call it: "sub/metadata.csv" */
	struct rap_str folder; /* the part of it that ends in '/', or "" */
};

/*
 * The file of this name of every folder that a file of the walk lies in, and of the
 * folders around it up to the one that all paths begin in; an outer one before
 * those inside. Returns how many.
 */
uint32_t sidecars_find(struct sidecar **out, struct arena *a,
	const struct walk *walk, const char *name);

#endif /* CORE_SOURCE_SIDECAR_H */
