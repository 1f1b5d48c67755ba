/* SPDX-License-Identifier: MIT */
#include "core/cli/selecting.h"

#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/source/file.h"
#include "core/source/walk_judge.h"

enum { MAX_LIST = 1 << 28 }; /* bytes of a list of files */

/* PATHs in the making. */
struct paths {
	const char **at;
	size_t count, capacity;
};

static void add(struct paths *p, struct arena *a, const char *path)
{
	if (p->count == p->capacity) {
		size_t capacity = p->capacity ? p->capacity * 2 : 64;
		p->at = arena_grow(a, p->at, p->count, capacity,
			sizeof(*p->at));
		p->capacity = capacity;
	}
	p->at[p->count++] = path;
}

/* Names may hold any byte but NUL, so a list with one is separated by it. */
static enum status add_list(struct paths *p, struct arena *a, const char *file,
	struct error *err)
{
	struct rap_str rest;
	size_t before = p->count;
	enum status st = file_read(&rest, a, file, MAX_LIST, err);
	if (st) {
		return error_context(err, "--files-from %s", file);
	}
	bool nul = str_find_byte(rest, '\0') < rest.len;
	while (rest.len) {
		size_t end = str_find_byte(rest, nul ? '\0' : '\n');
		struct rap_str line = {rest.at, end};
		rest = str_from(rest, end < rest.len ? end + 1 : end);
		if (!nul && str_ends_with(line, "\r")) {
			line.len--;
		}
		if (line.len) {
			add(p, a, arena_copy(a, line.at, line.len));
		}
	}
	return p->count > before
		? STATUS_OK
		: error_set(err, STATUS_USAGE,
			  "--files-from %s: it names no files", file);
}

static enum status check_stdin(const struct paths *p, const char *list,
	struct error *err)
{
	for (size_t i = 0; list && i < p->count; i++) {
		if (strcmp(list, "-") == 0 && strcmp(p->at[i], "-") == 0) {
			return error_set(err, STATUS_USAGE,
				"standard input cannot be both a list of files "
				"and a document");
		}
	}
	return STATUS_OK;
}

/* Results are no text: whoever names several files of them, or some among
 * texts, wants what no command does. */
static enum status check_texts(const struct paths *p, struct error *err)
{
	for (size_t i = 0; i < p->count; i++) {
		if (saved_is_in(p->at[i])) {
			return error_set(err, STATUS_USAGE,
				"%s: these are results, not a text; report, "
				"compile, corpus and status take one file of "
				"them, alone",
				p->at[i]);
		}
	}
	return STATUS_OK;
}

/* What is passed over in a folder is read if it is named, as text if its bytes
 * are nothing else: a table or a mail, perhaps, that nobody took for one. */
static void note_odd(const struct walk *walk)
{
	for (uint32_t i = 0; i < walk->count; i++) {
		const struct walk_file *f = &walk->files[i];
		const char *slash = strrchr(f->os_path, '/');
		const char *name = slash ? slash + 1 : f->os_path;
		if (f->named && !f->problem && walk_judge(name) == PASS_OVER) {
			say_note("%.*s: read because it was named; .%s files "
				 "are not taken for documents",
				(int)f->path.len, f->path.at,
				walk_extension(name));
		}
	}
}

enum status selecting_walk(struct walk *out, struct arena *a,
	const struct flags *flags, const char *const *paths, size_t path_count,
	struct error *err)
{
	const char *list = flags_value(flags, "files-from");
	struct walk_options options = {
		.hidden = flags_given(flags, "hidden"),
	};
	struct paths all = {0};
	options.selection.count =
		flags_values(flags, a, "glob", &options.selection.globs);
	for (size_t i = 0; i < path_count; i++) {
		add(&all, a, paths[i]);
	}
	enum status st = list ? add_list(&all, a, list, err) : STATUS_OK;
	st = st ? st : check_stdin(&all, list, err);
	st = st ? st : check_texts(&all, err);
	if (!list && !path_count) {
		add(&all, a, ".");
	}
	st = st ? st : walk_paths(out, a, all.at, all.count, &options, err);
	if (!st) {
		note_odd(out);
	}
	return st;
}
