/* SPDX-License-Identifier: MIT */
/*
 * Where plugins are looked for: --plugin-path, RAPPORTEUR_PLUGIN_PATH, the XDG
 * data home, then ../lib/rapporteur/plugins beside the program. Never the
 * working directory, never the folder under analysis.
 */
#ifndef CORE_PLUGIN_SEARCH_H
#define CORE_PLUGIN_SEARCH_H

#include <stddef.h>

#include "core/base/arena.h"

/* The parts of the path, as the caller found them; any may be NULL. */
struct search_sources {
	const char *const
		*flags; /* each --plugin-path, may hold several by ':' */
	size_t flag_count;
	const char *environment; /* RAPPORTEUR_PLUGIN_PATH, by ':' */
	const char *data_home;   /* XDG_DATA_HOME or HOME/.local/share */
	const char *program;     /* the program's own file, resolved */
};

/* Folders to search, first wins, in *out. Relative entries of flags are taken;
 * empty and relative entries of the environment are not. Returns the count. */
size_t search_paths(const char *const **out, struct arena *a,
	const struct search_sources *sources);

/*
 * What one entry of the path holds: folders NAME/ with NAME.so and/or NAME.json,
 * or the entry is itself such a folder. Sorted by name.
 */
struct search_found {
	const char *name;
	const char *plugin_path; /* NULL if there is no NAME.so */
	const char *pack_path;   /* NULL if there is no NAME.json */
};
size_t search_entry(const struct search_found **out, struct arena *a,
	const char *entry);

#endif /* CORE_PLUGIN_SEARCH_H */
