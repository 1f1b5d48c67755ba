/* SPDX-License-Identifier: MIT */
#include "core/cli/flags.h"

#include <getopt.h>

#include "core/base/nearest.h"

enum {
	FIRST_LONG = 256, /* getopt's codes: above every letter */
	HELP_COLUMN = 26,
};

/* All rows of all tables in one list, as getopt wants them. */
struct rows {
	const struct flag **flags;
	struct option *options;
	const char **names;
	char *letters;
	size_t count;
};

static size_t count_rows(const struct flag *const *tables)
{
	size_t total = 0;
	for (size_t t = 0; tables[t]; t++) {
		for (const struct flag *f = tables[t]; f->name; f++) {
			total++;
		}
	}
	return total;
}

static struct rows gather(struct arena *a, const struct flag *const *tables)
{
	struct rows r = {0};
	size_t total = count_rows(tables);
	r.flags = arena_array(a, total + 1, sizeof(*r.flags));
	r.options = arena_array(a, total + 1, sizeof(*r.options));
	r.names = arena_array(a, total + 1, sizeof(*r.names));
	r.letters = arena_alloc(a, 2 * total + 2);
	size_t at = 0;
	r.letters[at++] = ':'; /* tell a missing value from an unknown flag */
	for (size_t t = 0; tables[t]; t++) {
		for (const struct flag *f = tables[t]; f->name; f++) {
			struct option o = {f->name,
				f->argument ? required_argument : no_argument,
				NULL, FIRST_LONG + (int)r.count};
			r.options[r.count] = o;
			r.names[r.count] = f->name;
			r.flags[r.count++] = f;
			if (f->letter) {
				r.letters[at++] = f->letter;
			}
			if (f->letter && f->argument) {
				r.letters[at++] = ':';
			}
		}
	}
	return r;
}

static const struct flag *find(const struct rows *r, int code)
{
	for (size_t i = 0; i < r->count; i++) {
		if (code == FIRST_LONG + (int)i ||
			(r->flags[i]->letter && code == r->flags[i]->letter)) {
			return r->flags[i];
		}
	}
	return NULL;
}

static enum status unknown(const struct rows *r, const char *given,
	struct error *err)
{
	if (given[0] != '-' || given[1] != '-') {
		return error_set(err, STATUS_USAGE, "unknown option -%c",
			optopt ? optopt : given[1]);
	}
	struct rap_str word = str_of(given + 2);
	word.len = str_find_byte(word, '=');
	const char *near = nearest_word(word, r->names, r->count);
	if (near) {
		return error_set(err, STATUS_USAGE,
			"unknown option --%.*s (did you mean --%s?)",
			(int)word.len, word.at, near);
	}
	return error_set(err, STATUS_USAGE, "unknown option --%.*s",
		(int)word.len, word.at);
}

static enum status complain(const struct rows *r, int code, char **argv,
	struct error *err)
{
	const char *given = argv[optind - 1];
	if (code == ':') {
		const struct flag *f = find(r, optopt);
		return error_set(err, STATUS_USAGE, "--%s needs a value: %s",
			f ? f->name : given, f ? f->argument : "");
	}
	const struct flag *f = optopt >= FIRST_LONG ? find(r, optopt) : NULL;
	if (f) {
		return error_set(err, STATUS_USAGE, "--%s takes no value",
			f->name);
	}
	return unknown(r, given, err);
}

enum status flags_parse(struct flags *out, struct arena *a,
	const struct flag *const *tables, int argc, char **argv,
	struct error *err)
{
	struct rows rows = gather(a, tables);
	*out = (struct flags){0};
	out->values = arena_array(a, (size_t)argc + 1, sizeof(*out->values));
	opterr = 0;
	optind = 0; /* glibc: start anew, even after an earlier parse */
	for (;;) {
		int code = getopt_long(argc, argv, rows.letters, rows.options,
			NULL);
		if (code == -1) {
			break;
		}
		const struct flag *f = find(&rows, code);
		if (!f) {
			return complain(&rows, code, argv, err);
		}
		struct flag_value value = {.flag = f, .value = optarg};
		out->values[out->value_count++] = value;
	}
	out->arguments = (const char *const *)(argv + optind);
	out->argument_count = (size_t)(argc - optind);
	return STATUS_OK;
}

const char *flags_value(const struct flags *f, const char *name)
{
	const char *value = NULL;
	for (size_t i = 0; i < f->value_count; i++) {
		if (strcmp(f->values[i].flag->name, name) == 0) {
			value = f->values[i].value;
		}
	}
	return value;
}

bool flags_given(const struct flags *f, const char *name)
{
	for (size_t i = 0; i < f->value_count; i++) {
		if (strcmp(f->values[i].flag->name, name) == 0) {
			return true;
		}
	}
	return false;
}

size_t flags_values(const struct flags *f, struct arena *a, const char *name,
	const char *const **out)
{
	const char **list = arena_array(a, f->value_count + 1, sizeof(*list));
	size_t count = 0;
	for (size_t i = 0; i < f->value_count; i++) {
		if (strcmp(f->values[i].flag->name, name) == 0) {
			list[count++] = f->values[i].value;
		}
	}
	*out = list;
	return count;
}

void flags_help(struct buf *out, const struct flag *table)
{
	for (const struct flag *f = table; f->name; f++) {
		size_t begin = out->len;
		if (f->letter) {
			buf_printf(out, "  -%c, --%s", f->letter, f->name);
		} else {
			buf_printf(out, "      --%s", f->name);
		}
		if (f->argument) {
			buf_printf(out, " %s", f->argument);
		}
		size_t used = out->len - begin;
		if (used + 2 > HELP_COLUMN) {
			buf_putc(out, '\n');
			used = 0;
		}
		struct rap_str rest = str_of(f->help);
		struct rap_str line;
		while (str_next_piece(&rest, '\n', &line)) {
			buf_pad(out, ' ', HELP_COLUMN - used);
			buf_add_str(out, line);
			buf_putc(out, '\n');
			used = 0;
		}
	}
}
