/* SPDX-License-Identifier: MIT */
#include "core/cli/analysing.h"
#include "core/cli/command.h"
#include "core/cli/limits.h"
#include "core/cli/reporting.h"
#include "core/cli/saved.h"
#include "core/cli/say.h"

static enum status prepare(struct setup *out, const struct flags *flags,
	struct buf *answer, const struct load_watch *watch, struct error *err)
{
	(void)answer;
	return setup_engine_watched(out, flags, watch, err);
}

static int report_folder(struct reporting *r, const struct flags *flags)
{
	struct analysing analysing;
	struct error err;
	if (analysing_open(&analysing, flags, flags->arguments,
		    flags->argument_count, prepare, &err)) {
		say("%s", err.message);
		return EXIT_TROUBLE;
	}
	int status = analysing_run(&analysing, reporting_sink(r));
	analysing_close(&analysing);
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
			saved_is_named(flags->arguments[0]);
		status = results ? saved_read(reporting_sink(&reporting),
					   &arena, flags, flags->arguments[0])
				 : report_folder(&reporting, flags);
		status = reporting_close(&reporting, status);
	}
	arena_release(&arena);
	return status;
}

static const struct flag *const tables[] = {flags_report, flags_verdicts,
	flags_output, flags_issues, flags_input, flags_limits, flags_plugins,
	flags_general, NULL};

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
