/* SPDX-License-Identifier: MIT */
#include "core/cli/knowing.h"

#include "core/cli/say.h"
#include "core/source/file.h"
#include "core/source/sidecar.h"

enum { MAX_METADATA = 1 << 24 }; /* bytes: some hundred thousand rows */

static enum status read_file(struct metadata *m, struct arena *a,
	const char *os_path, const char *name, struct rap_str folder,
	struct error *err)
{
	struct rap_str raw;
	enum status st = file_read(&raw, a, os_path, MAX_METADATA, err);
	if (st) {
		return error_context(err, "%s", name);
	}
	return metadata_add(m, a, raw, name, folder, err);
}

/* A typing error in a path would otherwise pass in silence. */
static void note_unused(const struct metadata *m, struct arena *a,
	const struct walk *walk)
{
	for (uint32_t i = 0; i < m->count; i++) {
		bool used = false;
		for (uint32_t k = 0; k < walk->count && !used; k++) {
			used = metadata_matches(m, i, walk->files[k].path);
		}
		if (!used) {
			say_note("%s: no document is called like this",
				metadata_place(m, i, a));
		}
	}
}

enum status knowing_read(struct metadata *out, struct arena *a,
	const struct flags *flags, struct walk *walk, struct error *err)
{
	const char *named = flags_value(flags, "metadata");
	struct sidecar *sidecars;
	uint32_t count = sidecars_find(&sidecars, a, walk, "metadata.csv");
	*out = (struct metadata){0};
	for (uint32_t i = 0; i < count; i++) {
		const struct sidecar *s = &sidecars[i];
		struct error problem;
		if (read_file(out, a, s->os_path, s->path.at, s->folder,
			    &problem)) {
			/* Whoever says it names the document, too. */
			size_t skip = s->path.len + 1;
			skip += problem.message[skip] == ' ';
			walk_add_table(walk, a, s->path,
				arena_printf(a, "%s", problem.message + skip));
		}
	}
	enum status st = named
		? read_file(out, a, named, named, str_of(""), err)
		: STATUS_OK;
	if (!st) {
		note_unused(out, a, walk);
	}
	return st;
}
