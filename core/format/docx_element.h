/* SPDX-License-Identifier: MIT */
/*
 * What the elements of WordprocessingML are to a reader of its text.
 */
#ifndef CORE_FORMAT_DOCX_ELEMENT_H
#define CORE_FORMAT_DOCX_ELEMENT_H

#include "core/base/str.h"

enum docx_role {
	DOCX_OTHER, /* what is in it counts, it does not */
	DOCX_PARAGRAPH,
	DOCX_PARAGRAPH_PROPERTIES,
	DOCX_RUN,
	DOCX_RUN_PROPERTIES,
	DOCX_PROPERTY,
	DOCX_TEXT,
	DOCX_INSTRUCTION_TEXT,
	DOCX_FIELD_MARK,
	DOCX_SIMPLE_FIELD,
	DOCX_TAB,
	DOCX_BREAK,
	DOCX_HYPHEN,
	DOCX_SYMBOL,
	DOCX_DELETION,
	DOCX_INSERTION,
	DOCX_FOOTNOTE_MARK,
	DOCX_ENDNOTE_MARK,
	DOCX_COMMENT_MARK,
	DOCX_NOTE,
	DOCX_TABLE,
	DOCX_COLUMN,
	DOCX_ROW,
	DOCX_CELL,
	DOCX_SPAN, /* of a cell over columns */
	DOCX_BOX,
	DOCX_LINK,
	DOCX_GALLERY,     /* says what a content control is */
	DOCX_PLACEHOLDER, /* says that nobody has filled it in */
	DOCX_SKIPPED,     /* nothing in it is text */
	DOCX_ROLES,
};

/* By the name without prefix. */
enum docx_role docx_role_of(struct rap_str name);

#endif /* CORE_FORMAT_DOCX_ELEMENT_H */
