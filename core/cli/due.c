/* SPDX-License-Identifier: MIT */
#include "core/cli/due.h"

#include "core/base/nearest.h"
#include "core/cli/command.h"
#include "core/cli/say.h"
#include "core/source/file.h"
#include "core/source/sidecar.h"

enum { MAX_DEADLINES = 1 << 20 }; /* bytes: some thousand dates */

const struct flag flags_due[] = {
	{"deadlines", 0, "FILE",
		"dates by which issues are due (also: deadlines.json\n"
		"beside the documents); see docs/brackets.md"},
	{"as-of", 0, "DATE",
		"count the days left from this day, YYYY-MM-DD; the\n"
		"clock is never asked"},
	{0},
};

static enum status read_file(struct board *b, const char *os_path,
	const char *name, struct error *err)
{
	struct rap_str raw;
	enum status st = file_read(&raw, b->arena, os_path, MAX_DEADLINES, err);
	return st ? error_context(err, "%s", name)
		  : deadlines_add(&b->deadlines, b->arena, raw, name, err);
}

enum status due_read(struct board *b, const struct flags *flags,
	struct error *err)
{
	const char *file = flags_value(flags, "deadlines");
	const char *day = flags_value(flags, "as-of");
	if (day && !deadline_is_day(str_of(day))) {
		return error_set(err, STATUS_USAGE,
			"--as-of %s: write a day as YYYY-MM-DD", day);
	}
	b->as_of = str_of(day ? day : "");
	return file ? read_file(b, file, file, err) : STATUS_OK;
}

bool due_find(struct board *b, const struct walk *walk)
{
	struct sidecar *found;
	uint32_t count =
		sidecars_find(&found, b->arena, walk, "deadlines.json");
	bool good = true;
	for (uint32_t i = 0; i < count; i++) {
		struct error err;
		if (read_file(b, found[i].os_path, found[i].path.at, &err)) {
			say("%s", err.message);
			good = false;
		}
	}
	return good;
}

static bool is_known(const struct board *b, struct rap_str id)
{
	for (uint32_t i = 0; i < b->known_count; i++) {
		if (str_equal(b->known[i], id)) {
			return true;
		}
	}
	return false;
}

static void say_unknown(const struct board *b, const struct deadline *d,
	const struct deadline_issue *issue)
{
	const char **names = arena_array(b->arena, (size_t)b->known_count + 1,
		sizeof(*names));
	for (uint32_t i = 0; i < b->known_count; i++) {
		names[i] = b->known[i].at;
	}
	const char *near = nearest_word(issue->id, names, b->known_count);
	say("%.*s:%u:%u: unknown issue '%.*s'%s%s%s", (int)d->source.len,
		d->source.at, issue->line, issue->column, (int)issue->id.len,
		issue->id.at, near ? " (did you mean '" : "", near ? near : "",
		near ? "'?)" : "");
}

/* A file that the user named has to be whole. */
static int cost_of(const struct deadline *d, const char *named)
{
	return named && str_equal(d->source, str_of(named)) ? EXIT_TROUBLE
							    : EXIT_PARTLY;
}

int due_check(const struct board *b, const struct flags *flags)
{
	const char *named = flags_value(flags, "deadlines");
	int status = EXIT_DONE;
	for (uint32_t i = 0; i < b->deadlines.count; i++) {
		const struct deadline *d = &b->deadlines.at[i];
		for (uint32_t k = 0; k < d->issue_count; k++) {
			if (is_known(b, d->issues[k].id)) {
				continue;
			}
			say_unknown(b, d, &d->issues[k]);
			if (status != EXIT_TROUBLE) {
				status = cost_of(d, named);
			}
		}
	}
	return status;
}
