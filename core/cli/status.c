/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/base/nearest.h"
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/limits.h"
#include "core/cli/say.h"
#include "core/report/board.h"
#include "core/results/jsonl.h"
#include "core/source/file.h"

enum { MAX_RESULTS_MB = 4095 };

typedef void write_fn(struct buf *out, const struct board *c);

static void write_text(struct buf *out, const struct board *c)
{
	board_text(out, c, environment_columns(), c->all);
}

static const struct {
	const char *name;
	write_fn *write;
} formats[] = {{"text", write_text}, {"csv", board_csv}, {"json", board_json}};

static write_fn *format_called(const char *name)
{
	for (size_t i = 0; i < COUNT_OF(formats); i++) {
		if (strcmp(formats[i].name, name) == 0) {
			return formats[i].write;
		}
	}
	return NULL;
}

/* --format, else the suffix of --output, else text. */
static enum status choose(write_fn **out, const struct flags *flags,
	struct error *err)
{
	static const char *const names[] = {"text", "csv", "json"};
	const char *name = flags_value(flags, "format");
	const char *file = flags_value(flags, "output");
	const char *dot = file ? strrchr(file, '.') : NULL;
	*out = format_called(name ? name : dot ? dot + 1 : "text");
	if (!*out && !name) {
		*out = write_text;
	}
	if (*out) {
		return STATUS_OK;
	}
	const char *near = nearest_word(str_of(name), names, COUNT_OF(names));
	return error_set(err, STATUS_USAGE,
		"--format %s: choose one of text, csv, json%s%s%s", name,
		near ? " (did you mean " : "", near ? near : "",
		near ? "?)" : "");
}

static int read_results(struct board *c, struct arena *a, const char *path)
{
	struct rap_str bytes;
	struct error err;
	enum status st =
		file_read(&bytes, a, path, (size_t)MAX_RESULTS_MB << 20, &err);
	if (st) {
		error_context(&err, "%s", path);
	}
	st = st ? st : jsonl_read(&c->sink, bytes, path, &err);
	if (st) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	return EXIT_DONE;
}

static enum status prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err)
{
	(void)answer;
	return setup_engine_watched(out, flags, watch, err);
}

/* Saved results, or a folder. */
static int collect(struct board *c, struct arena *a, const struct flags *flags)
{
	struct analysing analysing;
	struct error err;
	if (flags->argument_count == 1 &&
		str_ends_with(str_of(flags->arguments[0]), ".jsonl")) {
		return read_results(c, a, flags->arguments[0]);
	}
	if (analysing_open(&analysing, flags, flags->arguments,
		    flags->argument_count, prepare, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	int status = analysing_run(&analysing, &c->sink);
	analysing_close(&analysing);
	return status;
}

static int write_out(const struct board *c, write_fn *write,
	struct output *output, int status)
{
	struct buf text = BUF_INIT;
	struct error err;
	write(&text, c);
	enum status st = output_add(output, buf_str(&text), &err);
	st = st ? st : output_commit(output, &err);
	buf_release(&text);
	if (st) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	return status;
}

static int status_of(const struct flags *flags)
{
	struct arena arena = ARENA_INIT;
	struct output output = {.fd = -1};
	struct board board;
	write_fn *write = NULL;
	struct error err;
	int status = EXIT_TROUBLE;

	board_init(&board, &arena);
	board.force = flags_given(flags, "force");
	board.all = flags_given(flags, "all");
	enum status st = choose(&write, flags, &err);
	st = st ? st : output_open(&output, flags_value(flags, "output"), &err);
	if (st) {
		say("%s", err.message);
	} else {
		status = collect(&board, &arena, flags);
	}
	if (status == EXIT_DONE || status == EXIT_PARTLY) {
		status = write_out(&board, write, &output, status);
	}
	output_discard(&output);
	arena_release(&arena);
	return status;
}

static const struct flag flags_status[] = {
	{"format", 'f', "FORMAT",
		"text, csv or json (default: by the suffix of\n"
		"--output, else text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{"all", 'a', NULL, "every open point, not only the first"},
	{"force", 0, NULL,
		"also documents that nobody has negotiated yet, as\n"
		"proposals"},
	{0},
};

static const struct flag *const tables[] = {flags_status, flags_input,
	flags_limits, flags_plugins, flags_general, NULL};

const struct command command_status = {
	.name = "status",
	.arguments = "[RESULTS|PATH...]",
	.summary = "per article: marks, state, what is open, who holds it",
	.text = "Says how far each article of a negotiated text has come: "
		"brackets, words in them,\nalternatives, options, blanks, what "
		"is outstanding and who holds it. MARKS are\nread off the "
		"page; "
		"REPORTED is what reports in the folder say, kept apart.\n\n"
		"  rapporteur status text.docx            the board\n"
		"  rapporteur status text.docx news/      beside what is "
		"reported\n"
		"  rapporteur status ecom/ -o board.csv   a row for each "
		"article\n\n"
		"What the marks are taken to mean: docs/brackets.md.\n",
	.tables = tables,
	.run = status_of,
};
