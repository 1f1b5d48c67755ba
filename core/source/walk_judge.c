/* SPDX-License-Identifier: MIT */
#include "core/source/walk_judge.h"

#include "core/base/str.h"

static const char *extension(const char *name)
{
	const char *dot = strrchr(name, '.');
	return dot && dot != name ? dot + 1 : "";
}

static bool is_one_of(const char *word, const char *const *list)
{
	for (; *list; list++) {
		if (str_equal_ignoring_case(str_of(word), str_of(*list))) {
			return true;
		}
	}
	return false;
}

static bool is_readme(const char *name)
{
	return str_starts_with_ignoring_case(str_of(name), "readme") &&
		(name[6] == '\0' || name[6] == '.');
}

bool walk_is_private(const char *name)
{
	static const char *const names[] = {
		".git", ".hg", ".svn", ".rapporteurignore", NULL};
	return is_one_of(name, names);
}

enum taking walk_judge(const char *name)
{
	static const char *const readable[] = {"txt", "text", "md", "markdown",
		"xml", "html", "htm", "xhtml", "docx", "docm", "dotx", "dotm",
		"odt", "ott", "fodt", "pdf", NULL};
	static const char *const documents[] = {"doc", "rtf", "ppt", "pptx",
		"odp", "pages", "epub", "wpd", NULL};
	static const char *const archives[] = {"zip", NULL};
	const char *ext = extension(name);
	if (is_readme(name)) {
		return SKIP;
	}
	if (!*ext) {
		return TAKE_IF_TEXT;
	}
	if (is_one_of(ext, readable)) {
		return TAKE;
	}
	if (is_one_of(ext, archives)) {
		return LOOK_INTO;
	}
	return is_one_of(ext, documents) ? CANNOT_READ : SKIP;
}
