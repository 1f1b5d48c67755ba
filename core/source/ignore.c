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
	if (str_starts_with(out->text, "\xEF\xBB\xBF")) {
		out->text = str_from(out->text, 3);
	}
}

bool ignore_rule_matches(struct rap_str rule, struct rap_str relative,
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

/* Spaces at the end are none of the rule's, unless it says so: "\ ". */
static struct rap_str without_spaces(struct rap_str line)
{
	size_t end = 0;
	for (size_t i = 0; i < line.len; i++) {
		i += line.at[i] == '\\' && i + 1 < line.len;
		end = line.at[i] != ' ' || line.at[i - (i > 0)] == '\\' ? i + 1
									: end;
	}
	return (struct rap_str){line.at, end};
}

/* Take the next line; spaces in front of a rule are its own. */
static bool next_rule(struct rap_str *rest, struct rap_str *rule)
{
	if (!rest->len) {
		return false;
	}
	size_t end = str_find_byte(*rest, '\n');
	struct rap_str line = {rest->at, end};
	*rest = str_from(*rest, end < rest->len ? end + 1 : end);
	line.len -= str_ends_with(line, "\r");
	*rule = without_spaces(line);
	return true;
}

/* What the last rule of one file that matches says. */
static bool decides(const struct ignore *rules, struct rap_str relative,
	bool is_folder, bool *ignored)
{
	bool found = false;
	struct rap_str rest = rules->text;
	struct rap_str rule;
	while (next_rule(&rest, &rule)) {
		if (str_starts_with(rule, "#")) {
			continue;
		}
		bool back = str_starts_with(rule, "!");
		rule.at += back;
		rule.len -= back;
		if (ignore_rule_matches(rule, relative, is_folder)) {
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
