/* SPDX-License-Identifier: MIT */
/*
 * Command-line flags from tables: parsing, mistakes with a remedy, and --help
 * all come from the same rows.
 */
#ifndef CORE_CLI_FLAGS_H
#define CORE_CLI_FLAGS_H

#include <stdbool.h>

#include "core/base/arena.h"
#include "core/base/buf.h"
#include "core/base/error.h"

struct flag {
	const char *name;     /* long name, without dashes; NULL ends a table */
	char letter;          /* short name, or 0 */
	const char *argument; /* "FILE"; NULL: takes none */
	const char *help;     /* one or more lines; a default is said here */
};

/* A flag as it was given. */
struct flag_value {
	const struct flag *flag;
	const char *value; /* NULL if it takes none; borrowed from argv */
	const char *where; /* "rapporteur.json:3"; NULL: on the command line */
};

struct flags {
	const char *command;       /* whose they are: "analyze"; or NULL */
	struct flag_value *values; /* in the order given */
	size_t value_count;
	const char *const *arguments; /* what is not a flag */
	size_t argument_count;
};

/*
 * Parse argv[1..]; flags and arguments may be mixed, "--" ends flags. `tables`
 * is a NULL-terminated list of flag tables. Fails with STATUS_USAGE: "unknown
 * option --ouput (did you mean --output?)".
 */
MUST_CHECK enum status flags_parse(struct flags *out, struct arena *a,
	const struct flag *const *tables, int argc, char **argv,
	struct error *err);

/* The last value of a flag that takes one; NULL if it was not given. */
const char *flags_value(const struct flags *f, const char *name);

/* Whether a flag was given at all. */
bool flags_given(const struct flags *f, const char *name);

/* All values of a flag that may be repeated; returns how many. */
size_t flags_values(const struct flags *f, struct arena *a, const char *name,
	const char *const **out);

/* "  -o, --output FILE   ..." for every row, wrapped to 80 columns. */
void flags_help(struct buf *out, const struct flag *table);

#endif /* CORE_CLI_FLAGS_H */
