/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/delivery.h"
#include "core/cli/environment.h"
#include "core/cli/limits.h"
#include "core/cli/reporting.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/report/catalogue.h"

enum format { TEXT, CSV, JSON };

static enum status prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err)
{
	(void)flags;
	(void)answer;
	(void)watch;
	return setup_reading(out, err);
}

/* Saved results, or a folder; for the latter no analyzer is needed. */
static int collect(struct catalogue *c, struct arena *a,
	const struct flags *flags)
{
	struct analysing analysing;
	struct error err;
	if (flags->argument_count == 1 &&
		str_ends_with(str_of(flags->arguments[0]), ".jsonl")) {
		return saved_read(&c->sink, a, flags, flags->arguments[0]);
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

static void write_as(struct buf *out, const struct catalogue *c, int format)
{
	if (format == CSV) {
		catalogue_csv(out, c);
	} else if (format == JSON) {
		catalogue_json(out, c);
	} else {
		catalogue_text(out, c, environment_columns());
	}
}

static int corpus(const struct flags *flags)
{
	static const struct choice choices[] = {
		{"text", TEXT}, {"csv", CSV}, {"json", JSON}};
	struct arena arena = ARENA_INIT;
	struct delivery delivery;
	struct catalogue catalogue;
	struct buf text = BUF_INIT;
	struct error err;
	int status = EXIT_TROUBLE;

	catalogue_init(&catalogue, &arena);
	if (delivery_open(&delivery, flags, choices, COUNT_OF(choices), &err)) {
		say("%s", err.message);
	} else {
		status = collect(&catalogue, &arena, flags);
		write_as(&text, &catalogue, delivery.format);
	}
	status = delivery_close(&delivery, &text, status);
	arena_release(&arena);
	return status;
}

static const struct flag flags_corpus[] = {
	{"format", 'f', "FORMAT",
		"text, csv or json (default: by the suffix of\n"
		"--output, else text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{0},
};

static const struct flag *const tables[] = {
	flags_corpus, flags_input, flags_limits, flags_general, NULL};

const struct command command_corpus = {
	.name = "corpus",
	.arguments = "[RESULTS|PATH...]",
	.summary = "what was read: symbol, kind, dates, proponents",
	.text = "Lists every document with what it says about itself, where "
		"that comes from,\nwhether totals count it, and what to CHECK: "
		"values that are missing or guessed.\n\n"
		"  rapporteur corpus ecom/              the list\n"
		"  rapporteur corpus ecom/ -o table.csv for a spreadsheet\n"
		"  rapporteur corpus ecom.jsonl         of saved results\n\n"
		"Trusted in this order: metadata.csv, front matter, the "
		"circulation sentence\n(\"... is being circulated at the "
		"request of ...\"), header lines, document\nproperties, the "
		"file name, the text. To correct a value, write "
		"metadata.csv\ninto the folder:\n\n"
		"  path,symbol,kind,date,proponents\n"
		"  draft*.txt,INF/ECOM/5,proposal,2021-07-14,\"Brazil; Hong "
		"Kong, China\"\n",
	.tables = tables,
	.run = corpus,
};
