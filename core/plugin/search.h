/* SPDX-License-Identifier: MIT */
/*
 * Where plugins are looked for: --plugin-path, RAPPORTEUR_PLUGIN_PATH, the XDG
 * data home, then ../lib/rapporteur/plugins beside the program. Never the
 * working directory, never the folder under analysis.
 */
#ifndef CORE_PLUGIN_SEARCH_H
#define CORE_PLUGIN_SEARCH_H

#include <stdbool.h>
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

/* Whether what a user named is a path rather than an analyzer's name. */
bool search_is_path(const char *text);

/* The folder of a file, with the slash behind it; "./" of a bare name. */
const char *search_folder(struct arena *a, const char *file);

/* The name of what is at a path: a folder NAME, or a file NAME.so or
 * NAME.json. */
const char *search_name(struct arena *a, const char *path);

/* Where to look for everything. */
struct search_for {
	const char *const *named; /* by the user; those that are paths count */
	size_t named_count;
	const char *const *paths; /* as search_paths() gives them */
	size_t path_count;
};

/*
 * All that is found there, of one name first what wins. What is named is there
 * in any case: a path that leads nowhere as a shared object that cannot be
 * opened.
 */
size_t search_all(const struct search_found **out, struct arena *a,
	const struct search_for *where);

#endif /* CORE_PLUGIN_SEARCH_H */
