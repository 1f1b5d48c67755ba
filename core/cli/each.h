/* SPDX-License-Identifier: MIT */
/*
 * One document after the other, for commands that look at documents rather
 * than at results: kwic and explain.
 */
#ifndef CORE_CLI_EACH_H
#define CORE_CLI_EACH_H

#include "core/cli/flags.h"
#include "core/format/converter.h"
#include "core/format/format.h"
#include "core/source/walk.h"
#include "core/text/metadata.h"
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

/* How to read documents. */
struct each_reading {
	enum each_depth depth;
	size_t max_size;                     /* bytes of a file */
	const struct metadata *metadata;     /* borrowed */
	const struct format_options *format; /* borrowed */
	const struct converter *converter;   /* borrowed */
};

/*
 * Read a file into out->arena, which is set. Fails as intake_read() and
 * format_read() do; an empty file fails with STATUS_ENCODING "empty".
 */
MUST_CHECK enum status each_read(struct each_document *out,
	const struct each_reading *how, const struct walk_file *file,
	struct error *err);

/* What to do with it. */
typedef void each_fn(void *self, const struct each_document *d);

/*
 * Read each file below the paths (the working directory if there are none)
 * and call `fn`. Returns an exit status; what could not be read was said.
 */
int each_document(const struct flags *flags, enum each_depth depth,
	const char *const *paths, size_t path_count, each_fn *fn, void *self);

#endif /* CORE_CLI_EACH_H */
