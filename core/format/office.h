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

#endif /* CORE_FORMAT_OFFICE_H */
