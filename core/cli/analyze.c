/* SPDX-License-Identifier: MIT */
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/reporting.h"
#include "core/cli/say.h"
#include "core/cli/threshold.h"

static int analyze(const struct flags *flags)
{
	struct setup setup = {0};
	struct reporting reporting = {.output = {.fd = -1}};
	struct threshold threshold;
	struct error err;
	int status = EXIT_TROUBLE;

	enum status st = setup_engine(&setup, flags, &err);
	struct arena *a = &setup.arena;
	st = st ? st
		: threshold_open(&threshold, a, flags, &setup.registry, &err);
	st = st ? st : reporting_open(&reporting, a, flags, true, &err);
	setup.engine.texts = flags_given(flags, "texts");
	if (st) {
		say("%s", err.message);
	} else {
		status = analyse_paths(&setup, flags, flags->arguments,
			flags->argument_count,
			threshold_sink(&threshold, reporting_sink(&reporting)));
		status = threshold_status(&threshold,
			reporting_close(&reporting, status));
	}
	setup_release(&setup);
	return status;
}

static const struct flag flags_analyze[] = {
	{"texts", 0, NULL,
		"keep the whole text of each passage in the records,\n"
		"so that compile can show it from them"},
	{0},
};

static const struct flag *const tables[] = {flags_analyze, flags_output,
	flags_report, flags_threshold, flags_issues, flags_input, flags_plugins,
	flags_general, NULL};

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
