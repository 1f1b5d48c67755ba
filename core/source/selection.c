/* SPDX-License-Identifier: MIT */
#include "core/source/selection.h"

#include "core/source/ignore.h"

static bool hits(struct rap_str glob, struct rap_str path)
{
	for (size_t i = 0; i < path.len; i++) {
		struct rap_str folder = {path.at, i};
		if (path.at[i] == '/' &&
			ignore_rule_matches(glob, folder, true)) {
			return true;
		}
	}
	return ignore_rule_matches(glob, path, false);
}

bool selection_takes(const struct selection *s, struct rap_str path)
{
	bool takes = true;
	bool decided = false;
	for (size_t i = 0; i < s->count; i++) {
		struct rap_str glob = str_of(s->globs[i]);
		bool out = str_starts_with(glob, "!");
		if (hits(str_from(glob, out), path)) {
			takes = !out;
			decided = true;
		} else if (!out && !decided) {
			takes = false;
		}
	}
	return takes;
}
