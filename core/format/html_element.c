/* SPDX-License-Identifier: MIT */
#include "core/format/html_element.h"

#include <stdlib.h>

#include "core/base/array.h"
#include "core/base/ascii.h"

struct known {
	const char *name;
	struct html_element element;
};

/* By name, for bsearch. */
static const struct known known[] = {
	{"address", {HTML_BLOCK, 0}},
	{"article", {HTML_BLOCK, 0}},
	{"aside", {HTML_BLOCK, 0}},
	{"b", {HTML_STRONG, 0}},
	{"blockquote", {HTML_QUOTE, 0}},
	{"body", {HTML_BLOCK, 0}},
	{"br", {HTML_BREAK, 0}},
	{"button", {HTML_SKIPPED, 0}},
	{"caption", {HTML_BLOCK, 0}},
	{"center", {HTML_BLOCK, 0}},
	{"dd", {HTML_BLOCK, 0}},
	{"del", {HTML_DELETED, 0}},
	{"details", {HTML_BLOCK, 0}},
	{"dir", {HTML_LIST, 0}},
	{"div", {HTML_BLOCK, 0}},
	{"dl", {HTML_BLOCK, 0}},
	{"dt", {HTML_BLOCK, 0}},
	{"fieldset", {HTML_BLOCK, 0}},
	{"figcaption", {HTML_BLOCK, 0}},
	{"figure", {HTML_BLOCK, 0}},
	{"footer", {HTML_BLOCK, 0}},
	{"form", {HTML_BLOCK, 0}},
	{"h1", {HTML_HEADING, 1}},
	{"h2", {HTML_HEADING, 2}},
	{"h3", {HTML_HEADING, 3}},
	{"h4", {HTML_HEADING, 4}},
	{"h5", {HTML_HEADING, 5}},
	{"h6", {HTML_HEADING, 6}},
	{"head", {HTML_SKIPPED, 0}},
	{"header", {HTML_BLOCK, 0}},
	{"hr", {HTML_BLOCK, 0}},
	{"html", {HTML_BLOCK, 0}},
	{"iframe", {HTML_SKIPPED, 0}},
	{"ins", {HTML_INSERTED, 0}},
	{"legend", {HTML_BLOCK, 0}},
	{"li", {HTML_ITEM, 0}},
	{"main", {HTML_BLOCK, 0}},
	{"menu", {HTML_LIST, 0}},
	{"nav", {HTML_SKIPPED, 0}},
	{"noscript", {HTML_SKIPPED, 0}},
	{"object", {HTML_SKIPPED, 0}},
	{"ol", {HTML_LIST, 0}},
	{"option", {HTML_SKIPPED, 0}},
	{"p", {HTML_BLOCK, 0}},
	{"pre", {HTML_BLOCK, 0}},
	{"s", {HTML_STRUCK, 0}},
	{"script", {HTML_SKIPPED, 0}},
	{"section", {HTML_BLOCK, 0}},
	{"select", {HTML_SKIPPED, 0}},
	{"strike", {HTML_STRUCK, 0}},
	{"strong", {HTML_STRONG, 0}},
	{"style", {HTML_SKIPPED, 0}},
	{"summary", {HTML_BLOCK, 0}},
	{"svg", {HTML_SKIPPED, 0}},
	{"table", {HTML_TABLE, 0}},
	{"tbody", {HTML_BLOCK, 0}},
	{"td", {HTML_CELL, 0}},
	{"template", {HTML_SKIPPED, 0}},
	{"textarea", {HTML_SKIPPED, 0}},
	{"tfoot", {HTML_BLOCK, 0}},
	{"th", {HTML_CELL, 1}},
	{"thead", {HTML_BLOCK, 0}},
	{"title", {HTML_SKIPPED, 0}},
	{"tr", {HTML_ROW, 0}},
	{"u", {HTML_UNDERLINED, 0}},
	{"ul", {HTML_LIST, 0}},
};

static int by_name(const void *key, const void *entry)
{
	return strcmp(key, ((const struct known *)entry)->name);
}

struct html_element html_element(const char *name)
{
	const struct known *found = bsearch(name, known, COUNT_OF(known),
		sizeof(known[0]), by_name);
	return found ? found->element : (struct html_element){HTML_INLINE, 0};
}

const char *html_attribute(const char *const *pairs, const char *name)
{
	for (; pairs && pairs[0]; pairs += 2) {
		if (strcmp(pairs[0], name) == 0) {
			return pairs[1] ? pairs[1] : "";
		}
	}
	return "";
}

static bool has_word(const char *list, const char *word)
{
	struct rap_str rest = str_of(list);
	struct rap_str piece;
	while (str_next_piece(&rest, ' ', &piece)) {
		if (str_equal_ignoring_case(piece, str_of(word))) {
			return true;
		}
	}
	return false;
}

/* "fn12", "_ftn3", "footnote-1", "sdfootnote2": a name and a number. */
static bool is_note_name(const char *name)
{
	static const char *const stems[] = {"fn", "_ftn", "ftn", "_edn", "edn",
		"footnote", "endnote", "sdfootnote", "sdendnote"};
	for (size_t i = 0; i < COUNT_OF(stems); i++) {
		const char *at = name;
		if (!str_starts_with_ignoring_case(str_of(name), stems[i])) {
			continue;
		}
		at += strlen(stems[i]);
		at += strspn(at, "-_:");
		if (ascii_is_digit(*at)) {
			return true;
		}
	}
	return false;
}

bool html_is_footnote(const char *const *pairs)
{
	const char *class = html_attribute(pairs, "class");
	const char *role = html_attribute(pairs, "role");
	return has_word(class, "footnotes") || has_word(class, "footnote") ||
		has_word(class, "MsoFootnoteText") ||
		has_word(role, "doc-endnotes") ||
		has_word(role, "doc-footnote") ||
		has_word(role, "doc-endnote") ||
		is_note_name(html_attribute(pairs, "id"));
}

bool html_is_note_mark(const char *const *pairs)
{
	const char *href = html_attribute(pairs, "href");
	return has_word(html_attribute(pairs, "role"), "doc-noteref") ||
		has_word(html_attribute(pairs, "class"), "footnote-ref") ||
		(href[0] == '#' && is_note_name(href + 1));
}

bool html_is_back_link(const char *const *pairs)
{
	const char *href = html_attribute(pairs, "href");
	return has_word(html_attribute(pairs, "role"), "doc-backlink") ||
		has_word(html_attribute(pairs, "class"), "footnote-back") ||
		str_starts_with(str_of(href), "#fnref") ||
		str_starts_with(str_of(href), "#_ftnref") ||
		str_starts_with(str_of(href), "#_ednref");
}
