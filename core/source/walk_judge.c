/* SPDX-License-Identifier: MIT */
#include "core/source/walk_judge.h"

#include "core/base/array.h"
#include "core/base/str.h"

const char *walk_extension(const char *name)
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

/* What nobody takes for a proposal: a README, what this program reads or has
 * written, what a word processor or a system keeps beside documents. */
static bool is_known(const char *name)
{
	static const char *const names[] = {"metadata.csv", "verdicts.csv",
		"deadlines.json", "Thumbs.db", "desktop.ini", NULL};
	bool readme = str_starts_with_ignoring_case(str_of(name), "readme") &&
		(name[6] == '\0' || name[6] == '.');
	return readme || str_starts_with(str_of(name), "~$") ||
		is_one_of(name, names);
}

bool walk_is_private(const char *name)
{
	static const char *const names[] = {
		".git", ".hg", ".svn", ".rapporteurignore", NULL};
	return is_one_of(name, names);
}

/* What becomes of a file by the end of its name. */
static const struct {
	enum taking taking;
	const char *endings[20];
} kinds[] = {
	{TAKE,
		{"txt", "text", "md", "markdown", "xml", "html", "htm", "xhtml",
			"docx", "docm", "dotx", "dotm", "odt", "ott", "fodt",
			"pdf"}},
	{LOOK_INTO, {"zip"}},
	{CANNOT_READ,
		{"doc", "dot", "rtf", "ppt", "pptx", "odp", "pages", "epub",
			"wpd"}},
	{CANNOT_UNPACK, {"7z", "rar", "tar", "tgz", "gz", "bz2", "xz", "zst"}},
	{SKIP,
		{"jsonl", "png", "jpg", "jpeg", "gif", "svg", "bmp", "tif",
			"tiff", "webp", "ico", "css", "js"}},
};

enum taking walk_judge(const char *name)
{
	const char *ext = walk_extension(name);
	if (is_known(name)) {
		return SKIP;
	}
	if (!*ext) {
		return TAKE_IF_TEXT;
	}
	for (size_t i = 0; i < COUNT_OF(kinds); i++) {
		if (is_one_of(ext, kinds[i].endings)) {
			return kinds[i].taking;
		}
	}
	return PASS_OVER;
}

const char *walk_refusal(enum taking taking)
{
	return taking == CANNOT_READ
		? "this format is not read: save it as .docx, .odt or text"
		: taking == CANNOT_UNPACK
		? "this kind of archive is not read: unpack it"
		: NULL;
}
