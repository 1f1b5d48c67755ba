/* SPDX-License-Identifier: MIT */
/*
 * Who could have spoken: a CSV file of member, from, to.
 */
#ifndef CORE_CLI_ROSTER_H
#define CORE_CLI_ROSTER_H

#include "core/base/error.h"
#include "core/report/report.h"

/*
 * Read the roster into out->roster. The first row may name the columns, in any
 * order; from and to are days (2021-07-23) or empty. Names may be any that the
 * WTO's table knows; a name with a comma stands in quotes. Rows that begin
 * with # are passed over. Fails with STATUS_SYNTAX: "FILE:LINE:COLUMN: why",
 * also where no member is named.
 */
MUST_CHECK enum status roster_read(struct report_options *out, struct arena *a,
	const char *file, struct error *err);

#endif /* CORE_CLI_ROSTER_H */
