/* SPDX-License-Identifier: MIT */
/*
 * From the PATHs of a command to a sorted list of files to read.
 *
 * Folders are walked; within them hidden files, README files, files named by a
 * .rapporteurignore are passed over. A zip archive is a folder. Symbolic links to files are followed. Those
 * to folders are not, so that no walk leaves its folders or runs in circles; one
 * whose folder is not walked otherwise is a problem, and so is a loop. What is
 * named itself is always taken, links and all. "-" is standard input.
 */
#ifndef CORE_SOURCE_WALK_H
#define CORE_SOURCE_WALK_H

#include "core/base/error.h"
#include "core/base/str.h"
#include "core/source/archive.h"
#include "core/source/selection.h"
#include "core/source/walk_kinds.h"

/* A file to read, or a place that could not be looked at. */
struct walk_file {
	const char *os_path; /* to open it */
	struct rap_str path; /* relative to the deepest folder common to all
	                         PATHs, '/' separators; bytes as on disk */
	const char *problem; /* NULL, or why it cannot be read ("Permission
	                         denied", "a folder loop: ...") */
	uint64_t size;       /* as found; 0 for standard input */
	const struct archive_member *member; /* NULL; or it is one, and os_path
	                                        only looks like a path */
	bool folder; /* it is one, and its problem that of all below */
	bool table;  /* no document, but a table beside them, with a problem */
	bool named;  /* a PATH itself: taken whatever options say */
};

struct walk {
	struct walk_file *files; /* by path in byte order, none twice */
	uint32_t count;
	uint32_t ignored; /* files passed over by a rule or as not readable
			    kinds, and links to folders that are walked */
	struct walk_kinds others; /* of these, what may hold text: no images,
	                             no files of ours; unless options choose
	                             among files */
};

/* What of the files in folders is taken; zeroed is the usual. */
struct walk_options {
	struct selection selection; /* what results call a file decides */
	bool hidden;                /* names that begin with '.', too */
};

/*
 * Walk. The only failure is a PATH that does not exist or no PATH at all
 * (STATUS_USAGE); everything else becomes a file with a problem.
 */
MUST_CHECK enum status walk_paths(struct walk *out, struct arena *a,
	const char *const *paths, size_t path_count,
	const struct walk_options *options, struct error *err);

/*
 * The file that a PATH names: as walk_paths() finds it, or a member of an
 * archive by its path ("texts.zip/folder/name.txt").
 */
MUST_CHECK enum status walk_one(struct walk_file *out, struct arena *a,
	const char *path, struct error *err);

/* Add a table beside the documents that cannot be applied, in its place; path
 * and problem borrowed. */
void walk_add_table(struct walk *w, struct arena *a, struct rap_str path,
	const char *problem);

#endif /* CORE_SOURCE_WALK_H */
