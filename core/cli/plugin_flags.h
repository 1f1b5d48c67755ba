/* SPDX-License-Identifier: MIT */
/*
 * What flags say of plugins: where they are, which must be there, and their
 * options.
 */
#ifndef CORE_CLI_PLUGIN_FLAGS_H
#define CORE_CLI_PLUGIN_FLAGS_H

#include "core/cli/flags.h"
#include "core/plugin/analyzer.h"

/* --plugin-path, --plugin, --pack, --bare, --set. */
extern const struct flag flags_plugins[];

/* The folders that plugins are looked for in, in order. */
size_t plugin_flags_paths(const char *const **out, struct arena *a,
	const struct flags *flags);

/*
 * For registry_load(); nothing is looked for yet. Fails with STATUS_USAGE on
 * what is no setting, or no pack.
 */
MUST_CHECK enum status plugin_flags_read(struct registry_options *out,
	struct arena *a, const struct flags *flags, struct error *err);

#endif /* CORE_CLI_PLUGIN_FLAGS_H */
