/* SPDX-License-Identifier: MIT */
/*
 * What is known of the files of a walk beside what they say: every
 * metadata.csv in their folders, and that of --metadata.
 */
#ifndef CORE_CLI_KNOWING_H
#define CORE_CLI_KNOWING_H

#include "core/cli/flags.h"
#include "core/source/walk.h"
#include "core/text/metadata.h"

/*
 * Read them. What a file found in a folder does wrong becomes a problem among
 * the files of the walk, and none of its rows counts: it may have come with
 * the documents. What --metadata does wrong is a failure. Rows that match no
 * file are said as a note.
 */
MUST_CHECK enum status knowing_read(struct metadata *out, struct arena *a,
	const struct flags *flags, struct walk *walk, struct error *err);

#endif /* CORE_CLI_KNOWING_H */
