/* SPDX-License-Identifier: MIT */
#include "core/cli/configure.h"

#include <sys/stat.h>
#include <unistd.h>

#include "core/base/array.h"
#include "core/base/nearest.h"
#include "core/cli/command.h"
#include "core/cli/defaults.h"
#include "core/cli/say.h"
#include "core/config/settings.h"
#include "core/source/file.h"
#include "core/source/path.h"

static const char file_name[] = "rapporteur.json";

const struct configurable configurables[] = {
	{"all", "false", SET_ANYWHERE, false},
	{"as_of", "none", SET_ANYWHERE, false},
	{"bare", "false", SET_WHERE_NAMED, false},
	{"by", "issue", SET_ANYWHERE, false},
	{"cache", "none", SET_ON_COMMAND_LINE, false},
	{"exclude", "none", SET_ANYWHERE, false},
	{"glob", "all", SET_ANYWHERE, true},
	{"hidden", "false", SET_ANYWHERE, false},
	{"jobs", "one for each processor", SET_ANYWHERE, false},
	{"joint", "whole", SET_ANYWHERE, false},
	{"max_findings", DEFAULT_MAX_FINDINGS, SET_ANYWHERE, false},
	{"max_size", DEFAULT_MAX_SIZE, SET_ANYWHERE, false},
	{"memory_limit", DEFAULT_MEMORY_LIMIT, SET_ANYWHERE, false},
	{"metadata", "metadata.csv in folders", SET_ANYWHERE, false},
	{"only", "all", SET_ANYWHERE, false},
	{"pack", "none", SET_ANYWHERE, true},
	{"pdftotext", "the first on PATH", SET_WHERE_NAMED, false},
	{"plugin", "none", SET_WHERE_NAMED, true},
	{"plugin_path", "none", SET_WHERE_NAMED, true},
	{"roster", "none", SET_ANYWHERE, false},
	{"sandbox", "on", SET_WHERE_NAMED, false},
	{"set", "none", SET_ANYWHERE, true},
	{"struck", "false", SET_ANYWHERE, false},
	{"time_limit", DEFAULT_TIME_LIMIT, SET_ANYWHERE, false},
	{"tracked", "accepted", SET_ANYWHERE, false},
	{"verdicts", "verdicts.csv in folders", SET_ANYWHERE, false},
	{NULL, NULL, SET_ANYWHERE, false},
};

/* The file that settings come from, and what a path in it begins at. */
struct origin {
	const char *path;
	const char *folder;
	bool named; /* by the user */
};

static bool is_file(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* Cut the last piece off; false at the root. */
static bool go_up(char *folder)
{
	char *slash = strrchr(folder, '/');
	if (!slash || !folder[1]) {
		return false;
	}
	slash[slash == folder] = '\0';
	return true;
}

/* The first argument that is there: its folder, or itself if it is one. */
static char *start(struct arena *a, const struct flags *flags)
{
	const char *path = ".";
	for (size_t i = 0; i < flags->argument_count; i++) {
		if (access(flags->arguments[i], F_OK) == 0) {
			path = flags->arguments[i];
			break;
		}
	}
	struct rap_str absolute = path_absolute(a, path);
	char *folder = arena_copy(a, absolute.at, absolute.len);
	struct stat st;
	if (stat(folder, &st) || !S_ISDIR(st.st_mode)) {
		(void)go_up(folder);
	}
	return folder;
}

/* Fill *out; its path is NULL if there is no file. */
static void find_origin(struct origin *out, struct arena *a,
	const struct flags *flags)
{
	const char *named = flags_value(flags, "config");
	*out = (struct origin){.path = named, .named = named != NULL};
	if (named) {
		struct rap_str absolute = path_absolute(a, named);
		char *folder = arena_copy(a, absolute.at, absolute.len);
		(void)go_up(folder);
		out->folder = folder;
		return;
	}
	char *folder = start(a, flags);
	do {
		const char *path = path_join(a, folder, file_name);
		if (is_file(path)) {
			out->path = path;
			out->folder = folder;
			return;
		}
	} while (go_up(folder));
}

/* A setting that cannot be used, where it stands. */
static enum status refuse(const struct origin *o, const struct setting *s,
	struct error *err, const char *why, const char *remedy)
{
	return error_set(err, STATUS_USAGE, "%s:%u:%u: '%s' %s%s", o->path,
		s->place.line, s->place.column, s->key, why, remedy);
}

static const struct configurable *find_configurable(const char *key)
{
	for (const struct configurable *c = configurables; c->key; c++) {
		if (strcmp(c->key, key) == 0) {
			return c;
		}
	}
	return NULL;
}

static enum status unknown(const struct origin *o, const struct setting *s,
	struct arena *a, struct error *err)
{
	const char *names[COUNT_OF(configurables)];
	size_t count = 0;
	for (const struct configurable *c = configurables; c->key; c++) {
		names[count++] = c->key;
	}
	const char *near = nearest_word(str_of(s->key), names, count);
	return refuse(o, s, err, "is no setting",
		near ? arena_printf(a, " (did you mean '%s'?)", near)
		     : "; see rapporteur config show");
}

static enum status check(const struct origin *o, const struct setting *s,
	const struct configurable *c, struct arena *a, struct error *err)
{
	if (!c) {
		return unknown(o, s, a, err);
	}
	if (c->where == SET_ON_COMMAND_LINE) {
		return refuse(o, s, err,
			"says what is written, so it counts only on the "
			"command line",
			"");
	}
	if (c->where == SET_WHERE_NAMED && !o->named) {
		return refuse(o, s, err,
			"may decide what is run, so it counts only in a file "
			"that you name: --config ",
			o->path);
	}
	return STATUS_OK;
}

static bool is_key_of(const char *key, const char *name)
{
	while (*key && (*key == *name || (*key == '_' && *name == '-'))) {
		key++;
		name++;
	}
	return !*key && !*name;
}

const struct flag *configure_flag(const struct flag *const *tables,
	const char *key)
{
	for (; *tables; tables++) {
		for (const struct flag *f = *tables; f->name; f++) {
			if (is_key_of(key, f->name)) {
				return f;
			}
		}
	}
	return NULL;
}

static enum status check_value(const struct origin *o, const struct setting *s,
	const struct flag *flag, struct error *err)
{
	if (flag->argument && !s->value) {
		return refuse(o, s, err, "needs a value: ", flag->argument);
	}
	if (!flag->argument && s->value) {
		return refuse(o, s, err, "must be true or false", "");
	}
	return STATUS_OK;
}

/* Files are named as seen from where the settings stand. */
static const char *value_of(const struct origin *o, const struct setting *s,
	const struct flag *flag, struct arena *a)
{
	bool is_path = flag->argument &&
		(strcmp(flag->argument, "FILE") == 0 ||
			strcmp(flag->argument, "FOLDER") == 0 ||
			(strcmp(flag->argument, "NAME|PATH") == 0 &&
				strchr(s->value, '/')));
	return is_path && s->value[0] != '/' ? path_join(a, o->folder, s->value)
					     : s->value;
}

/* What settings become, and what they become it of. */
struct merging {
	struct arena *arena;
	const struct origin *origin;
	const struct flag *const *tables;
	struct flags *given;
	struct flags all; /* settings first, so that what was given wins */
};

/* Add a value, or go on with the list that one before began. */
static void add(struct merging *m, bool repeats, struct flag_value value)
{
	struct flags *all = &m->all;
	struct flag_value *last =
		all->value_count ? &all->values[all->value_count - 1] : NULL;
	if (last && last->flag == value.flag && !repeats) {
		last->value = arena_printf(m->arena, "%s,%s", last->value,
			value.value);
		return;
	}
	all->values[all->value_count++] = value;
}

static enum status merge(struct merging *m, const struct setting *s,
	struct error *err)
{
	const struct configurable *c = find_configurable(s->key);
	enum status st = check(m->origin, s, c, m->arena, err);
	const struct flag *flag = configure_flag(m->tables, s->key);
	if (!st && flag) {
		st = check_value(m->origin, s, flag, err);
	}
	if (st || !flag || s->off ||
		(!c->repeats && flags_given(m->given, flag->name))) {
		return st;
	}
	struct flag_value value = {
		.flag = flag,
		.value = value_of(m->origin, s, flag, m->arena),
		.where = arena_printf(m->arena, "%s:%u", m->origin->path,
			s->place.line),
	};
	add(m, c->repeats, value);
	return STATUS_OK;
}

static enum status merge_all(struct flags *flags, struct arena *a,
	const struct flag *const *tables, const struct origin *o,
	const struct settings *settings, struct error *err)
{
	size_t most = settings->count + flags->value_count + 1;
	struct merging m = {a, o, tables, flags, *flags};
	m.all.value_count = 0;
	m.all.values = arena_array(a, most, sizeof(*m.all.values));
	for (uint32_t i = 0; i < settings->count; i++) {
		enum status st = merge(&m, &settings->at[i], err);
		if (st) {
			return st;
		}
	}
	for (size_t i = 0; i < flags->value_count; i++) {
		m.all.values[m.all.value_count++] = flags->values[i];
	}
	*flags = m.all;
	return STATUS_OK;
}

enum status configure(struct flags *flags, struct arena *a,
	const struct flag *const *tables, struct error *err)
{
	enum { LARGEST = 1 << 20 };
	struct origin origin;
	struct rap_str text;
	struct settings settings;
	find_origin(&origin, a, flags);
	if (!origin.path) {
		return STATUS_OK;
	}
	enum status st = file_read(&text, a, origin.path, LARGEST, err);
	if (st) {
		return error_context(err, "%s", origin.path);
	}
	st = settings_parse(&settings, a, text, origin.path, err);
	st = st ? st : merge_all(flags, a, tables, &origin, &settings, err);
	if (!st && !origin.named && settings.count) {
		say_note("options from %s", origin.path);
	}
	return st;
}
