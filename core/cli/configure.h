/* SPDX-License-Identifier: MIT */
/*
 * rapporteur.json -> flags: options that a folder of documents brings along.
 *
 * It is looked for beside the first PATH and in the folders above it. Since
 * documents come from strangers, and it may come with them, it may set what is
 * analysed and how, but not what is run or written; --config FILE may.
 */
#ifndef CORE_CLI_CONFIGURE_H
#define CORE_CLI_CONFIGURE_H

#include "core/cli/flags.h"

enum settable {
	SET_ANYWHERE,
	SET_WHERE_NAMED,     /* in a file that the user named */
	SET_ON_COMMAND_LINE, /* in no file */
};

/* What decides how documents are analysed, and may be set in the file. */
struct configurable {
	const char *key;      /* the flag's name, with _ for -; NULL ends */
	const char *fallback; /* what is in force where nothing is said */
	enum settable where;
	bool repeats; /* every value counts, not only the last */
};

extern const struct configurable configurables[];

/* The flag of this key among those of a command, or NULL. */
const struct flag *configure_flag(const struct flag *const *tables,
	const char *key);

/*
 * Put settings in front of the flags given, so that the command line wins;
 * those that are not in `tables`, the command's own, are left out. Everything
 * is made in the arena. Fails with STATUS_SYNTAX or STATUS_USAGE:
 * "FILE:LINE:COLUMN: ..." with the nearest known key, and with STATUS_IO.
 */
MUST_CHECK enum status configure(struct flags *flags, struct arena *a,
	const struct flag *const *tables, struct error *err);

#endif /* CORE_CLI_CONFIGURE_H */
