/* SPDX-License-Identifier: MIT */
/*
 * Styles of OpenDocument texts: those with names that people see, and those
 * that programs make for what a hand has changed ("automatic").
 */
#ifndef CORE_FORMAT_ODT_STYLE_H
#define CORE_FORMAT_ODT_STYLE_H

#include "core/base/map.h"
#include "core/format/xml_tree.h"

enum { ODT_LEVELS = 10 }; /* of headings and of lists */

enum odt_family { ODT_PARAGRAPH = 'p', ODT_TEXT = 't', ODT_SECTION = 's' };

enum odt_switch { ODT_UNSET, ODT_ON, ODT_OFF };

struct odt_style {
	struct rap_str key, parent; /* with its family before it */
	enum odt_switch strong, struck, hidden;
	bool coloured, underlined; /* by hand: never by what it builds on */
	bool is_title, is_quote, is_contents;
	bool whole; /* what it builds on is added */
};

/* How one level of a list is numbered. */
struct odt_level {
	bool known;  /* the style says something of it, if only a bullet */
	char format; /* as list_number() has them; 0: it has no number */
	struct rap_str prefix, suffix;
	int32_t shown; /* levels whose numbers are shown */
	int32_t start;
};

struct odt_list_style {
	struct odt_level levels[ODT_LEVELS];
};

struct odt_styles {
	struct map by_key;
	struct map lists;              /* by name */
	struct odt_list_style outline; /* of headings */
};

/*
 * Add the styles of styles.xml or content.xml, whose text must outlive *out;
 * complete them once all are there. Fails with STATUS_SYNTAX.
 */
MUST_CHECK enum status odt_styles_read(struct odt_styles *out, struct arena *a,
	struct rap_str text, struct error *err);
void odt_styles_complete(struct odt_styles *s);

/* A style, or one without any property. */
const struct odt_style *odt_style(const struct odt_styles *s, struct arena *a,
	enum odt_family family, struct rap_str name);

#endif /* CORE_FORMAT_ODT_STYLE_H */
