/* SPDX-License-Identifier: MIT */
#include "core/base/array.h"
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/environment.h"
#include "core/cli/limits.h"
#include "core/cli/reporting.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"
#include "core/report/compilation.h"

/* What one call compiles, and where to. */
struct compiling {
	struct arena arena;
	struct compilation *compilation;
	enum compilation_format format;
	struct output output;
};

static enum status read_format(struct compiling *c, const struct flags *flags,
	struct error *err)
{
	static const struct choice choices[] = {{"text", COMPILATION_TEXT},
		{"csv", COMPILATION_CSV}, {"html", COMPILATION_HTML}};
	int format;
	enum status st = reporting_format(&format, flags, choices,
		COUNT_OF(choices), err);
	c->format = (enum compilation_format)format;
	return st;
}

static void begin(struct compiling *c, const struct flags *flags,
	struct rap_str issue)
{
	const char *file = flags_value(flags, "output");
	const struct report_options options = {
		.width = environment_columns(),
		.color = !file && environment_wants_color(),
		.all = flags_given(flags, "all"),
	};
	c->compilation = compilation_new(&c->arena, &options, issue);
}

/* Saved results know their issues; an alias is one only to the packs. */
static int from_results(struct compiling *c, const struct flags *flags)
{
	begin(c, flags, str_of(flags->arguments[0]));
	int status = saved_read(&c->compilation->sink, &c->arena, flags,
		flags->arguments[1]);
	if (status != EXIT_TROUBLE && !compilation_is_known(c->compilation)) {
		say("%s: no issue %s in these results; see rapporteur pack "
		    "list",
			flags->arguments[1], flags->arguments[0]);
		return EXIT_TROUBLE;
	}
	return status;
}

/* The answer is the issue's id. */
static enum status prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err)
{
	struct rap_str name = str_of(flags->arguments[0]);
	enum status st = setup_engine_watched(out, flags, watch, err);
	if (st) {
		return st;
	}
	const struct issue *issue;
	st = registry_need_issue(&issue, &out->registry, name, err);
	if (st) {
		return st;
	}
	out->engine.texts = true;
	buf_puts(answer, issue->id);
	return STATUS_OK;
}

static int from_folder(struct compiling *c, const struct flags *flags)
{
	struct analysing analysing;
	struct error err;
	if (analysing_open(&analysing, flags, flags->arguments + 1,
		    flags->argument_count - 1, prepare, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	begin(c, flags, str_copy(&c->arena, analysing_answer(&analysing)));
	int status = analysing_run(&analysing, &c->compilation->sink);
	analysing_close(&analysing);
	return status;
}

static int finish(struct compiling *c, const struct flags *flags, int status)
{
	struct error err;
	struct buf text = BUF_INIT;
	if (status == EXIT_TROUBLE || status == EXIT_INTERRUPT) {
		return status;
	}
	compilation_write(&text, c->compilation, c->format);
	if (output_open(&c->output, flags_value(flags, "output"), &err) ||
		output_add(&c->output, buf_str(&text), &err) ||
		output_commit(&c->output, &err)) {
		say("%s", err.message);
		output_discard(&c->output);
		status = EXIT_TROUBLE;
	}
	buf_release(&text);
	return status;
}

static int compile(const struct flags *flags)
{
	struct compiling c = {.arena = ARENA_INIT, .output = {.fd = -1}};
	struct error err;
	if (flags->argument_count && strchr(flags->arguments[0], ',')) {
		say("compile %s: one issue at a time", flags->arguments[0]);
		return EXIT_TROUBLE;
	}
	if (!flags->argument_count) {
		say("compile what? Name an issue; see rapporteur pack list");
		return EXIT_TROUBLE;
	}
	if (read_format(&c, flags, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	bool results = flags->argument_count == 2 &&
		saved_is_named(flags->arguments[1]);
	int status = results ? from_results(&c, flags) : from_folder(&c, flags);
	status = finish(&c, flags, status);
	arena_release(&c.arena);
	return status;
}

static const struct flag flags_compile[] = {
	{"format", 'f', "FORMAT",
		"text, csv or html (default: by the suffix of\n"
		"--output, else text)"},
	{"output", 'o', "FILE", "write here, all or nothing; - is stdout"},
	{"all", 'a', NULL,
		"also superseded revisions, other language versions\n"
		"and copies"},
	{0},
};

static const struct flag *const tables[] = {flags_compile, flags_verdicts,
	flags_input, flags_limits, flags_plugins, flags_general, NULL};

const struct command command_compile = {
	.name = "compile",
	.arguments = "ISSUE [PATH...|RESULTS]",
	.summary = "every passage on an issue, side by side",
	.text = "Lays every provision, clause and position on an issue side by "
		"side, in full, by\ndelegation: where it stands, how binding "
		"it "
		"is, what it excepts, which option it\nfollows. Mentions are "
		"left out.\n\n"
		"  rapporteur compile data-localization ecom/\n"
		"  rapporteur compile spam ecom/ -o spam.html     opens in a "
		"word processor\n"
		"  rapporteur compile spam ecom/ -o spam.csv      a row for "
		"each passage\n"
		"  rapporteur analyze ecom/ --texts -o ecom.jsonl\n"
		"  rapporteur compile spam ecom.jsonl             from saved "
		"results\n",
	.tables = tables,
	.run = compile,
};
