/* SPDX-License-Identifier: MIT */
#include "core/source/ignore.h"

#include <fnmatch.h>

#include "core/source/file.h"

enum { MAX_RULES = 1 << 20 }; /* bytes of one file */

void ignore_read(struct ignore *out, struct arena *a, const char *folder,
	const struct ignore *above)
{
	struct error none;
	const char *path = arena_printf(a, "%s/.rapporteurignore", folder);
	out->above = above;
	out->folder = str_of(folder);
	if (file_read(&out->text, a, path, MAX_RULES, &none)) {
		out->text = (struct rap_str){0};
	}
}

/* One rule against a path relative to the rule's folder. */
static bool rule_matches(struct rap_str rule, const char *relative,
	bool is_folder)
{
	enum { LONGEST = 1024 };
	char glob[LONGEST];
	if (str_ends_with(rule, "/")) {
		if (!is_folder) {
			return false;
		}
		rule.len--;
	}
	bool anchored = str_find_byte(rule, '/') < rule.len;
	if (rule.len && rule.at[0] == '/') {
		rule.at++;
		rule.len--;
	}
	if (!rule.len || rule.len >= sizeof(glob)) {
		return false;
	}
	memcpy(glob, rule.at, rule.len);
	glob[rule.len] = '\0';
	const char *slash = strrchr(relative, '/');
	const char *subject = anchored || !slash ? relative : slash + 1;
	/* "**" crosses folders, and so does "*" once it is there. */
	int flags = strstr(glob, "**") ? 0 : FNM_PATHNAME;
	return fnmatch(glob, subject, flags) == 0;
}

bool ignore_matches(const struct ignore *rules, const char *path,
	bool is_folder)
{
	for (; rules; rules = rules->above) {
		const char *relative = path + rules->folder.len + 1;
		bool found = false;
		bool ignored = false;
		struct rap_str rest = rules->text;
		struct rap_str rule;
		while (str_next_piece(&rest, '\n', &rule)) {
			bool back = rule.len && rule.at[0] == '!';
			if (back) {
				rule.at++;
				rule.len--;
			}
			if (rule.len && rule.at[0] != '#' &&
				rule_matches(rule, relative, is_folder)) {
				found = true;
				ignored = !back;
			}
		}
		if (found) {
			return ignored;
		}
	}
	return false;
}
