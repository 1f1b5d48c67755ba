/* SPDX-License-Identifier: MIT */
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/limits.h"
#include "core/cli/reporting.h"
#include "core/cli/say.h"
#include "core/cli/threshold.h"

static enum status prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err)
{
	enum status st = setup_engine_watched(out, flags, watch, err);
	out->engine.texts = flags_given(flags, "texts");
	return st ? st
		  : threshold_read(answer, &out->arena, flags, &out->registry,
			    err);
}

static int analyze(const struct flags *flags)
{
	struct analysing analysing;
	struct arena arena = ARENA_INIT;
	struct reporting reporting;
	struct threshold threshold;
	struct error err;
	int status = EXIT_TROUBLE;

	if (analysing_open(&analysing, flags, flags->arguments,
		    flags->argument_count, prepare, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	if (reporting_open(&reporting, &arena, flags, true, &err)) {
		say("%s", err.message);
	} else {
		struct result_sink *sink =
			threshold_sink(&threshold, reporting_sink(&reporting));
		threshold.wanted = analysing_answer(&analysing);
		status = analysing_run(&analysing, sink);
		status = threshold_status(&threshold,
			reporting_close(&reporting, status));
	}
	analysing_close(&analysing);
	arena_release(&arena);
	return status;
}

static const struct flag flags_analyze[] = {
	{"texts", 0, NULL,
		"keep the whole text of each passage in the records,\n"
		"so that compile can show it from them"},
	{0},
};

static const struct flag *const tables[] = {flags_analyze, flags_verdicts,
	flags_output, flags_report, flags_threshold, flags_issues, flags_input,
	flags_limits, flags_plugins, flags_general, NULL};

const struct command command_analyze = {
	.name = "analyze",
	.arguments = "[PATH...]",
	.summary = "read and analyse; a report, or records",
	.text = "Reads every proposal below each PATH (default: the working "
		"directory) and says\nwhich issues they raise. What could not "
		"be read is listed first.\n\n"
		"  rapporteur analyze ecom/                  the report\n"
		"  rapporteur analyze ecom/ -o ecom.jsonl    everything, for "
		"programs and report\n"
		"  rapporteur analyze ecom/ -f csv           a row for each "
		"finding\n"
		"  rapporteur analyze ecom/ --only spam,source-code\n"
		"  rapporteur analyze new/ --fail-on source-code   for "
		"scripts\n",
	.tables = tables,
	.run = analyze,
};
