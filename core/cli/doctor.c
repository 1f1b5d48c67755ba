/* SPDX-License-Identifier: MIT */
#include "core/cli/doctor.h"

#include "core/base/array.h"
#include "core/base/json.h"
#include "core/base/utf8.h"
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/print.h"
#include "core/cli/say.h"
#include "core/cli/setup.h"
#include "core/report/table.h"

typedef void section_fn(struct doctor *d, const struct flags *flags);

static section_fn *const sections[] = {
	doctor_formats, doctor_libraries, doctor_plugins, doctor_isolation};

void doctor_add(struct doctor *d, struct doctor_row row)
{
	if (d->count == d->capacity) {
		size_t capacity = d->capacity ? d->capacity * 2 : 64;
		d->rows = arena_grow(d->arena, d->rows, d->count, capacity,
			sizeof(*d->rows));
		d->capacity = capacity;
	}
	d->rows[d->count++] = row;
}

static size_t count(const struct doctor *d, enum doctor_state state)
{
	size_t n = 0;
	for (size_t i = 0; i < d->count; i++) {
		n += d->rows[i].state == state;
	}
	return n;
}

static void put_row(struct buf *out, const struct doctor_row *row)
{
	static const char *const words[] = {"ok", "less", "BAD"};
	enum { NAME = 7, INDENT = 43 };
	struct flow f;
	flow_begin(&f, out, environment_columns(), INDENT);
	buf_printf(out, "  %-4s %s", words[row->state], row->name);
	size_t used = NAME + utf8_width(str_of(row->name));
	if (used >= INDENT) {
		/* A path: what is said of it has a line of its own. */
		buf_putc(out, '\n');
		used = 0;
	}
	buf_pad(out, ' ', INDENT - 1 - used);
	f.column = INDENT - 1;
	f.gap = true;
	flow_puts(&f, row->detail);
	flow_end(&f);
	if (row->remedy) {
		buf_printf(out, "%*s-> %s\n", INDENT, "", row->remedy);
	}
}

static void write_text(struct buf *out, const struct doctor *d)
{
	const char *section = "";
	for (size_t i = 0; i < d->count; i++) {
		if (strcmp(section, d->rows[i].section) != 0) {
			section = d->rows[i].section;
			buf_printf(out, "%s%s\n", i ? "\n" : "", section);
		}
		put_row(out, &d->rows[i]);
	}
	size_t bad = count(d, DOCTOR_BAD);
	size_t less = count(d, DOCTOR_LESS);
	buf_puts(out, "\n");
	if (bad) {
		buf_printf(out, "%zu to mend (BAD)", bad);
	} else {
		buf_puts(out, "All that is needed is there");
	}
	buf_printf(out, less ? "; %zu could be added (less)\n" : "\n", less);
}

static void write_json(struct buf *out, const struct doctor *d)
{
	static const char *const words[] = {"ok", "less", "bad"};
	buf_putc(out, '{');
	json_member_string(out, "schema", str_of("rapporteur.doctor/1"));
	json_member_bool(out, "ok", !count(d, DOCTOR_BAD));
	json_key(out, "rows");
	buf_putc(out, '[');
	for (size_t i = 0; i < d->count; i++) {
		const struct doctor_row *row = &d->rows[i];
		json_element(out);
		buf_putc(out, '{');
		json_member_string(out, "section", str_of(row->section));
		json_member_string(out, "name", str_of(row->name));
		json_member_string(out, "state", str_of(words[row->state]));
		json_member_string(out, "detail", str_of(row->detail));
		if (row->remedy) {
			json_member_string(out, "remedy", str_of(row->remedy));
		}
		buf_putc(out, '}');
	}
	buf_puts(out, "]}\n");
}

static int doctor(const struct flags *flags)
{
	struct arena arena = ARENA_INIT;
	struct doctor d = {.arena = &arena};
	struct buf out = BUF_INIT;
	const char *format = flags_value(flags, "format");
	if (format && strcmp(format, "text") != 0 &&
		strcmp(format, "json") != 0) {
		say("--format %s: choose one of text, json", format);
		return EXIT_TROUBLE;
	}
	say_quietly(true); /* the rows say it */
	for (size_t i = 0; i < COUNT_OF(sections); i++) {
		sections[i](&d, flags);
	}
	if (format && strcmp(format, "json") == 0) {
		write_json(&out, &d);
	} else {
		write_text(&out, &d);
	}
	int status = count(&d, DOCTOR_BAD) ? EXIT_FOUND : EXIT_DONE;
	arena_release(&arena);
	return print_text(&out, status);
}

static const struct flag flags_doctor[] = {
	{"format", 'f', "FORMAT", "text (default) or json"},
	{0},
};

static const struct flag *const tables[] = {
	flags_doctor, flags_plugins, flags_general, NULL};

const struct command command_doctor = {
	.name = "doctor",
	.arguments = "",
	.summary = "what there is to work with, how to get what is not",
	.text = "Lists formats, libraries, plugin folders with what was found "
		"and refused there,\nterm packs, and what the kernel offers to "
		"lock analyzers in. Each row is ok,\nless (something optional "
		"is "
		"not there) or BAD (something needed, or meant to be\nthere, "
		"is "
		"not), with what to do. Exit status: 0, or 1 if a row is BAD."
		"\n\n"
		"  rapporteur doctor\n"
		"  rapporteur doctor -f json    for scripts\n",
	.tables = tables,
	.run = doctor,
};
