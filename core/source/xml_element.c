/* SPDX-License-Identifier: MIT */
#include "core/source/xml_element.h"

#include <stdlib.h>

#include "core/base/array.h"
#include "core/base/ascii.h"

enum { LONGEST_NAME = 24 };

struct known {
	const char *name; /* in lower case */
	struct element element;
};

#define BLOCK(block, level)                                                    \
	{                                                                      \
		ELEMENT_BLOCK, block, level                                    \
	}
#define LINES                                                                  \
	{                                                                      \
		ELEMENT_LINES, BLOCK_PARAGRAPH, 0                              \
	}
#define INLINE                                                                 \
	{                                                                      \
		ELEMENT_INLINE, BLOCK_PARAGRAPH, 0                             \
	}

/* By name, for bsearch. All others are paragraphs. */
static const struct known any[] = {
	{"a", INLINE},
	{"abbr", INLINE},
	{"article", LINES},
	{"authorialnote", BLOCK(BLOCK_FOOTNOTE, 0)},
	{"b", INLINE},
	{"blockquote", BLOCK(BLOCK_QUOTE, 0)},
	{"br", INLINE},
	{"cell", BLOCK(BLOCK_CELL, 0)},
	{"chapter", LINES},
	{"code", INLINE},
	{"crossheading", BLOCK(BLOCK_HEADING, 0)},
	{"date", INLINE},
	{"def", INLINE},
	{"del", INLINE},
	{"doctitle", BLOCK(BLOCK_HEADING, 0)},
	{"em", INLINE},
	{"emph", INLINE},
	{"emphasis", INLINE},
	{"entry", BLOCK(BLOCK_CELL, 0)},
	{"fn", BLOCK(BLOCK_FOOTNOTE, 0)},
	{"font", INLINE},
	{"footnote", BLOCK(BLOCK_FOOTNOTE, 0)},
	{"h1", BLOCK(BLOCK_HEADING, 1)},
	{"h2", BLOCK(BLOCK_HEADING, 2)},
	{"h3", BLOCK(BLOCK_HEADING, 3)},
	{"h4", BLOCK(BLOCK_HEADING, 4)},
	{"h5", BLOCK(BLOCK_HEADING, 5)},
	{"h6", BLOCK(BLOCK_HEADING, 6)},
	{"head", BLOCK(BLOCK_HEADING, 0)},
	{"heading", BLOCK(BLOCK_HEADING, 0)},
	{"hi", INLINE},
	{"i", INLINE},
	{"inline", INLINE},
	{"ins", INLINE},
	{"italic", INLINE},
	{"item", BLOCK(BLOCK_ITEM, 1)},
	{"lb", INLINE},
	{"li", BLOCK(BLOCK_ITEM, 1)},
	{"mark", INLINE},
	{"note", BLOCK(BLOCK_FOOTNOTE, 0)},
	{"noteref", INLINE},
	{"num", INLINE},
	{"placename", INLINE},
	{"q", INLINE},
	{"quote", BLOCK(BLOCK_QUOTE, 0)},
	{"quotedstructure", BLOCK(BLOCK_QUOTE, 0)},
	{"ref", INLINE},
	{"remark", INLINE},
	{"s", INLINE},
	{"small", INLINE},
	{"span", INLINE},
	{"strike", INLINE},
	{"strong", INLINE},
	{"sub", INLINE},
	{"subheading", BLOCK(BLOCK_HEADING, 0)},
	{"sup", INLINE},
	{"td", BLOCK(BLOCK_CELL, 0)},
	{"term", INLINE},
	{"th", BLOCK(BLOCK_CELL, 0)},
	{"title", BLOCK(BLOCK_HEADING, 0)},
	{"tt", INLINE},
	{"u", INLINE},
	{"underline", INLINE},
};

/* What these mean elsewhere, nobody knows. A title is what its num and heading
 * say, not a heading itself. */
static const struct known akoma_ntoso[] = {
	{"affecteddocument", INLINE},
	{"amendmentlist", BLOCK(BLOCK_PARAGRAPH, 0)},
	{"change", INLINE},
	{"concept", INLINE},
	{"docauthority", INLINE},
	{"doccommittee", INLINE},
	{"docdate", INLINE},
	{"docintroducer", INLINE},
	{"docjurisdiction", INLINE},
	{"docketnumber", INLINE},
	{"docnumber", INLINE},
	{"docproponent", INLINE},
	{"docpurpose", INLINE},
	{"docstage", INLINE},
	{"docstatus", INLINE},
	{"doctitle", INLINE},
	{"doctype", INLINE},
	{"embeddedtext", INLINE},
	{"entity", INLINE},
	{"event", INLINE},
	{"fillin", INLINE},
	{"judge", INLINE},
	{"lawyer", INLINE},
	{"legislature", INLINE},
	{"location", INLINE},
	{"mmod", INLINE},
	{"mod", INLINE},
	{"mref", INLINE},
	{"object", INLINE},
	{"opinion", INLINE},
	{"organization", INLINE},
	{"party", INLINE},
	{"person", INLINE},
	{"process", INLINE},
	{"quantity", INLINE},
	{"quotedtext", INLINE},
	{"relateddocument", INLINE},
	{"rmod", INLINE},
	{"role", INLINE},
	{"rref", INLINE},
	{"session", INLINE},
	{"shorttitle", INLINE},
	{"signature", INLINE},
	{"time", INLINE},
	{"title", BLOCK(BLOCK_PARAGRAPH, 0)},
	{"vote", INLINE},
};

static int by_name(const void *key, const void *entry)
{
	return strcmp(key, ((const struct known *)entry)->name);
}

struct rap_str xml_local_name(struct rap_str name)
{
	size_t colon = str_find_byte(name, ':');
	return colon < name.len ? str_from(name, colon + 1) : name;
}

enum xml_vocabulary xml_vocabulary_of(struct rap_str root)
{
	return str_equal(xml_local_name(root), str_of("akomaNtoso"))
		? XML_AKOMA_NTOSO
		: XML_ANY;
}

/* The name as it is looked up, or "" if it is none that is known. */
static void lower(char out[LONGEST_NAME], struct rap_str name)
{
	size_t len = 0;
	for (; len < name.len && len < LONGEST_NAME - 1; len++) {
		out[len] = ascii_lower(name.at[len]);
	}
	out[len == name.len ? len : 0] = '\0';
}

struct element element_of(enum xml_vocabulary vocabulary, struct rap_str name)
{
	static const struct element paragraph = {
		ELEMENT_BLOCK, BLOCK_PARAGRAPH, 0};
	char key[LONGEST_NAME];
	const struct known *found = NULL;
	lower(key, xml_local_name(name));
	if (vocabulary == XML_AKOMA_NTOSO) {
		found = bsearch(key, akoma_ntoso, COUNT_OF(akoma_ntoso),
			sizeof(akoma_ntoso[0]), by_name);
	}
	if (!found) {
		found = bsearch(key, any, COUNT_OF(any), sizeof(any[0]),
			by_name);
	}
	return found ? found->element : paragraph;
}

const char *element_field(enum xml_vocabulary vocabulary, struct rap_str name)
{
	static const struct {
		const char *element, *field;
	} fields[] = {{"docTitle", "title"}, {"docNumber", "symbol"},
		{"docDate", "date"}};
	struct rap_str local = xml_local_name(name);
	for (size_t i = 0;
		vocabulary == XML_AKOMA_NTOSO && i < COUNT_OF(fields); i++) {
		if (str_equal(local, str_of(fields[i].element))) {
			return fields[i].field;
		}
	}
	return NULL;
}
