/* SPDX-License-Identifier: MIT */
#include "core/plugin/search.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "core/base/str.h"

/* A list of paths in the making. */
struct paths {
	const char **at;
	size_t count, capacity;
	struct arena *arena;
};

static void add(struct paths *p, const char *path)
{
	if (p->count == p->capacity) {
		size_t capacity = p->capacity ? p->capacity * 2 : 8;
		p->at = arena_grow(p->arena, p->at, p->count, capacity,
			sizeof(*p->at));
		p->capacity = capacity;
	}
	p->at[p->count++] = path;
}

/* Relative entries depend on where one stands: only flags may have them. */
static void add_list(struct paths *p, const char *list, bool relative)
{
	struct rap_str rest = str_of(list);
	struct rap_str piece;
	while (str_next_piece(&rest, ':', &piece)) {
		if (piece.len && (relative || piece.at[0] == '/')) {
			add(p, arena_copy(p->arena, piece.at, piece.len));
		}
	}
}

const char *search_folder(struct arena *a, const char *file)
{
	const char *slash = strrchr(file, '/');
	return slash ? arena_copy(a, file, (size_t)(slash - file) + 1) : "./";
}

size_t search_paths(const char *const **out, struct arena *a,
	const struct search_sources *sources)
{
	struct paths p = {.arena = a};
	for (size_t i = 0; i < sources->flag_count; i++) {
		add_list(&p, sources->flags[i], true);
	}
	if (sources->environment) {
		add_list(&p, sources->environment, false);
	}
	if (sources->data_home) {
		add(&p,
			arena_printf(a, "%s/rapporteur/plugins",
				sources->data_home));
	}
	if (sources->program) {
		add(&p,
			arena_printf(a, "%s../lib/rapporteur/plugins",
				search_folder(a, sources->program)));
	}
	*out = p.at;
	return p.count;
}

static bool is_file(const char *path)
{
	struct stat info;
	return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static const char *file_in(struct arena *a, const char *folder,
	const char *name, const char *suffix)
{
	const char *path = arena_printf(a, "%s/%s%s", folder, name, suffix);
	return is_file(path) ? path : NULL;
}

/* What folder holds under its own name; false if nothing. */
static bool look_into(struct search_found *out, struct arena *a,
	const char *folder)
{
	size_t len = strlen(folder);
	while (len > 1 && folder[len - 1] == '/') {
		len--;
	}
	folder = arena_copy(a, folder, len);
	const char *slash = strrchr(folder, '/');
	out->name = slash ? slash + 1 : folder;
	out->plugin_path = file_in(a, folder, out->name, ".so");
	out->pack_path = file_in(a, folder, out->name, ".json");
	return out->plugin_path || out->pack_path;
}

static int by_name(const void *a, const void *b)
{
	const struct search_found *x = a;
	const struct search_found *y = b;
	return strcmp(x->name, y->name);
}

size_t search_entry(const struct search_found **out, struct arena *a,
	const char *entry)
{
	struct search_found *list = NULL;
	size_t count = 0;
	size_t capacity = 0;
	struct search_found found;
	*out = NULL;
	if (look_into(&found, a, entry)) {
		list = arena_alloc(a, sizeof(*list));
		*list = found;
		*out = list;
		return 1;
	}
	DIR *folder = opendir(entry);
	if (!folder) {
		return 0;
	}
	for (struct dirent *e; (e = readdir(folder));) {
		if (e->d_name[0] == '.' ||
			!look_into(&found, a,
				arena_printf(a, "%s/%s", entry, e->d_name))) {
			continue;
		}
		if (count == capacity) {
			capacity = capacity ? capacity * 2 : 64;
			list = arena_grow(a, list, count, capacity,
				sizeof(*list));
		}
		list[count++] = found;
	}
	(void)closedir(folder);
	if (count) {
		qsort(list, count, sizeof(*list), by_name);
	}
	*out = list;
	return count;
}

bool search_is_path(const char *text)
{
	return strchr(text, '/') || strchr(text, '.');
}

const char *search_name(struct arena *a, const char *path)
{
	size_t end = strlen(path);
	while (end > 1 && path[end - 1] == '/') {
		end--;
	}
	path = arena_copy(a, path, end);
	const char *slash = strrchr(path, '/');
	const char *base = slash ? slash + 1 : path;
	const char *dot = strrchr(base, '.');
	size_t len = dot ? (size_t)(dot - base) : strlen(base);
	return arena_copy(a, base, len);
}

/* What is at a path that the user named. */
static size_t look_at_named(const struct search_found **out, struct arena *a,
	const char *path)
{
	struct stat info;
	bool there = stat(path, &info) == 0;
	if (there && S_ISDIR(info.st_mode)) {
		return search_entry(out, a, path);
	}
	struct search_found *found = arena_alloc(a, sizeof(*found));
	*found = (struct search_found){.name = search_name(a, path)};
	if (there && str_ends_with(str_of(path), ".json")) {
		found->pack_path = path;
	} else {
		found->plugin_path = path;
	}
	*out = found;
	return 1;
}

/* Finds in the making. */
struct finds {
	struct search_found *at;
	size_t count, capacity;
	struct arena *arena;
};

static void add_finds(struct finds *f, const struct search_found *more,
	size_t count)
{
	if (f->count + count > f->capacity) {
		size_t capacity = (f->count + count) * 2;
		f->at = arena_grow(f->arena, f->at, f->count, capacity,
			sizeof(*f->at));
		f->capacity = capacity;
	}
	for (size_t i = 0; i < count; i++) {
		f->at[f->count++] = more[i];
	}
}

size_t search_all(const struct search_found **out, struct arena *a,
	const struct search_for *where)
{
	struct finds f = {.arena = a};
	const struct search_found *found = NULL;
	for (size_t i = 0; i < where->named_count; i++) {
		if (search_is_path(where->named[i])) {
			size_t count =
				look_at_named(&found, a, where->named[i]);
			add_finds(&f, found, count);
		}
	}
	for (size_t i = 0; i < where->path_count; i++) {
		size_t count = search_entry(&found, a, where->paths[i]);
		add_finds(&f, found, count);
	}
	*out = f.at;
	return f.count;
}
