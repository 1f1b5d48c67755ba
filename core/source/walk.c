/* SPDX-License-Identifier: MIT */
#include "core/source/walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "core/source/ignore.h"

enum { MAX_DEPTH = 64 }; /* deeper folders are a mistake or a trap */

/* One walk: the list so far, and the folders on the way down. */
struct walker {
	struct walk *out;
	struct arena *arena;
	uint32_t capacity;
	struct {
		dev_t device;
		ino_t inode;
	} above[MAX_DEPTH];
	uint32_t depth;
};

static struct walk_file *add(struct walker *w, const char *os_path,
	const char *problem)
{
	struct walk *out = w->out;
	if (out->count == w->capacity) {
		uint32_t capacity = w->capacity ? w->capacity * 2 : 64;
		out->files = arena_grow(w->arena, out->files, out->count,
			capacity, sizeof(*out->files));
		w->capacity = capacity;
	}
	struct walk_file *file = &out->files[out->count++];
	*file = (struct walk_file){.os_path = os_path,
		.path = str_of(os_path),
		.problem = problem};
	return file;
}

/* What a file's name says about it. */
enum taking { TAKE, SKIP, CANNOT_READ };

static const char *extension(const char *name)
{
	const char *dot = strrchr(name, '.');
	return dot && dot != name ? dot + 1 : "";
}

static bool is_one_of(const char *word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_equal_ignoring_case(str_of(word), str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

static enum taking judge_name(const char *name)
{
	static const char *const readable[] = {
		"txt", "text", "md", "markdown", "xml"};
	static const char *const documents[] = {
		"pdf", "doc", "docx", "odt", "rtf", "html", "htm", "zip"};
	const char *ext = extension(name);
	bool readme = str_starts_with_ignoring_case(str_of(name), "readme") &&
		(name[6] == '\0' || name[6] == '.');
	if (readme || name[0] == '.') {
		return SKIP;
	}
	if (!*ext || is_one_of(ext, readable, 5)) {
		return TAKE;
	}
	return is_one_of(ext, documents, 8) ? CANNOT_READ : SKIP;
}

static void visit(struct walker *w, const char *path, const char *name,
	const struct ignore *rules);

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names in a folder, sorted; -1 and errno if it cannot be read. */
static int list_folder(char ***out, struct arena *a, const char *path)
{
	DIR *folder = opendir(path);
	if (!folder) {
		return -1;
	}
	char **names = NULL;
	uint32_t count = 0;
	uint32_t capacity = 0;
	for (struct dirent *e; (e = readdir(folder));) {
		if (strcmp(e->d_name, ".") == 0 ||
			strcmp(e->d_name, "..") == 0) {
			continue;
		}
		if (count == capacity) {
			capacity = capacity ? capacity * 2 : 64;
			names = arena_grow(a, names, count, capacity,
				sizeof(char *));
		}
		names[count++] = arena_copy(a, e->d_name, strlen(e->d_name));
	}
	(void)closedir(folder);
	if (count) {
		qsort(names, count, sizeof(char *), by_name);
	}
	*out = names;
	return (int)count;
}

static bool is_loop(const struct walker *w, const struct stat *info)
{
	for (uint32_t i = 0; i < w->depth; i++) {
		if (w->above[i].device == info->st_dev &&
			w->above[i].inode == info->st_ino) {
			return true;
		}
	}
	return false;
}

static void enter(struct walker *w, const char *path, const struct stat *info,
	const struct ignore *rules)
{
	char **names = NULL;
	if (is_loop(w, info) || w->depth == MAX_DEPTH) {
		add(w, path, "a folder loop: it leads back to itself");
		return;
	}
	int count = list_folder(&names, w->arena, path);
	if (count < 0) {
		add(w, path,
			arena_printf(w->arena, "folder cannot be read: %s",
				strerror(errno)));
		return;
	}
	struct ignore here = {0};
	ignore_read(&here, w->arena, path, rules);
	w->above[w->depth].device = info->st_dev;
	w->above[w->depth++].inode = info->st_ino;
	for (int i = 0; i < count; i++) {
		visit(w, arena_printf(w->arena, "%s/%s", path, names[i]),
			names[i], &here);
	}
	w->depth--;
}

static void visit_file(struct walker *w, const char *path, const char *name,
	uint64_t size)
{
	switch (judge_name(name)) {
	case TAKE:
		add(w, path, NULL)->size = size;
		break;
	case SKIP:
		w->out->ignored++;
		break;
	case CANNOT_READ:
		add(w, path,
			"this format is not read: save it as text, Markdown or "
			"XML");
		break;
	}
}

/* Something found in a folder. */
static void visit(struct walker *w, const char *path, const char *name,
	const struct ignore *rules)
{
	struct stat info;
	if (name[0] == '.') {
		w->out->ignored++;
		return;
	}
	if (stat(path, &info) < 0) {
		add(w, path, arena_printf(w->arena, "%s", strerror(errno)));
		return;
	}
	bool folder = S_ISDIR(info.st_mode);
	if (ignore_matches(rules, path, folder) ||
		(!folder && !S_ISREG(info.st_mode))) {
		w->out->ignored++;
	} else if (folder) {
		enter(w, path, &info, rules);
	} else {
		visit_file(w, path, name, (uint64_t)info.st_size);
	}
}

/* A PATH of the command: a file named by itself is always taken. */
static enum status visit_named(struct walker *w, const char *path,
	struct error *err)
{
	struct stat info;
	struct ignore none = {0};
	size_t len = strlen(path);
	while (len > 1 && path[len - 1] == '/') {
		len--;
	}
	path = arena_copy(w->arena, path, len);
	if (strcmp(path, "-") == 0) {
		add(w, path, NULL);
	} else if (stat(path, &info) < 0) {
		return error_set(err, STATUS_USAGE, "%s: %s", path,
			strerror(errno));
	} else if (S_ISDIR(info.st_mode)) {
		enter(w, path, &info, &none);
	} else {
		add(w, path, NULL)->size = (uint64_t)info.st_size;
	}
	return STATUS_OK;
}

/* Length of the folder part that two paths share, with its slash. */
static size_t shared_folder(struct rap_str a, struct rap_str b)
{
	size_t shared = 0;
	for (size_t i = 0; i < a.len && i < b.len && a.at[i] == b.at[i]; i++) {
		if (a.at[i] == '/') {
			shared = i + 1;
		}
	}
	return shared;
}

/* The folder common to all PATHs: a folder's own path, a file's folder. */
static size_t common_folder(const char *const *paths, size_t count,
	struct arena *a)
{
	struct rap_str common = {0};
	for (size_t i = 0; i < count; i++) {
		struct stat info;
		struct rap_str path = str_of(paths[i]);
		bool folder =
			stat(paths[i], &info) == 0 && S_ISDIR(info.st_mode);
		while (folder && path.len > 1 && path.at[path.len - 1] == '/') {
			path.len--;
		}
		struct rap_str full = folder ? str_of(arena_printf(a, "%.*s/",
						       (int)path.len, path.at))
					     : path;
		common = i
			? (struct rap_str){common.at,
				  shared_folder(common, full)}
			: (struct rap_str){full.at, shared_folder(full, full)};
	}
	return common.len;
}

static int by_path(const void *a, const void *b)
{
	const struct walk_file *x = a;
	const struct walk_file *y = b;
	return str_compare(x->path, y->path);
}

static void finish(struct walk *out, size_t common)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		struct rap_str *path = &out->files[i].path;
		if (path->len > common) {
			path->at += common;
			path->len -= common;
		}
	}
	if (out->count) {
		qsort(out->files, out->count, sizeof(*out->files), by_path);
	}
	for (uint32_t i = 0; i < out->count; i++) {
		if (!kept || by_path(&out->files[kept - 1], &out->files[i])) {
			out->files[kept++] = out->files[i];
		}
	}
	out->count = kept;
}

enum status walk_paths(struct walk *out, struct arena *a,
	const char *const *paths, size_t path_count, struct error *err)
{
	*out = (struct walk){0};
	struct walker w = {.out = out, .arena = a};
	if (!path_count) {
		return error_set(err, STATUS_USAGE, "no PATH was given");
	}
	for (size_t i = 0; i < path_count; i++) {
		enum status st = visit_named(&w, paths[i], err);
		if (st) {
			return st;
		}
	}
	finish(out, common_folder(paths, path_count, a));
	return STATUS_OK;
}
