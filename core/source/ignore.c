/* SPDX-License-Identifier: MIT */
#include "core/source/ignore.h"

#include <sys/stat.h>

#include "core/source/file.h"
#include "core/source/glob.h"

enum { MAX_RULES = 1 << 20 }; /* bytes of one file */

void ignore_read(struct ignore *out, struct arena *a, const char *folder,
	const struct ignore *above)
{
	struct error none;
	struct stat info;
	const char *path = arena_printf(a, "%s/.rapporteurignore", folder);
	*out = (struct ignore){.above = above, .folder = str_of(folder)};
	if (stat(path, &info) < 0 || !S_ISREG(info.st_mode) ||
		file_read(&out->text, a, path, MAX_RULES, &none)) {
		out->text = (struct rap_str){0};
	}
}

/* One rule against a path relative to the rule's folder. */
static bool rule_matches(struct rap_str rule, struct rap_str relative,
	bool is_folder)
{
	if (str_ends_with(rule, "/")) {
		if (!is_folder) {
			return false;
		}
		rule.len--;
	}
	bool anchored = str_find_byte(rule, '/') < rule.len;
	if (str_starts_with(rule, "/")) {
		rule.at++;
		rule.len--;
	}
	for (size_t slash; !anchored &&
		(slash = str_find_byte(relative, '/')) < relative.len;) {
		relative.at += slash + 1;
		relative.len -= slash + 1;
	}
	return rule.len && glob_matches(rule, relative);
}

/* What the last rule of one file that matches says. */
static bool decides(const struct ignore *rules, struct rap_str relative,
	bool is_folder, bool *ignored)
{
	bool found = false;
	struct rap_str rest = rules->text;
	struct rap_str rule;
	while (str_next_piece(&rest, '\n', &rule)) {
		if (str_starts_with(rule, "#")) {
			continue;
		}
		bool back = str_starts_with(rule, "!");
		rule.at += back;
		rule.len -= back;
		if (rule_matches(rule, relative, is_folder)) {
			found = true;
			*ignored = !back;
		}
	}
	return found;
}

bool ignore_matches(const struct ignore *rules, const char *path,
	bool is_folder)
{
	for (; rules; rules = rules->above) {
		struct rap_str relative = str_of(path);
		size_t skip = rules->folder.len;
		bool ignored = false;
		if (!rules->text.len) {
			continue;
		}
		skip += path[skip] == '/';
		relative.at += skip;
		relative.len -= skip;
		if (decides(rules, relative, is_folder, &ignored)) {
			return ignored;
		}
	}
	return false;
}
