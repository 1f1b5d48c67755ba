/* SPDX-License-Identifier: MIT */
/*
 * The numbers that Word shows before paragraphs and counts anew each time:
 * numbering.xml has the recipe only.
 */
#ifndef CORE_FORMAT_DOCX_LIST_H
#define CORE_FORMAT_DOCX_LIST_H

#include "core/base/buf.h"
#include "core/format/docx_style.h"

struct docx_lists {
	struct map recipes; /* abstractNumId -> struct recipe */
	struct map lists;   /* numId -> struct list */
};

/* Read numbering.xml; its text must outlive *out. Fails with STATUS_SYNTAX. */
MUST_CHECK enum status docx_lists_read(struct docx_lists *out, struct arena *a,
	struct rap_str text, const struct docx_styles *styles,
	struct error *err);

/* The level that a list has for a paragraph style; 0 if it has none. */
int32_t docx_list_level(const struct docx_lists *l, struct rap_str list,
	struct rap_str style);

/*
 * Count one more paragraph of a list (by its numId) at a level, and write its
 * number as Word shows it: "(a)", "2.1"; nothing for a bullet. False if there
 * is no such list.
 */
bool docx_list_count(struct docx_lists *l, struct rap_str list, int32_t level,
	struct buf *out);

#endif /* CORE_FORMAT_DOCX_LIST_H */
