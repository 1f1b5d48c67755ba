/* SPDX-License-Identifier: MIT */
#include "core/cli/saved.h"

#include <sys/stat.h>

#include "core/cli/command.h"
#include "core/cli/judging.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/results/jsonl.h"
#include "core/results/narrow.h"
#include "core/source/file.h"
#include "core/source/walk_judge.h"

/* Whether a file's name says that it is a document. */
static bool is_document(const char *path)
{
	const char *slash = strrchr(path, '/');
	enum taking taking = walk_judge(slash ? slash + 1 : path);
	return taking == TAKE || taking == LOOK_INTO || taking == CANNOT_READ;
}

bool saved_is_named(const char *path)
{
	struct stat info;
	return str_ends_with(str_of(path), ".jsonl") ||
		strcmp(path, "-") == 0 ||
		(stat(path, &info) == 0 && S_ISREG(info.st_mode) &&
			!is_document(path));
}

static bool begins_with_brace(const char *path)
{
	struct arena arena = ARENA_INIT;
	struct rap_str first;
	struct error err;
	bool does = !file_read_part(&first, &arena, path, 0, 1, &err) &&
		first.at[0] == '{';
	arena_release(&arena);
	return does;
}

bool saved_is_in(const char *path)
{
	return strcmp(path, "-") != 0 && saved_is_named(path) &&
		(str_ends_with(str_of(path), ".jsonl") ||
			begins_with_brace(path));
}

enum status saved_refuse(const char *command, const char *const *paths,
	size_t count, struct error *err)
{
	for (size_t i = 0; i < count; i++) {
		if (saved_is_in(paths[i])) {
			return error_set(err, STATUS_USAGE,
				"%s: %s needs the texts themselves, not "
				"results",
				paths[i], command);
		}
	}
	return STATUS_OK;
}

static enum status take_bytes(void *self, struct rap_str bytes,
	struct error *err)
{
	return jsonl_reader_take(self, bytes, err);
}

static enum status read_saved(struct result_sink *sink, const char *path,
	struct result_summary *summary, struct error *err)
{
	struct arena arena = ARENA_INIT;
	struct jsonl_reader *r = jsonl_reader_new(&arena, sink, path);
	enum status st = file_each(path, take_bytes, r, err);
	st = st ? st : jsonl_reader_end(r, summary, err);
	jsonl_reader_release(r);
	arena_release(&arena);
	return st;
}

static bool is_in(const struct flag *table, const struct flag *flag)
{
	while (table->name && table != flag) {
		table++;
	}
	return table->name;
}

/* What was asked of the reading of texts comes too late for results. */
static void note_late(const struct flags *flags)
{
	for (size_t i = 0; i < flags->value_count; i++) {
		const struct flag_value *v = &flags->values[i];
		if (!v->where &&
			(is_in(flags_input, v->flag) ||
				is_in(flags_plugins, v->flag))) {
			say_note("--%s changes nothing in saved results: give "
				 "it to analyze",
				v->flag->name);
		}
	}
}

int saved_read(struct result_sink *sink, struct arena *a,
	const struct flags *flags, const char *path)
{
	struct verdicts *verdicts = arena_alloc(a, sizeof(*verdicts));
	struct result_summary summary = {0};
	const char *only = flags_value(flags, "only");
	const char *exclude = flags_value(flags, "exclude");
	note_late(flags);
	if (only || exclude) {
		sink = narrow_sink(a, only, exclude, sink);
	}
	struct error err;
	enum status st = judging_read(verdicts, a, flags, NULL, &err);
	st = st ? st
		: read_saved(judging_sink(a, verdicts, sink), path, &summary,
			  &err);
	if (st) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	return summary.problems || !summary.complete ? EXIT_PARTLY : EXIT_DONE;
}
