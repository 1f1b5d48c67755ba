/* SPDX-License-Identifier: MIT */
/*
 * What the program asks of its surroundings. The only module that reads
 * environment variables.
 */
#ifndef CORE_CLI_ENVIRONMENT_H
#define CORE_CLI_ENVIRONMENT_H

#include <stdbool.h>

#include "core/base/arena.h"

/* RAPPORTEUR_PLUGIN_PATH, or NULL. */
const char *environment_plugin_path(void);

/* XDG_DATA_HOME, else HOME/.local/share; NULL if neither is set. */
const char *environment_data_home(struct arena *a);

/* The program's own file, links resolved; NULL if it cannot be told. */
const char *environment_program(struct arena *a);

/* The file of the first program of this name on PATH, or NULL; folders that
 * are relative to the working one are passed over. */
const char *environment_find_program(struct arena *a, const char *name);

/* Whether standard output is a terminal, the columns to write in (those of
 * COLUMNS, of the terminal, else 80), and whether colours are welcome there
 * (NO_COLOR is not set). */
bool environment_is_terminal(void);
unsigned environment_columns(void);
bool environment_wants_color(void);

#endif /* CORE_CLI_ENVIRONMENT_H */
