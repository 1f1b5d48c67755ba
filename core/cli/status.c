/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/delivery.h"
#include "core/cli/due.h"
#include "core/cli/environment.h"
#include "core/cli/limits.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/cli/since.h"
#include "core/report/board.h"

enum { AS_TEXT, AS_CSV, AS_JSON };

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
	bool results = flags->argument_count == 1 &&
		str_ends_with(str_of(flags->arguments[0]), ".jsonl");
	if (flags_given(flags, "since")) {
		if (!results &&
			!str_ends_with(str_of(flags_value(flags, "since")),
				".jsonl")) {
			return since_collect(c, flags, prepare);
		}
		say("--since needs the texts themselves, not results");
		return EXIT_TROUBLE;
	}
	if (results) {
		return saved_read(&c->sink, a, flags, flags->arguments[0]);
	}
	if (analysing_open(&analysing, flags, flags->arguments,
		    flags->argument_count, prepare, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	bool good = due_find(c, &analysing.walk);
	int status = analysing_run(&analysing, &c->sink);
	analysing_close(&analysing);
	return status == EXIT_DONE && !good ? EXIT_PARTLY : status;
}

static void write_board(struct buf *out, const struct board *b, int format)
{
	if (format == AS_CSV) {
		board_csv(out, b);
	} else if (format == AS_JSON) {
		board_json(out, b);
	} else {
		board_text(out, b, environment_columns(), b->all);
	}
}

static int status_of(const struct flags *flags)
{
	static const struct choice choices[] = {
		{"text", AS_TEXT}, {"csv", AS_CSV}, {"json", AS_JSON}};
	struct arena arena = ARENA_INIT;
	struct delivery delivery;
	struct board board;
	struct buf text = BUF_INIT;
	struct error err;

	board_init(&board, &arena);
	board.force = flags_given(flags, "force");
	board.all = flags_given(flags, "all");
	if (due_read(&board, flags, &err) ||
		delivery_open(&delivery, flags, choices, COUNT_OF(choices),
			&err)) {
		say("%s", err.message);
		arena_release(&arena);
		return EXIT_TROUBLE;
	}
	int status = collect(&board, &arena, flags);
	if (status == EXIT_DONE || status == EXIT_PARTLY) {
		int due = due_check(&board, flags);
		status = due == EXIT_DONE ? status : due;
	}
	if (status == EXIT_DONE || status == EXIT_PARTLY) {
		write_board(&text, &board, delivery.format);
	}
	status = delivery_close(&delivery, &text, status);
	arena_release(&arena);
	return status;
}

static const struct flag flags_status[] = {
	{"format", 'f', "FORMAT",
		"text, csv or json (default: by the suffix of\n"
		"--output, else text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{"since", 0, "OLD",
		"an older version, file or folder: what became of\n"
		"each article since"},
	{"all", 'a', NULL, "every open point, not only the first"},
	{"force", 0, NULL,
		"also documents that nobody has negotiated yet, as\n"
		"proposals"},
	{0},
};

static const struct flag *const tables[] = {flags_status, flags_due,
	flags_input, flags_limits, flags_plugins, flags_general, NULL};

const struct command command_status = {
	.name = "status",
	.arguments = "[RESULTS|PATH...]",
	.summary = "per article: marks, state, what is open, who holds it",
	.text = "Says how far each article of a negotiated text has come: "
		"brackets, words in\nthem, alternatives, options, blanks, what "
		"is outstanding and who holds it. MARKS\nare read off the "
		"page; REPORTED is what reports in the folder say, kept "
		"apart.\n\n"
		"  rapporteur status text.docx            the board\n"
		"  rapporteur status text.docx news/      beside what is "
		"reported\n"
		"  rapporteur status ecom/ -o board.csv   a row for each "
		"article\n"
		"  rapporteur status rev2.docx --since rev1.docx\n"
		"                                         what became of each "
		"article since\n\n"
		"What the marks are taken to mean: docs/brackets.md.\n",
	.tables = tables,
	.run = status_of,
};
