/* SPDX-License-Identifier: MIT */
/*
 * One document after the other, for commands that look at documents rather
 * than at results: kwic and explain.
 */
#ifndef CORE_CLI_EACH_H
#define CORE_CLI_EACH_H

#include "core/cli/flags.h"
#include "core/source/walk.h"
#include "core/text/profile.h"

/* How much is to be known of each document. */
enum each_depth {
	EACH_TEXT,  /* clean text and words */
	EACH_UNITS, /* units and profile, too */
};

/* A document that was read; valid for one call. */
struct each_document {
	struct source source;
	struct document document;
	struct profile profile;
	struct arena *arena; /* the document's */
};

/* What to do with it. */
typedef void each_fn(void *self, const struct each_document *d);

/*
 * Read each file below the paths (the working directory if there are none)
 * and call `fn`. Returns an exit status; what could not be read was said.
 */
int each_document(const struct flags *flags, enum each_depth depth,
	const char *const *paths, size_t path_count, each_fn *fn, void *self);

#endif /* CORE_CLI_EACH_H */
