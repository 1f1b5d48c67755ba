/* SPDX-License-Identifier: MIT */
#include "core/cli/each.h"

#include "core/cli/command.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/source/file.h"
#include "core/source/reader.h"

static enum status read_one(struct each_document *out, enum each_depth depth,
	const struct walk_file *file, size_t max_size, struct error *err)
{
	struct rap_str raw;
	if (file->problem) {
		return error_set(err, STATUS_IO, "%s", file->problem);
	}
	enum status st =
		file_read(&raw, out->arena, file->os_path, max_size, err);
	if (!st) {
		st = source_read(&out->source, out->arena, file->path, raw,
			err);
	}
	if (!st && !out->source.block_count) {
		st = error_set(err, STATUS_ENCODING, "empty: no text in it");
	}
	if (!st && depth == EACH_TEXT) {
		document_make_text(&out->document, out->arena, &out->source);
	} else if (!st) {
		document_make(&out->document, out->arena, &out->source);
		profile_read(&out->profile, &out->document);
	}
	return st;
}

int each_document(const struct flags *flags, enum each_depth depth,
	const char *const *paths, size_t path_count, each_fn *fn, void *self)
{
	static const char *const here[] = {"."};
	struct arena run = ARENA_INIT;
	struct arena arena = ARENA_INIT;
	struct walk walk = {0};
	size_t max_size = 0;
	struct error err;
	int status = EXIT_DONE;

	if (setup_max_size(&max_size, flags, &err) ||
		walk_paths(&walk, &run, path_count ? paths : here,
			path_count ? path_count : 1, &err)) {
		say("%s", err.message);
		status = EXIT_TROUBLE;
	}
	for (uint32_t i = 0; i < walk.count && status != EXIT_TROUBLE; i++) {
		const struct walk_file *file = &walk.files[i];
		struct each_document d = {.arena = &arena};
		if (read_one(&d, depth, file, max_size, &err)) {
			say("%.*s: %s", (int)file->path.len, file->path.at,
				err.message);
			status = EXIT_PARTLY;
		} else {
			fn(self, &d);
		}
		arena_reset(&arena);
	}
	arena_release(&arena);
	arena_release(&run);
	return status;
}
