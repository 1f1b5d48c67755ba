/* SPDX-License-Identifier: MIT */
/*
 * The commands: one row each, from which dispatch, --help and the manual come.
 */
#ifndef CORE_CLI_COMMAND_H
#define CORE_CLI_COMMAND_H

#include "core/cli/flags.h"

/* What scripts can trust (docs/manual.md). 2 wins over 3, 3 over 1. */
enum exit_status {
	EXIT_DONE = 0,
	EXIT_FOUND = 1,   /* a threshold, no match, a failed check */
	EXIT_TROUBLE = 2, /* could not run */
	EXIT_PARTLY = 3,  /* something was not analysed; the results say what */
	EXIT_INTERRUPT = 130,
};

struct command {
	const char *name;      /* "analyze" */
	const char *arguments; /* "[PATH...]" */
	const char *summary;   /* half a line */
	const char *text;      /* paragraphs and examples for --help */
	const struct flag *const *tables; /* NULL-terminated */
	/* Returns an exit status. Says what is wrong itself. */
	int (*run)(const struct flags *flags);
};

extern const struct command command_analyze;
extern const struct command command_report;
extern const struct command command_compile;
extern const struct command command_compare;
extern const struct command command_corpus;
extern const struct command command_status;
extern const struct command command_track;
extern const struct command command_kwic;
extern const struct command command_explain;
extern const struct command command_plugin;
extern const struct command command_pack;
extern const struct command command_config;
extern const struct command command_doctor;
extern const struct command command_cache;

/* Flags that every command has. */
extern const struct flag flags_general[];

/* Run the program: argv as main has it. Returns the exit status. */
int command_main(int argc, char **argv);

#endif /* CORE_CLI_COMMAND_H */
