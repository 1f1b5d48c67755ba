/* SPDX-License-Identifier: MIT */
#include "core/source/selection.h"

#include "core/source/ignore.h"

static bool hits(struct rap_str glob, struct rap_str path, bool is_folder)
{
	for (size_t i = 0; i < path.len; i++) {
		struct rap_str folder = {path.at, i};
		if (path.at[i] == '/' &&
			ignore_rule_matches(glob, folder, true)) {
			return true;
		}
	}
	return ignore_rule_matches(glob, path, is_folder);
}

bool selection_takes(const struct selection *s, struct rap_str path)
{
	bool takes = true;
	bool decided = false;
	for (size_t i = 0; i < s->count; i++) {
		struct rap_str glob = str_of(s->globs[i]);
		bool out = str_starts_with(glob, "!");
		if (hits(str_from(glob, out), path, false)) {
			takes = !out;
			decided = true;
		} else if (!out && !decided) {
			takes = false;
		}
	}
	return takes;
}

/* Whether a glob may match below a folder: by a name that may be anywhere, or
 * by a path that leads there. */
static bool reaches(struct rap_str glob, struct rap_str folder)
{
	size_t slash = str_find_byte(glob, '/');
	return slash + 1 >= glob.len || str_starts_with(glob, "**/") ||
		hits(glob, folder, true) ||
		(glob.len > folder.len && glob.at[folder.len] == '/' &&
			!memcmp(glob.at, folder.at, folder.len));
}

bool selection_takes_below(const struct selection *s, struct rap_str folder)
{
	bool takes = true;
	bool decided = false;
	for (size_t i = 0; i < s->count; i++) {
		struct rap_str glob = str_of(s->globs[i]);
		bool out = str_starts_with(glob, "!");
		bool decides = out ? hits(str_from(glob, 1), folder, true)
				   : reaches(glob, folder);
		if (decides) {
			takes = !out;
			decided = true;
		} else if (!out && !decided) {
			takes = false;
		}
	}
	return takes;
}
