/* SPDX-License-Identifier: MIT */
/*
 * One text that a command makes, in the format that was asked for, to where it
 * was asked for: --format and --output.
 */
#ifndef CORE_CLI_DELIVERY_H
#define CORE_CLI_DELIVERY_H

#include "core/cli/reporting.h"

struct delivery {
	int format;
	struct output output;
};

/*
 * Choose by --format, else by the suffix of --output, else the first choice;
 * open the output. Fails with STATUS_USAGE or STATUS_IO.
 */
MUST_CHECK enum status delivery_open(struct delivery *out,
	const struct flags *flags, const struct choice *choices, size_t count,
	struct error *err);

/*
 * Write the text, which is released, unless `status` says that the command
 * failed: then a file is not made. Returns the exit status; what went wrong
 * was said.
 */
int delivery_close(struct delivery *d, struct buf *text, int status);

#endif /* CORE_CLI_DELIVERY_H */
