/* SPDX-License-Identifier: MIT */
/*
 * XML, a token at a time, with the exact place of every byte. Reads elements,
 * text, CDATA and character references; passes over comments, processing
 * instructions and the DOCTYPE, which is never expanded: no document can make
 * this read a file or grow without bound.
 */
#ifndef CORE_SOURCE_XML_TOKEN_H
#define CORE_SOURCE_XML_TOKEN_H

#include <stdint.h>

#include "core/base/error.h"
#include "core/base/str.h"

enum xml_kind {
	XML_END,      /* of the document */
	XML_OPEN,     /* <name ...>; self_closing if it ends in "/>" */
	XML_CLOSE,    /* </name> */
	XML_TEXT,     /* a piece of text without references */
	XML_REFERENCE /* one character: &amp; or &#233; */
};

struct xml_token {
	enum xml_kind kind;
	struct rap_str text;       /* of XML_TEXT, where it stands */
	struct rap_str name;       /* of an element */
	struct rap_str attributes; /* what stands behind the name */
	bool self_closing;
	uint32_t code_point; /* of XML_REFERENCE */
	size_t begin, end;   /* of the token, in the document */
};

struct xml {
	struct rap_str document;
	size_t at;
	size_t tag; /* a '<' that has been looked for; stale unless behind at */
};

/* The next token. Fails with STATUS_SYNTAX: "line L, column C: why". */
MUST_CHECK enum status xml_next(struct xml *x, struct xml_token *out,
	struct error *err);

/* The raw value of an attribute, references not replaced; empty if absent. */
struct rap_str xml_attribute(const struct xml_token *open, const char *name);

/* The same by a name without prefix: "val" is that of w:val="..." */
struct rap_str xml_attribute_local(const struct xml_token *open,
	const char *name);

/* A name without its prefix: "p" of "w:p". */
struct rap_str xml_local(struct rap_str name);

/* Fill err with "line L, column C: why". */
enum status xml_complain(const struct xml *x, size_t at, const char *why,
	struct error *err);

#endif /* CORE_SOURCE_XML_TOKEN_H */
