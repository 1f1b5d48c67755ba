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
	uint32_t level;        /* as a block has it */
};

/* The schema that the outermost element tells. */
enum xml_vocabulary {
	XML_ANY,
	XML_AKOMA_NTOSO, /* of any version */
};

/* A name without its prefix: "akn:p" is "p". */
struct rap_str xml_local_name(struct rap_str name);

enum xml_vocabulary xml_vocabulary_of(struct rap_str root);

/* By the name, with or without a prefix, in any case. */
struct element element_of(enum xml_vocabulary vocabulary, struct rap_str name);

/* The field that an element in the text itself fills: "title", "symbol",
 * "date"; or NULL. */
const char *element_field(enum xml_vocabulary vocabulary, struct rap_str name);

#endif /* CORE_SOURCE_XML_ELEMENT_H */
