/* SPDX-License-Identifier: MIT */
/*
 * From the bytes of any file that delegations write to blocks. What a file is,
 * its content says; where that says nothing, its name.
 */
#ifndef CORE_FORMAT_FORMAT_H
#define CORE_FORMAT_FORMAT_H

#include "core/base/error.h"
#include "core/source/blocks.h"

enum format_tracked {
	TRACKED_ACCEPTED, /* insertions are text, deletions are not */
	TRACKED_ORIGINAL, /* the other way round */
	TRACKED_BOTH,
};

/* How to read; zeroed is what is meant when nothing is said. */
struct format_options {
	enum format_tracked tracked;
	bool struck; /* what is struck through by hand is text */
};

/*
 * Make *out of a file's bytes (borrowed; must outlive out), as source_read()
 * does for text, Markdown and XML; and of HTML, Word and OpenDocument files
 * and of what intake made of a PDF. `options` may be NULL. Bounded in time and
 * memory; touches no file. Fails with STATUS_ENCODING for a kind of file that
 * is not read, STATUS_SYNTAX for a broken one, STATUS_LIMIT above a limit.
 */
MUST_CHECK enum status format_read(struct source *out, struct arena *a,
	struct rap_str path, struct rap_str raw,
	const struct format_options *options, struct error *err);

#endif /* CORE_FORMAT_FORMAT_H */
