/* SPDX-License-Identifier: MIT */
/*
 * What a file is: by its content, whatever its name says.
 */
#ifndef CORE_FORMAT_SNIFF_H
#define CORE_FORMAT_SNIFF_H

#include "core/base/error.h"
#include "core/base/str.h"

enum format_kind {
	KIND_TEXT, /* text, Markdown, XML: the source room knows */
	KIND_HTML,
	KIND_FLAT,   /* OpenDocument as one XML file */
	KIND_OFFICE, /* a zip archive: Word, OpenDocument, or neither */
	KIND_PDF,
};

/*
 * Fails with STATUS_ENCODING for a kind of document that is known and not
 * read, with what to do about it.
 */
MUST_CHECK enum status sniff(enum format_kind *out, struct rap_str path,
	struct rap_str raw, struct error *err);

#endif /* CORE_FORMAT_SNIFF_H */
