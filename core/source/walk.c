/* SPDX-License-Identifier: MIT */
#include "core/source/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/source/decode.h"
#include "core/source/ignore.h"
#include "core/source/path.h"
#include "core/source/walk_judge.h"

enum { MAX_DEPTH = 64 }; /* deeper folders are a mistake or a trap */

static const char no_reader[] =
	"this format is not read: save it as text, Markdown or XML";

/* One walk: the list so far, and the folders on the way down. */
struct walker {
	struct walk *out;
	struct arena *arena;
	const struct walk_options *options;
	uint32_t capacity;
	struct {
		dev_t device;
		ino_t inode;
	} above[MAX_DEPTH];
	uint32_t depth;
	bool any_common;
	struct rap_str common; /* folder that all PATHs share, with its '/' */
};

/* A file or folder, as the system finds it and as results call it. */
struct spot {
	const char *os_path;
	const char *path; /* absolute */
	const char *name;
};

static struct walk_file *add(struct walker *w, const struct spot *spot,
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
	*file = (struct walk_file){.os_path = spot->os_path,
		.path = str_of(spot->path),
		.problem = problem};
	return file;
}

/* What errno says, kept. */
static const char *reason(struct walker *w)
{
	return arena_printf(w->arena, "%s", strerror(errno));
}

static void visit(struct walker *w, const struct spot *spot,
	const struct ignore *rules);

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names in a folder, sorted; false and errno if it cannot be read. */
static bool list_folder(const char ***out, uint32_t *count, struct arena *a,
	const char *path)
{
	DIR *folder = opendir(path);
	uint32_t capacity = 0;
	*out = NULL;
	*count = 0;
	if (!folder) {
		return false;
	}
	for (struct dirent *e; (errno = 0, e = readdir(folder));) {
		if (strcmp(e->d_name, ".") == 0 ||
			strcmp(e->d_name, "..") == 0) {
			continue;
		}
		if (*count == capacity) {
			capacity = capacity ? capacity * 2 : 64;
			*out = arena_grow(a, *out, *count, capacity,
				sizeof(char *));
		}
		(*out)[(*count)++] =
			arena_copy(a, e->d_name, strlen(e->d_name));
	}
	int error = errno;
	(void)closedir(folder);
	errno = error;
	if (*count) {
		qsort(*out, *count, sizeof(char *), by_name);
	}
	return !error;
}

static bool is_above(const struct walker *w, const struct stat *info)
{
	for (uint32_t i = 0; i < w->depth; i++) {
		if (w->above[i].device == info->st_dev &&
			w->above[i].inode == info->st_ino) {
			return true;
		}
	}
	return false;
}

static void enter(struct walker *w, const struct spot *spot,
	const struct stat *info, const struct ignore *rules)
{
	const char **names = NULL;
	uint32_t count = 0;
	if (w->depth == MAX_DEPTH) {
		add(w, spot, "folders nest too deeply (more than 64)");
		return;
	}
	if (!list_folder(&names, &count, w->arena, spot->os_path)) {
		add(w, spot, reason(w));
	}
	struct ignore here;
	ignore_read(&here, w->arena, spot->os_path, rules);
	w->above[w->depth].device = info->st_dev;
	w->above[w->depth++].inode = info->st_ino;
	for (uint32_t i = 0; i < count; i++) {
		struct spot inside = {
			.os_path = path_join(w->arena, spot->os_path, names[i]),
			.path = path_join(w->arena, spot->path, names[i]),
			.name = names[i]};
		visit(w, &inside, &here);
	}
	w->depth--;
}

static bool begins_like_text(const char *path)
{
	char head[4096];
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	ssize_t got = fd < 0 ? -1 : read(fd, head, sizeof(head));
	if (fd >= 0) {
		close(fd);
	}
	return got >= 0 &&
		decode_is_likely((struct rap_str){head, (size_t)got});
}

static void visit_file(struct walker *w, const struct spot *spot, uint64_t size)
{
	enum taking taking = walk_judge(spot->name);
	if (taking == SKIP) {
		w->out->ignored++;
	} else if (access(spot->os_path, R_OK) < 0) {
		add(w, spot, reason(w))->size = size;
	} else if (taking == TAKE_IF_TEXT && !begins_like_text(spot->os_path)) {
		w->out->ignored++;
	} else if (taking == CANNOT_READ) {
		add(w, spot, no_reader)->size = size;
	} else {
		add(w, spot, NULL)->size = size;
	}
}

/* Something found in a folder. */
static void visit(struct walker *w, const struct spot *spot,
	const struct ignore *rules)
{
	struct stat info;
	struct stat link;
	if (walk_is_private(spot->name) ||
		(spot->name[0] == '.' && !w->options->hidden)) {
		w->out->ignored++;
		return;
	}
	if (lstat(spot->os_path, &link) < 0 || stat(spot->os_path, &info) < 0) {
		add(w, spot, reason(w));
		return;
	}
	bool folder = S_ISDIR(info.st_mode);
	bool linked = folder && S_ISLNK(link.st_mode);
	if (ignore_matches(rules, spot->os_path, folder)) {
		w->out->ignored++;
	} else if (linked && is_above(w, &info)) {
		add(w, spot, "a folder loop: it leads back to itself");
	} else if (linked || (!folder && !S_ISREG(info.st_mode))) {
		w->out->ignored++;
	} else if (folder) {
		enter(w, spot, &info, rules);
	} else {
		visit_file(w, spot, (uint64_t)info.st_size);
	}
}

/* Keep what `folder`, which ends in '/', shares with the folders so far. */
static void share(struct walker *w, struct rap_str folder)
{
	size_t shared = 0;
	struct rap_str common = w->any_common ? w->common : folder;
	for (size_t i = 0; i < common.len && i < folder.len &&
		common.at[i] == folder.at[i];
		i++) {
		shared = common.at[i] == '/' ? i + 1 : shared;
	}
	w->common = (struct rap_str){common.at, shared};
	w->any_common = true;
}

/* A PATH of the command: a file named by itself is always taken. */
static enum status visit_named(struct walker *w, const char *path,
	struct error *err)
{
	struct stat info;
	size_t len = strlen(path);
	while (len > 1 && path[len - 1] == '/') {
		len--;
	}
	struct spot spot = {.os_path = arena_copy(w->arena, path, len)};
	if (strcmp(path, "-") == 0) {
		spot.path = spot.os_path;
		add(w, &spot, NULL)->named = true;
		return STATUS_OK;
	}
	if (stat(path, &info) < 0) {
		return error_set(err, STATUS_USAGE, "%s: %s", path,
			strerror(errno));
	}
	struct rap_str absolute = path_absolute(w->arena, spot.os_path);
	spot.path = absolute.at;
	if (S_ISDIR(info.st_mode)) {
		share(w, str_of(path_join(w->arena, spot.path, "")));
		enter(w, &spot, &info, NULL);
		return STATUS_OK;
	}
	share(w, absolute);
	bool readable = walk_judge(strrchr(spot.path, '/') + 1) != CANNOT_READ;
	struct walk_file *file = add(w, &spot, readable ? NULL : no_reader);
	file->size = (uint64_t)info.st_size;
	file->named = true;
	return STATUS_OK;
}

static int by_path(const void *a, const void *b)
{
	const struct walk_file *x = a;
	const struct walk_file *y = b;
	return str_compare(x->path, y->path);
}

/* Of equal paths the one that was named comes first, and the same one comes first, whatever the order of PATHs. */
static int by_path_and_spelling(const void *a, const void *b)
{
	const struct walk_file *x = a;
	const struct walk_file *y = b;
	int order = str_compare(x->path, y->path);
	order = order ? order : y->named - x->named;
	return order ? order : strcmp(x->os_path, y->os_path);
}

/* Leave out what the globs do not want. */
static void select_files(struct walk *out, const struct selection *s)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		const struct walk_file *f = &out->files[i];
		if (f->named || selection_takes(s, f->path)) {
			out->files[kept++] = *f;
		} else {
			out->ignored++;
		}
	}
	out->count = kept;
}

static void finish(struct walk *out, struct rap_str common)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		struct rap_str *path = &out->files[i].path;
		if (path->len > common.len) {
			bool is_stdin = str_equal(*path, str_of("-"));
			path->at += is_stdin ? 0 : common.len;
			path->len -= is_stdin ? 0 : common.len;
		} else if (!str_equal(*path, str_of("-"))) {
			*path = str_of("."); /* the folder itself */
		}
	}
	if (out->count) {
		qsort(out->files, out->count, sizeof(*out->files),
			by_path_and_spelling);
	}
	for (uint32_t i = 0; i < out->count; i++) {
		if (!kept || by_path(&out->files[kept - 1], &out->files[i])) {
			out->files[kept++] = out->files[i];
		}
	}
	out->count = kept;
}

enum status walk_paths(struct walk *out, struct arena *a,
	const char *const *paths, size_t path_count,
	const struct walk_options *options, struct error *err)
{
	struct walker w = {.out = out, .arena = a, .options = options};
	*out = (struct walk){0};
	if (!path_count) {
		return error_set(err, STATUS_USAGE, "no PATH was given");
	}
	for (size_t i = 0; i < path_count; i++) {
		enum status st = visit_named(&w, paths[i], err);
		if (st) {
			return st;
		}
	}
	finish(out, w.common);
	select_files(out, &options->selection);
	return STATUS_OK;
}

void walk_add_problem(struct walk *w, struct arena *a, struct rap_str path,
	const char *problem)
{
	uint32_t at = w->count;
	w->files = arena_grow(a, w->files, w->count, w->count + 1,
		sizeof(*w->files));
	while (at && str_compare(w->files[at - 1].path, path) > 0) {
		w->files[at] = w->files[at - 1];
		at--;
	}
	w->files[at] = (struct walk_file){
		.os_path = path.at, .path = path, .problem = problem};
	w->count++;
}
