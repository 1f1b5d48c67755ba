/* SPDX-License-Identifier: MIT */
/*
 * What there is on this machine to work with, row by row, and how to get what
 * is not.
 *
 * Whoever knows of something that may be missing adds rows: a function of a
 * section in the table of doctor.c.
 */
#ifndef CORE_CLI_DOCTOR_H
#define CORE_CLI_DOCTOR_H

#include "core/cli/flags.h"

enum doctor_state {
	DOCTOR_OK,
	DOCTOR_LESS, /* something optional is not there: less can be done */
	DOCTOR_BAD,  /* something that is needed, or was meant to be there */
};

struct doctor_row {
	const char *section; /* "formats" */
	const char *name;    /* "pdf" */
	enum doctor_state state;
	const char *detail; /* what was found */
	const char *remedy; /* a command, or what to do; NULL: nothing */
};

struct doctor {
	struct arena *arena; /* for texts of rows */
	struct doctor_row *rows;
	size_t count, capacity;
};

/* Add a row; its texts are borrowed or in the arena. */
void doctor_add(struct doctor *d, struct doctor_row row);

/* The sections. Each adds its rows, in the same order on every run. */
void doctor_formats(struct doctor *d, const struct flags *flags);
void doctor_libraries(struct doctor *d, const struct flags *flags);
void doctor_plugins(struct doctor *d, const struct flags *flags);
void doctor_isolation(struct doctor *d, const struct flags *flags);

#endif /* CORE_CLI_DOCTOR_H */
