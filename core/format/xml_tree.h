/* SPDX-License-Identifier: MIT */
/*
 * A well-formed XML document, an event at a time: every element that is opened
 * is closed, also where it has only one tag, and nothing nests more deeply
 * than 256. Names come without their prefixes: what the vocabularies of word
 * processors call the same is the same.
 */
#ifndef CORE_FORMAT_XML_TREE_H
#define CORE_FORMAT_XML_TREE_H

#include "core/base/buf.h"
#include "core/source/xml_token.h"

enum { XML_TREE_DEPTH = 256 };

struct xml_tree {
	struct xml xml;
	struct xml_token token; /* the last event's */
	struct rap_str name;    /* of the element that it opens or closes */
	uint32_t depth;         /* open elements, this one among them */
	struct rap_str open[XML_TREE_DEPTH];
	bool closes; /* the last tag was opened and closed at once */
};

void xml_tree_init(struct xml_tree *t, struct rap_str document);

/* The next event into t->token. Fails with STATUS_SYNTAX. */
MUST_CHECK enum status xml_tree_next(struct xml_tree *t, struct error *err);

/* An attribute of the element just opened, whatever its prefix; or "". */
struct rap_str xml_tree_attribute(const struct xml_tree *t, const char *name);

/* The same as a number; `otherwise` if it is none of up to 9 digits. */
int32_t xml_tree_number(const struct xml_tree *t, const char *name,
	int32_t otherwise);

/* Whether the element at hand has this name. */
bool xml_tree_is(const struct xml_tree *t, const char *name);

/* Whether the element at hand stands right inside one of this name. */
bool xml_tree_is_in(const struct xml_tree *t, const char *parent);

/* Add what an XML_TEXT or XML_REFERENCE says. */
void xml_tree_put(const struct xml_tree *t, struct buf *out);

#endif /* CORE_FORMAT_XML_TREE_H */
