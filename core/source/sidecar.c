/* SPDX-License-Identifier: MIT */
#include "core/source/sidecar.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "core/base/map.h"

struct finder {
	struct arena *arena;
	const char *name;
	struct map seen; /* folders, as results call them */
	struct sidecar *list;
	uint32_t count, capacity;
};

/* What stands before the first `len` bytes of path in os_path, which may be
 * spelt in another way: then NULL. */
static const char *os_folder(struct arena *a, const struct walk_file *f,
	size_t len)
{
	struct rap_str os = str_of(f->os_path);
	size_t tail = f->path.len - len;
	if (!os.len || os.len < tail ||
		memcmp(os.at + os.len - tail, f->path.at + len, tail) != 0) {
		return NULL;
	}
	return arena_copy(a, os.at, os.len - tail);
}

static void add(struct finder *f, const char *os_path, struct rap_str folder)
{
	if (f->count == f->capacity) {
		f->capacity = f->capacity ? f->capacity * 2 : 8;
		f->list = arena_grow(f->arena, f->list, f->count, f->capacity,
			sizeof(*f->list));
	}
	const char *path = arena_printf(f->arena, "%.*s%s", (int)folder.len,
		folder.at, f->name);
	f->list[f->count++] = (struct sidecar){
		.os_path = os_path,
		.path = str_of(path),
		.folder = {path, folder.len},
	};
}

/* Look in the folder that the first `len` bytes of a file's path name. */
static void look(struct finder *f, const struct walk_file *file, size_t len)
{
	struct rap_str folder = {file->path.at, len};
	void **seen = map_at(&f->seen, f->arena, folder);
	struct stat info;
	if (*seen) {
		return;
	}
	*seen = f;
	const char *os = os_folder(f->arena, file, len);
	if (!os) {
		return;
	}
	const char *path = arena_printf(f->arena, "%s%s", os, f->name);
	if (stat(path, &info) == 0 && S_ISREG(info.st_mode)) {
		add(f, path, folder);
	}
}

/* Look in all folders around a file. */
static void look_around(struct finder *f, const struct walk_file *file)
{
	look(f, file, 0);
	for (size_t k = 0; k < file->path.len; k++) {
		if (file->path.at[k] == '/') {
			look(f, file, k + 1);
		}
	}
}

static int by_folder(const void *a, const void *b)
{
	const struct sidecar *x = a;
	const struct sidecar *y = b;
	return str_compare(x->folder, y->folder);
}

uint32_t sidecars_find(struct sidecar **out, struct arena *a,
	const struct walk *walk, const char *name)
{
	struct finder f = {.arena = a, .name = name};
	for (uint32_t i = 0; i < walk->count; i++) {
		const struct walk_file *file = &walk->files[i];
		if (!str_equal(file->path, str_of("-"))) {
			look_around(&f, file);
		}
	}
	if (f.count) {
		qsort(f.list, f.count, sizeof(*f.list), by_folder);
	}
	*out = f.list;
	return f.count;
}
