/* SPDX-License-Identifier: MIT */
/*
 * metadata.csv: what a person knows of documents better than they say it
 * themselves.
 *
 *   path,symbol,kind,date,proponents
 *   drafts/?.txt,INF/ECOM/5,proposal,2021-07-14,"Brazil; Hong Kong, China"
 *
 * One column is "path": a path or a glob as .rapporteurignore has them,
 * relative to the file's folder; without a slash it is a name in any folder
 * below. The others are values. An empty cell says nothing, "-" says that there
 * is none. Where several rows match, each value is that of the last that has
 * one.
 */
#ifndef CORE_TEXT_METADATA_H
#define CORE_TEXT_METADATA_H

#include "core/base/error.h"
#include "core/source/blocks.h"

struct metadata_row; /* one row of one file */

struct metadata {
	struct metadata_row *rows; /* those that win come last */
	uint32_t count, capacity;
};

/*
 * Add the rows of a file, which win over those that are there. `name` is how
 * messages call it; `folder` is "" or ends in '/', as results call the folder
 * that its paths begin in. Text is copied into the arena. Fails, adding
 * nothing, with STATUS_SYNTAX or STATUS_ENCODING: "NAME:LINE:COLUMN: what is
 * wrong", with the nearest column or the values that are possible.
 */
MUST_CHECK enum status metadata_add(struct metadata *m, struct arena *a,
	struct rap_str raw, const char *name, struct rap_str folder,
	struct error *err);

/*
 * Put what is known of a document, by its path, among the fields of its
 * source. m may be NULL.
 */
void metadata_apply(const struct metadata *m, struct arena *a,
	struct source *source);

/* Whether row i is about this path. */
bool metadata_matches(const struct metadata *m, uint32_t i,
	struct rap_str path);

/* "metadata.csv:3: drafts/?.txt": how to call row i, in the arena. */
const char *metadata_place(const struct metadata *m, uint32_t i,
	struct arena *a);

#endif /* CORE_TEXT_METADATA_H */
