/* SPDX-License-Identifier: MIT */
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/reporting.h"
#include "core/cli/say.h"

static int report_folder(struct reporting *r, const struct flags *flags)
{
	struct setup setup = {0};
	struct error err;
	int status = EXIT_TROUBLE;
	if (setup_engine(&setup, flags, &err)) {
		say("%s", err.message);
	} else {
		status = analyse_paths(&setup, flags, flags->arguments,
			flags->argument_count, reporting_sink(r));
	}
	setup_release(&setup);
	return status;
}

static int report(const struct flags *flags)
{
	struct arena arena = ARENA_INIT;
	struct reporting reporting;
	struct error err;
	int status = EXIT_TROUBLE;

	if (!flags->argument_count) {
		say("report what? Name results (FILE.jsonl) or a folder");
		return EXIT_TROUBLE;
	}
	if (reporting_open(&reporting, &arena, flags, false, &err)) {
		say("%s", err.message);
	} else {
		bool results = flags->argument_count == 1 &&
			reporting_is_results(flags->arguments[0]);
		status = results ? reporting_read(reporting_sink(&reporting),
					   &arena, flags->arguments[0])
				 : report_folder(&reporting, flags);
		status = reporting_close(&reporting, status);
	}
	arena_release(&arena);
	return status;
}

static const struct flag *const tables[] = {flags_report, flags_output,
	flags_issues, flags_input, flags_plugins, flags_general, NULL};

const struct command command_report = {
	.name = "report",
	.arguments = "RESULTS|PATH...",
	.summary = "count saved results, or a folder, by ...",
	.text = "Counts what analyze found: in proposals, delegations, "
		"provisions, clauses,\npositions and mentions. A proposal "
		"counts once across languages and revisions.\n\n"
		"  rapporteur report ecom.jsonl --by member\n"
		"  rapporteur report ecom.jsonl --by matrix -f csv -o "
		"matrix.csv\n"
		"  rapporteur report ecom/ --roster participants.csv --as-of "
		"2021-07-23\n",
	.tables = tables,
	.run = report,
};
