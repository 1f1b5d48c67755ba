/* SPDX-License-Identifier: MIT */
/*
 * Text in pages.
 */
#ifndef CORE_REPORT_HTML_H
#define CORE_REPORT_HTML_H

#include "core/base/buf.h"

/* Text with what HTML and SVG would take for marks escaped; also good between
 * double quotes. */
void html_text(struct buf *out, struct rap_str text);

/* Text between two pieces of markup. */
void html_between(struct buf *out, const char *open, struct rap_str text,
	const char *close);

#endif /* CORE_REPORT_HTML_H */
