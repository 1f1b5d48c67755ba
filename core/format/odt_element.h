/* SPDX-License-Identifier: MIT */
/*
 * What the elements of OpenDocument are to a reader of its text.
 */
#ifndef CORE_FORMAT_ODT_ELEMENT_H
#define CORE_FORMAT_ODT_ELEMENT_H

#include "core/base/str.h"

enum odt_role {
	ODT_OTHER, /* what is in it counts, it does not */
	ODT_IS_HEADING,
	ODT_IS_PARAGRAPH,
	ODT_IS_SPAN,
	ODT_IS_LINK,
	ODT_IS_SPACES,
	ODT_IS_TAB,
	ODT_IS_BREAK,
	ODT_IS_LIST,
	ODT_IS_ITEM,
	ODT_IS_SECTION,
	ODT_IS_HIDDEN_PARAGRAPH,
	ODT_IS_HIDDEN_TEXT,
	ODT_IS_TABLE,
	ODT_IS_COLUMN,
	ODT_IS_ROW,
	ODT_IS_CELL,
	ODT_IS_COVERED,
	ODT_IS_NOTE,
	ODT_IS_CITATION,
	ODT_IS_NOTE_BODY,
	ODT_IS_FRAME,
	ODT_IS_BOX,
	ODT_IS_COMMENT,
	ODT_IS_CHANGES,
	ODT_IS_REGION,
	ODT_IS_INSERTION,
	ODT_IS_DELETION,
	ODT_IS_CHANGE_AT,
	ODT_IS_CHANGE_BEGIN,
	ODT_IS_CHANGE_END,
	ODT_IS_SKIPPED, /* nothing in it is text */
	ODT_ROLES
};

/* By the name without prefix. */
enum odt_role odt_role_of(struct rap_str name);

#endif /* CORE_FORMAT_ODT_ELEMENT_H */
