/* SPDX-License-Identifier: MIT */
/*
 * Flags that say how results are shown, and the way from records to output.
 */
#ifndef CORE_CLI_REPORTING_H
#define CORE_CLI_REPORTING_H

#include "core/cli/flags.h"
#include "core/report/findings_csv.h"
#include "core/report/report.h"
#include "core/results/jsonl.h"

/* --format, --output. */
extern const struct flag flags_output[];

/* --by, --all, --joint, --roster, --as-of. */
extern const struct flag flags_report[];

/* What to write: records as they come, or a report at the end. */
struct reporting {
	struct report_options options;
	struct output output;
	struct result_sink *sink;
	struct jsonl_sink jsonl;
	struct findings_csv rows;
	struct tally *tally; /* NULL if it is written as it comes */
};

/*
 * Read flags and open the output. `findings_csv`: csv is a row per finding, as
 * in analyze; else a row per issue. Fails with STATUS_USAGE or STATUS_IO.
 */
MUST_CHECK enum status reporting_open(struct reporting *out, struct arena *a,
	const struct flags *flags, bool findings_csv, struct error *err);

/* One word of a flag and what it stands for. */
struct choice {
	const char *word;
	int value;
};

/* Which of at most 8 choices a flag names. Fails with STATUS_USAGE, naming
 * them all and the nearest. */
MUST_CHECK enum status reporting_choose(int *out, const char *flag,
	const char *word, const struct choice *choices, size_t count,
	struct error *err);

/*
 * By --format, else by the suffix of --output, else the first choice. Fails
 * with STATUS_USAGE, also where the suffix is that of a format which is not
 * among the choices: nobody expects text in a file called .html.
 */
MUST_CHECK enum status reporting_format(int *out, const struct flags *flags,
	const struct choice *choices, size_t count, struct error *err);

/* Where records go. */
struct result_sink *reporting_sink(struct reporting *r);

/*
 * Write the report and put the output in place, unless `status` says that the
 * run failed or was interrupted: then a file is not made. Returns the exit
 * status, which may have become 2.
 */
int reporting_close(struct reporting *r, int status);

#endif /* CORE_CLI_REPORTING_H */
