/* SPDX-License-Identifier: MIT */
/*
 * The numbers of OpenDocument's lists and headings, which are counted anew
 * each time they are shown.
 */
#ifndef CORE_FORMAT_ODT_LIST_H
#define CORE_FORMAT_ODT_LIST_H

#include "core/base/buf.h"
#include "core/format/odt_style.h"

/* Numbers so far, plus one; 0: a level has not begun. */
struct odt_count {
	uint32_t at[ODT_LEVELS];
};

/* The lists that are open, one in the other. */
struct odt_open {
	struct odt_count *count; /* of the outermost */
	const struct odt_list_style *styles[ODT_LEVELS];
	uint32_t depth;
	uint32_t pending; /* level of an item that is still empty, or 0 */
};

struct odt_lists {
	struct odt_open open;
	struct map by_style; /* the last list of each style: its count */
	struct map by_name;  /* xml:id -> count */
	struct odt_count outline;
};

/* A list and an item of it begin, a list ends, by the element just opened. */
void odt_list_begin(struct odt_lists *l, struct arena *a,
	const struct odt_styles *styles, const struct xml_tree *t);
void odt_list_item(struct odt_lists *l, const struct xml_tree *t);
void odt_list_end(struct odt_lists *l);

/*
 * Count the item that has begun, and write its number; false if the paragraph
 * at hand does not begin one. *level is from 1.
 */
bool odt_list_count(struct odt_lists *l, uint32_t *level, struct buf *out);

/* The same for a heading of a level from 1. */
void odt_heading_count(struct odt_lists *l, const struct odt_styles *styles,
	uint32_t level, struct buf *out);

#endif /* CORE_FORMAT_ODT_LIST_H */
