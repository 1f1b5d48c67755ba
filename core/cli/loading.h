/* SPDX-License-Identifier: MIT */
/*
 * What loading plugins and packs depends on, told apart before anything is
 * loaded.
 */
#ifndef CORE_CLI_LOADING_H
#define CORE_CLI_LOADING_H

#include "core/cli/flags.h"

/*
 * Another text for another command, other flags, other arguments than the paths
 * that it reads (which are arguments, in their order, or what a flag names),
 * other plugins or packs. Empty if nobody can say.
 */
struct rap_str loading_key(struct arena *a, const struct flags *flags,
	const char *const *paths, size_t path_count);

#endif /* CORE_CLI_LOADING_H */
