/* SPDX-License-Identifier: MIT */
#include "core/cli/setup.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/cli/defaults.h"
#include "core/cli/environment.h"
#include "core/cli/say.h"
#include "core/plugin/host_table.h"
#include "core/source/path.h"

const struct flag flags_issues[] = {
	{"only", 0, "ISSUE,...", "raise only these issues"},
	{"exclude", 0, "ISSUE,...", "raise all issues but these"},
	{0},
};

const struct flag flags_input[] = {
	{"glob", 'g', "GLOB",
		"of files in folders, only these; !GLOB leaves out; of\n"
		"several that match the last decides; may be repeated"},
	{"files-from", 0, "FILE",
		"read the files of this list, too: a path on each line\n"
		"or NULs between; - is standard input"},
	{"hidden", 0, NULL, "in folders, hidden files and folders, too"},
	{"max-size", 0, "SIZE",
		"files above this are not read (default " DEFAULT_MAX_SIZE
		");\n"
		"K, M and G are understood"},
	{"metadata", 0, "FILE",
		"what documents are, as metadata.csv in a folder says\n"
		"it; paths are those that rapporteur corpus prints"},
	{"tracked", 0, "HOW",
		"tracked changes: accepted (default), original, both"},
	{"struck", 0, NULL, "what is struck through by hand is text, too"},
	{"pdftotext", 0, "FILE",
		"read PDFs with this program (default: the first\n"
		"pdftotext on PATH)"},
	{0},
};

/* What the analyzers that come with the program take. */
enum { EXPECTED_SIZE = 8 << 20 };

const char *setup_version(void)
{
	return host_table()->version;
}

/* Say which plugins are not used, and why. */
static enum status review(const struct registry *r, bool verbose,
	struct error *err)
{
	enum status st = STATUS_OK;
	for (uint32_t i = 0; i < r->refusal_count; i++) {
		const struct refusal *refusal = &r->refusals[i];
		if (refusal->asked_for && !st) {
			st = error_set(err, STATUS_USAGE, "plugin %s: %s",
				refusal->name, refusal->reason);
		} else if (r->watch && refusal_is_problem(refusal)) {
			continue; /* a problem among the results says it */
		} else if (!refusal->shadowed || verbose) {
			say_note("plugin %s is not used: %s", refusal->name,
				refusal->reason);
		}
	}
	return st;
}

static enum status load_plugins(struct setup *out, const struct flags *flags,
	const struct load_watch *watch, struct error *err)
{
	*out = (struct setup){0};
	struct arena *a = &out->arena;
	struct registry_options options;
	arena_reserve(a, EXPECTED_SIZE);
	enum status st = plugin_flags_read(&options, a, flags, err);
	options.watch = watch;
	st = st ? st : registry_load(&out->registry, a, &options, err);
	return st ? st
		  : review(&out->registry, flags_given(flags, "verbose"), err);
}

enum status setup_plugins(struct setup *out, const struct flags *flags,
	struct error *err)
{
	return load_plugins(out, flags, NULL, err);
}

enum status setup_mark_issues(bool *marks, const struct registry *r,
	const char *list, bool value, struct error *err)
{
	struct rap_str rest = str_of(list);
	struct rap_str id;
	while (str_next_piece(&rest, ',', &id)) {
		const struct issue *issue;
		enum status st = registry_need_issue(&issue, r, id, err);
		if (st) {
			return st;
		}
		marks[issue - r->issues] = value;
	}
	return STATUS_OK;
}

static enum status choose_issues(struct setup *s, const struct flags *flags,
	struct error *err)
{
	const char *only = flags_value(flags, "only");
	const char *exclude = flags_value(flags, "exclude");
	uint32_t count = s->registry.issue_count;
	if (!only && !exclude) {
		return STATUS_OK;
	}
	bool *wanted = arena_array(&s->arena, count + 1, sizeof(*wanted));
	for (uint32_t i = 0; i < count; i++) {
		wanted[i] = !only;
	}
	enum status st = only
		? setup_mark_issues(wanted, &s->registry, only, true, err)
		: STATUS_OK;
	if (!st && exclude) {
		st = setup_mark_issues(wanted, &s->registry, exclude, false,
			err);
	}
	s->engine.wanted = wanted;
	return st;
}

static void note_slow_patterns(const struct setup *s)
{
	for (uint32_t i = 0; i < s->registry.pattern_count; i++) {
		if (scanner_is_slow(s->scanner, i)) {
			say_note("slow pattern: regex '%s' of %s has no word "
				 "that every match contains",
				s->registry.patterns[i].text,
				s->registry
					.analyzers[s->registry
							   .pattern_analyzer[i]]
					.name);
		}
	}
}

/* Compile what the registry holds, and open its analyzers. */
static enum status open_engine(struct setup *out, struct error *err)
{
	struct registry *r = &out->registry;
	enum status st = scanner_compile(&out->scanner, &out->arena, r->parsed,
		r->pattern_count, err);
	if (!st) {
		out->engine.registry = r;
		out->engine.scanner = out->scanner;
		out->engine.host = host_open(&out->arena, r, out->scanner);
	}
	return st;
}

enum status setup_reading(struct setup *out, struct error *err)
{
	const struct registry_options none = {0};
	*out = (struct setup){0};
	enum status st = registry_load(&out->registry, &out->arena, &none, err);
	return st ? st : open_engine(out, err);
}

enum status setup_engine_watched(struct setup *out, const struct flags *flags,
	const struct load_watch *watch, struct error *err)
{
	enum status st = load_plugins(out, flags, watch, err);
	struct registry *r = &out->registry;
	st = st ? st : choose_issues(out, flags, err);
	if (!st && !r->analyzer_count) {
		st = error_set(err, STATUS_USAGE,
			"no analyzers found; see rapporteur plugin list");
	}
	st = st ? st : open_engine(out, err);
	if (!st && flags_given(flags, "verbose")) {
		note_slow_patterns(out);
	}
	return st;
}

enum status setup_engine(struct setup *out, const struct flags *flags,
	struct error *err)
{
	return setup_engine_watched(out, flags, NULL, err);
}

void setup_release(struct setup *s)
{
	if (s->engine.host) {
		host_close(s->engine.host);
	}
	scanner_release(s->scanner);
	registry_release(&s->registry);
	arena_release(&s->arena);
}

enum status setup_format(struct format_options *out, const struct flags *flags,
	struct error *err)
{
	static const char *const names[] = {
		[TRACKED_ACCEPTED] = "accepted",
		[TRACKED_ORIGINAL] = "original",
		[TRACKED_BOTH] = "both",
	};
	const char *how = flags_value(flags, "tracked");
	*out = (struct format_options){.struck = flags_given(flags, "struck")};
	for (size_t i = 0; how && i < COUNT_OF(names); i++) {
		if (strcmp(how, names[i]) == 0) {
			out->tracked = (enum format_tracked)i;
			return STATUS_OK;
		}
	}
	return how
		? error_set(err, STATUS_USAGE,
			  "--tracked %s: write accepted, original or both", how)
		: STATUS_OK;
}

enum status setup_size(size_t *out, const struct flags *flags, const char *name,
	size_t fallback, struct error *err)
{
	const char *text = flags_value(flags, name);
	char *end = NULL;
	if (!text) {
		*out = fallback;
		return STATUS_OK;
	}
	errno = 0;
	unsigned long long number = strtoull(text, &end, 10);
	static const char units[] = "KMG";
	const char *unit = *end ? strchr(units, *end) : NULL;
	unsigned shift = unit ? 10 * (unsigned)(unit - units + 1) : 0;
	bool is_number = ascii_is_digit(text[0]) && !errno;
	if (!is_number || (*end && (!unit || end[1])) ||
		number > (UINT32_MAX >> shift)) {
		return error_set(err, STATUS_USAGE,
			"--%s %s: write a size below 4G such as 500K or 64M",
			name, text);
	}
	*out = (size_t)number << shift;
	return STATUS_OK;
}

enum status setup_max_size(size_t *out, const struct flags *flags,
	struct error *err)
{
	return setup_size(out, flags, "max-size", (size_t)DEFAULT_SIZE_MB << 20,
		err);
}

/* When a program was last made. */
static const char *identity_of(const char *program, struct arena *a)
{
	struct stat info;
	return program && stat(program, &info) == 0
		? arena_printf(a, "%s %lld %lld.%ld", program,
			  (long long)info.st_size,
			  (long long)info.st_mtim.tv_sec, info.st_mtim.tv_nsec)
		: "";
}

enum status setup_converter(struct converter *out, struct arena *a,
	const struct flags *flags, struct error *err)
{
	const char *named = flags_value(flags, "pdftotext");
	*out = (struct converter){
		.program = named ? path_absolute(a, named).at
				 : environment_find_program(a, "pdftotext"),
		.time_limit = DEFAULT_SECONDS * 1000,
		.memory_limit = (size_t)DEFAULT_MEMORY_GB << 30,
		.sandbox = true,
	};
	out->identity = identity_of(out->program, a);
	if (named && access(out->program, X_OK) != 0) {
		return error_set(err, STATUS_USAGE, "--pdftotext %s: %s", named,
			strerror(errno));
	}
	return STATUS_OK;
}
