/* SPDX-License-Identifier: MIT */
/*
 * From PATHs and the flags that choose among files to a walk.
 */
#ifndef CORE_CLI_SELECTING_H
#define CORE_CLI_SELECTING_H

#include "core/cli/flags.h"
#include "core/source/walk.h"

/*
 * Walk the paths and those of --files-from (the working directory if there are
 * neither), with --glob and --hidden. Fails as walk_paths does, and if a list
 * cannot be read or names nothing.
 */
MUST_CHECK enum status selecting_walk(struct walk *out, struct arena *a,
	const struct flags *flags, const char *const *paths, size_t path_count,
	struct error *err);

#endif /* CORE_CLI_SELECTING_H */
