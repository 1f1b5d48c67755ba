/* SPDX-License-Identifier: MIT */
/*
 * What common element names say about the text in them, whatever the schema:
 * treaty corpora, Akoma Ntoso, TEI, JATS, XHTML.
 */
#ifndef CORE_SOURCE_XML_ELEMENT_H
#define CORE_SOURCE_XML_ELEMENT_H

#include "core/source/blocks.h"

enum element_kind {
	ELEMENT_BLOCK,  /* its text is a block */
	ELEMENT_LINES,  /* its text is plain text, in lines */
	ELEMENT_INLINE, /* stands within a line */
};

struct element {
	enum element_kind kind;
	enum block_kind block; /* what its text is */
	uint32_t level;        /* of a heading; 0 unknown */
};

/* By the name without its prefix ("akn:p"), in any case. */
struct element element_of(struct rap_str name);

#endif /* CORE_SOURCE_XML_ELEMENT_H */
