/* SPDX-License-Identifier: MIT */
#include "core/source/walk_list.h"

#include <stdlib.h>

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

void walk_list_select(struct walk *out, const struct selection *s)
{
	uint32_t kept = 0;
	for (uint32_t i = 0; i < out->count; i++) {
		const struct walk_file *f = &out->files[i];
		bool wanted = f->folder ? selection_takes_below(s, f->path)
					: selection_takes(s, f->path);
		if (f->named || wanted) {
			out->files[kept++] = *f;
		} else {
			out->ignored++;
		}
	}
	out->count = kept;
}

void walk_list_finish(struct walk *out, struct rap_str common)
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

void walk_add_table(struct walk *w, struct arena *a, struct rap_str path,
	const char *problem)
{
	uint32_t at = w->count;
	w->files = arena_grow(a, w->files, w->count, w->count + 1,
		sizeof(*w->files));
	while (at && str_compare(w->files[at - 1].path, path) > 0) {
		w->files[at] = w->files[at - 1];
		at--;
	}
	w->files[at] = (struct walk_file){.os_path = path.at,
		.path = path,
		.problem = problem,
		.table = true};
	w->count++;
}
