/* SPDX-License-Identifier: MIT */
#include "core/source/walk.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/source/ignore.h"
#include "core/source/path.h"
#include "core/source/walk_list.h"
#include "core/source/walker.h"

static const char not_followed[] =
	"a link to a folder is not followed: name it to read what is there";
static const char nowhere[] = "a link that leads nowhere";
static const char no_file[] = "a pipe, socket or device, not a file";

struct walk_file *walker_add(struct walker *w, const struct spot *spot,
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

void walker_pass_over(struct walker *w, enum taking taking, const char *name)
{
	w->out->ignored++;
	if (taking == PASS_OVER || taking == TAKE_IF_TEXT) {
		walk_kinds_add(&w->out->others, w->arena, name);
	}
}

/* What errno says, kept. */
static const char *reason(struct walker *w)
{
	return arena_printf(w->arena, "%s", strerror(errno));
}

static void visit(struct walker *w, const struct spot *spot,
	const struct ignore *rules);

static bool is_above(const struct walker *w, const struct identity *id)
{
	for (uint32_t i = 0; i < w->depth; i++) {
		if (str_equal(look_key(&w->above[i]), look_key(id))) {
			return true;
		}
	}
	return false;
}

static struct walk_file *add_folder(struct walker *w, const struct spot *spot,
	const char *problem)
{
	struct walk_file *file = walker_add(w, spot, problem);
	file->folder = true;
	return file;
}

/* NOLINTBEGIN(misc-no-recursion): MAX_DEPTH folders. */
static void enter(struct walker *w, const struct spot *spot,
	const struct stat *info, const struct ignore *rules)
{
	const char **names = NULL;
	uint32_t count = 0;
	if (w->depth == WALKER_DEPTH) {
		add_folder(w, spot, "folders nest too deeply (more than 64)");
		return;
	}
	if (!look_into(&names, &count, w->arena, spot->os_path)) {
		add_folder(w, spot, reason(w));
	}
	struct ignore here;
	ignore_read(&here, w->arena, spot->os_path, rules);
	w->above[w->depth] = look_identity(info);
	*map_at(&w->entered, w->arena, look_key(&w->above[w->depth++])) = w;
	for (uint32_t i = 0; i < count; i++) {
		struct spot inside = {
			.os_path = path_join(w->arena, spot->os_path, names[i]),
			.path = path_join(w->arena, spot->path, names[i]),
			.name = names[i]};
		visit(w, &inside, &here);
	}
	w->depth--;
}

/* What all may read needs no question; else errno says why not. */
static bool is_readable(const struct spot *spot, const struct stat *info)
{
	const mode_t all = S_IRUSR | S_IRGRP | S_IROTH;
	return (info->st_mode & all) == all || access(spot->os_path, R_OK) == 0;
}

static void visit_file(struct walker *w, const struct spot *spot,
	const struct stat *info, const struct ignore *rules)
{
	uint64_t size = (uint64_t)info->st_size;
	enum taking taking = walk_judge(spot->name);
	if (taking == LOOK_INTO) {
		walker_archive(w, spot, size, rules);
	} else if (taking == SKIP || taking == PASS_OVER) {
		walker_pass_over(w, taking, spot->name);
	} else if (!is_readable(spot, info)) {
		walker_add(w, spot, reason(w))->size = size;
	} else if (taking == TAKE_IF_TEXT &&
		!look_like_document(spot->os_path)) {
		walker_pass_over(w, taking, spot->name);
	} else {
		walker_add(w, spot, walk_refusal(taking))->size = size;
	}
}

/* Nothing is missing if it leads to a folder that is walked anyway. */
static void visit_link(struct walker *w, const struct spot *spot,
	const struct stat *info)
{
	struct identity id = look_identity(info);
	if (is_above(w, &id)) {
		add_folder(w, spot, "a folder loop: it leads back to itself");
		return;
	}
	struct folder_link *link = arena_alloc(w->arena, sizeof(*link));
	*link = (struct folder_link){
		*spot, str_copy(w->arena, look_key(&id)), w->links};
	w->links = link;
}

static void judge_links(struct walker *w)
{
	for (const struct folder_link *l = w->links; l; l = l->next) {
		if (map_find(&w->entered, l->target)) {
			w->out->ignored++;
		} else {
			add_folder(w, &l->spot, not_followed);
		}
	}
}

static void visit_special(struct walker *w, const struct spot *spot)
{
	enum taking taking = walk_judge(spot->name);
	if (taking == TAKE || taking == LOOK_INTO || walk_refusal(taking)) {
		walker_add(w, spot, no_file);
	} else {
		w->out->ignored++;
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
	if (lstat(spot->os_path, &link) < 0) {
		walker_add(w, spot, reason(w));
		return;
	}
	if (S_ISLNK(link.st_mode) && stat(spot->os_path, &info) < 0) {
		walker_add(w, spot, errno == ENOENT ? nowhere : reason(w));
		return;
	}
	if (!S_ISLNK(link.st_mode)) {
		info = link;
	}
	bool folder = S_ISDIR(info.st_mode);
	if (ignore_matches(rules, spot->os_path, folder)) {
		w->out->ignored++;
	} else if (folder && S_ISLNK(link.st_mode)) {
		visit_link(w, spot, &info);
	} else if (folder) {
		enter(w, spot, &info, rules);
	} else if (S_ISREG(info.st_mode)) {
		visit_file(w, spot, &info, rules);
	} else {
		visit_special(w, spot);
	}
}
/* NOLINTEND(misc-no-recursion) */

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
		walker_add(w, &spot, NULL)->named = true;
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
	enum taking taking = walk_judge(strrchr(spot.path, '/') + 1);
	if (taking == LOOK_INTO) {
		walker_archive(w, &spot, (uint64_t)info.st_size, NULL);
		return STATUS_OK;
	}
	struct walk_file *file = walker_add(w, &spot, walk_refusal(taking));
	file->size = (uint64_t)info.st_size;
	file->named = true;
	return STATUS_OK;
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
	judge_links(&w);
	walk_list_finish(out, w.common);
	walk_list_select(out, &options->selection);
	if (options->selection.count) {
		out->others = (struct walk_kinds){.files = 0};
	}
	return STATUS_OK;
}
