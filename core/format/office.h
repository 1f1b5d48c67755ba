/* SPDX-License-Identifier: MIT */
/*
 * The readers of word processors' packages: each fills *out, whose path and
 * raw bytes are set.
 */
#ifndef CORE_FORMAT_OFFICE_H
#define CORE_FORMAT_OFFICE_H

#include "core/format/format.h"
#include "core/format/package.h"

/* Word; `main` is the name of the part with the text. */
MUST_CHECK enum status read_docx(struct source *out, struct package *p,
	struct rap_str main, const struct format_options *options,
	struct error *err);

/* The texts of an OpenDocument file: members of a package, whose names are for
 * messages; or pieces of one text, without any. */
struct odt_parts {
	struct rap_str content, styles;
	const char *content_name, *styles_name;
	struct package *package; /* that has meta.xml; or NULL */
	struct rap_str meta;     /* without a package */
};

MUST_CHECK enum status read_odt(struct source *out, struct arena *a,
	const struct odt_parts *parts, const struct format_options *options,
	struct error *err);

#endif /* CORE_FORMAT_OFFICE_H */
