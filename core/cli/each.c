/* SPDX-License-Identifier: MIT */
#include "core/cli/each.h"

#include "core/cli/command.h"
#include "core/cli/knowing.h"
#include "core/cli/say.h"
#include "core/cli/selecting.h"
#include "core/cli/setup.h"
#include "core/format/intake.h"

enum status each_read(struct each_document *out, const struct each_reading *how,
	const struct walk_file *file, struct error *err)
{
	struct rap_str raw;
	if (file->problem) {
		return error_set(err, STATUS_IO, "%s", file->problem);
	}
	enum status st = intake_read(&raw, out->arena, file, how->max_size,
		how->converter, err);
	if (!st) {
		st = format_read(&out->source, out->arena, file->path, raw,
			how->format, err);
	}
	if (!st && !out->source.block_count) {
		st = error_set(err, STATUS_ENCODING, "empty: no text in it");
	}
	if (!st && how->depth == EACH_TEXT) {
		document_make_text(&out->document, out->arena, &out->source);
	} else if (!st) {
		metadata_apply(how->metadata, out->arena, &out->source);
		document_make(&out->document, out->arena, &out->source);
		profile_read(&out->profile, &out->document);
	}
	return st;
}

int each_document(const struct flags *flags, enum each_depth depth,
	const char *const *paths, size_t path_count, each_fn *fn, void *self)
{
	struct arena run = ARENA_INIT;
	struct arena arena = ARENA_INIT;
	struct walk walk = {0};
	struct metadata metadata = {0};
	struct format_options format;
	struct converter converter;
	struct each_reading how = {.depth = depth,
		.metadata = &metadata,
		.format = &format,
		.converter = &converter};
	struct error err;
	int status = EXIT_DONE;

	if (setup_max_size(&how.max_size, flags, &err) ||
		setup_format(&format, flags, &err) ||
		setup_converter(&converter, &run, flags, &err) ||
		selecting_walk(&walk, &run, flags, paths, path_count, &err) ||
		knowing_read(&metadata, &run, flags, &walk, &err)) {
		say("%s", err.message);
		status = EXIT_TROUBLE;
	}
	for (uint32_t i = 0; i < walk.count && status != EXIT_TROUBLE; i++) {
		const struct walk_file *file = &walk.files[i];
		struct each_document d = {.arena = &arena};
		if (each_read(&d, &how, file, &err)) {
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
