/* SPDX-License-Identifier: MIT */
/*
 * The readers of formats that are not text: each fills *out, whose path and
 * raw bytes are set.
 */
#ifndef CORE_FORMAT_READERS_H
#define CORE_FORMAT_READERS_H

#include "core/format/format.h"

/* Tag soup is read as browsers do; it never fails for its syntax. */
MUST_CHECK enum status read_html(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err);

/* OpenDocument as one XML file (.fodt). */
MUST_CHECK enum status read_flat(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err);

/*
 * A zip archive that is a word processor's file; what kind, it says itself.
 * Fails with STATUS_ENCODING for other archives.
 */
MUST_CHECK enum status read_office(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err);

/* out->raw is what conversion_copy() made; it becomes the PDF itself. */
MUST_CHECK enum status read_pdf(struct source *out, struct arena *a,
	const struct format_options *options, struct error *err);

#endif /* CORE_FORMAT_READERS_H */
