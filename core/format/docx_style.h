/* SPDX-License-Identifier: MIT */
/*
 * What a Word file says of its paragraphs and runs: properties, and the styles
 * that they come from.
 */
#ifndef CORE_FORMAT_DOCX_STYLE_H
#define CORE_FORMAT_DOCX_STYLE_H

#include "core/base/map.h"
#include "core/format/xml_tree.h"

/* A property that a style may set and somebody nearer may take back. */
enum docx_switch { DOCX_UNSET, DOCX_ON, DOCX_OFF };

enum {
	DOCX_LEVELS = 9,         /* of headings and of lists */
	DOCX_BODY = DOCX_LEVELS, /* the outline level of plain text */
	DOCX_NO_LEVEL = -1,
};

struct docx_props {
	struct rap_str style; /* its id */
	enum docx_switch strong, struck, hidden;
	bool coloured, underlined;
	int32_t outline; /* 0 to 8; DOCX_BODY; DOCX_NO_LEVEL if nothing says */
	struct rap_str list; /* "0": none; empty if nothing says */
	int32_t list_level;  /* DOCX_NO_LEVEL if nothing says */
};

extern const struct docx_props docx_no_props;

struct docx_style {
	struct docx_props props; /* with those of the styles it builds on */
	struct rap_str id, based_on;
	bool is_contents; /* of tables of contents and indexes */
	bool is_quote;
	bool whole; /* props are */
};

struct docx_styles {
	struct map by_id;
	const struct docx_style *usual; /* of paragraphs that name none */
};

/* Take the property that the element just opened sets, if it is one. */
void docx_props_take(struct docx_props *p, const struct xml_tree *t);

/* Set what is unset as `under` has it. */
void docx_props_fill(struct docx_props *p, const struct docx_props *under);

/* Read styles.xml; its text must outlive *out. Fails with STATUS_SYNTAX. */
MUST_CHECK enum status docx_styles_read(struct docx_styles *out,
	struct arena *a, struct rap_str text, struct error *err);

/* A style, or one without any property. */
const struct docx_style *docx_style(const struct docx_styles *s,
	struct rap_str id);

#endif /* CORE_FORMAT_DOCX_STYLE_H */
