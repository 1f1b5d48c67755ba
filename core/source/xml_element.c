/* SPDX-License-Identifier: MIT */
#include "core/source/xml_element.h"

#include "core/base/array.h"

static const struct {
	const char *name;
	struct element element;
} known[] = {
	{"article", {ELEMENT_LINES, BLOCK_PARAGRAPH, 0}},
	{"chapter", {ELEMENT_LINES, BLOCK_PARAGRAPH, 0}},
	{"title", {ELEMENT_BLOCK, BLOCK_HEADING, 0}},
	{"doctitle", {ELEMENT_BLOCK, BLOCK_HEADING, 0}},
	{"heading", {ELEMENT_BLOCK, BLOCK_HEADING, 0}},
	{"subheading", {ELEMENT_BLOCK, BLOCK_HEADING, 0}},
	{"head", {ELEMENT_BLOCK, BLOCK_HEADING, 0}},
	{"h1", {ELEMENT_BLOCK, BLOCK_HEADING, 1}},
	{"h2", {ELEMENT_BLOCK, BLOCK_HEADING, 2}},
	{"h3", {ELEMENT_BLOCK, BLOCK_HEADING, 3}},
	{"h4", {ELEMENT_BLOCK, BLOCK_HEADING, 4}},
	{"h5", {ELEMENT_BLOCK, BLOCK_HEADING, 5}},
	{"h6", {ELEMENT_BLOCK, BLOCK_HEADING, 6}},
	{"li", {ELEMENT_BLOCK, BLOCK_ITEM, 1}},
	{"item", {ELEMENT_BLOCK, BLOCK_ITEM, 1}},
	{"td", {ELEMENT_BLOCK, BLOCK_CELL, 0}},
	{"th", {ELEMENT_BLOCK, BLOCK_CELL, 0}},
	{"cell", {ELEMENT_BLOCK, BLOCK_CELL, 0}},
	{"entry", {ELEMENT_BLOCK, BLOCK_CELL, 0}},
	{"fn", {ELEMENT_BLOCK, BLOCK_FOOTNOTE, 0}},
	{"footnote", {ELEMENT_BLOCK, BLOCK_FOOTNOTE, 0}},
	{"note", {ELEMENT_BLOCK, BLOCK_FOOTNOTE, 0}},
	{"authorialnote", {ELEMENT_BLOCK, BLOCK_FOOTNOTE, 0}},
	{"quote", {ELEMENT_BLOCK, BLOCK_QUOTE, 0}},
	{"blockquote", {ELEMENT_BLOCK, BLOCK_QUOTE, 0}},
	{"quotedstructure", {ELEMENT_BLOCK, BLOCK_QUOTE, 0}},
};

static bool is_inline(struct rap_str name)
{
	static const char *const list[] = {"a", "abbr", "b", "br", "code",
		"date", "def", "del", "em", "emph", "emphasis", "font", "hi",
		"i", "inline", "ins", "italic", "lb", "mark", "noteref", "num",
		"placename", "q", "ref", "remark", "s", "small", "span",
		"strike", "strong", "sub", "sup", "term", "tt", "u",
		"underline"};
	for (size_t i = 0; i < COUNT_OF(list); i++) {
		if (str_equal_ignoring_case(name, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

struct element element_of(struct rap_str name)
{
	static const struct element paragraph = {
		ELEMENT_BLOCK, BLOCK_PARAGRAPH, 0};
	static const struct element inside = {
		ELEMENT_INLINE, BLOCK_PARAGRAPH, 0};
	size_t colon = str_find_byte(name, ':');
	if (colon < name.len) {
		name.at += colon + 1;
		name.len -= colon + 1;
	}
	for (size_t i = 0; i < COUNT_OF(known); i++) {
		if (str_equal_ignoring_case(name, str_of(known[i].name))) {
			return known[i].element;
		}
	}
	return is_inline(name) ? inside : paragraph;
}
