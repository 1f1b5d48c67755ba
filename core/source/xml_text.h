/* SPDX-License-Identifier: MIT */
/*
 * The text between tags -> runs of a block.
 *
 * Markup within a line of text (<b>, comments, CDATA) would hide from the line
 * reader what the line says. It is given a view: a copy of the same length
 * with the markup masked, so that places in it are places in the file.
 */
#ifndef CORE_SOURCE_XML_TEXT_H
#define CORE_SOURCE_XML_TEXT_H

#include "core/source/blocks.h"

/* Stands in a view for each byte of markup. White space, for str_trim. */
#define XML_MASK '\v'

/* A view of well-formed content: as many bytes, in the arena. */
char *xml_view(struct arena *a, struct rap_str content);

/*
 * Add part of a view to the open block, references replaced. `source` is where
 * it stands in the decoded text; view.at itself if nothing is masked.
 */
void xml_put(struct blocks *b, struct rap_str view, const char *source);

/* What content says, references replaced: a copy, if there are any. */
struct rap_str xml_unescaped(struct arena *a, struct rap_str content);

#endif /* CORE_SOURCE_XML_TEXT_H */
