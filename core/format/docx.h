/* SPDX-License-Identifier: MIT */
/*
 * Inside the reader of Word files: the parts of one document, and where the
 * reader stands in them.
 */
#ifndef CORE_FORMAT_DOCX_H
#define CORE_FORMAT_DOCX_H

#include "core/format/docx_element.h"
#include "core/format/docx_field.h"
#include "core/format/docx_list.h"
#include "core/format/docx_style.h"
#include "core/format/package.h"
#include "core/format/story.h"

/* What an open element says of all that is in it. */
enum docx_mark {
	DOCX_IS_SKIPPED = 1,
	DOCX_IS_DELETED = 2,
	DOCX_IS_INSERTED = 4,
	DOCX_IS_LINK = 8,
	DOCX_IS_TEXT = 16,
};

struct docx_frame {
	enum docx_role role;
	unsigned marks;   /* those of the elements around it, too */
	uint32_t columns; /* of a table */
	size_t inside;    /* of a text box: where its content begins */
	bool is_cell;     /* the story was told that a cell begins */
};

/* A text box, to be read behind the paragraph that it hangs on. */
struct docx_box {
	struct rap_str content;
	uint32_t depth; /* boxes around it */
};

struct docx {
	struct arena *arena;
	struct docx_styles styles;
	struct docx_lists lists;
	struct extract *x;
	struct story story;

	struct docx_frame *frames; /* by depth in the tree, from 1 */
	struct docx_frame nowhere; /* above the outermost element */
	struct xml_tree *tree;
	struct docx_fields fields;
	struct docx_props paragraph, mark,
		run;               /* at hand; mark: what ends it */
	struct docx_props *target; /* of properties; or NULL */
	bool mark_deleted, mark_inserted;
	bool shapeless; /* the story was not told what the paragraph is */

	struct docx_box *boxes;
	uint32_t box_count, box_capacity, boxes_read;
	uint32_t box_depth; /* of the text at hand */

	struct map notes; /* by name -> their number */
	uint32_t footnotes, endnotes;
	struct rap_str note_label; /* of a note that has no text yet */
};

/*
 * Read a part's paragraphs into the story: the document, or its notes. Fails
 * with STATUS_SYNTAX.
 */
MUST_CHECK enum status docx_read_text(struct docx *d, struct rap_str text,
	struct error *err);

/* Of the element at hand, or of one around it: its parent is 1 above. */
struct docx_frame *docx_frame_at(struct docx *d, uint32_t above);

/* How the run at hand looks, under these marks of its element. */
struct story_look docx_look(const struct docx *d, unsigned marks);

/* Whether what stands here is no text, whatever it looks like. */
bool docx_is_passed_over(struct docx *d);

void docx_begin_paragraph(struct docx *d);
void docx_end_paragraph(struct docx *d);

/* Add text to the paragraph at hand, if it is text. */
void docx_put(struct docx *d, struct rap_str text);
void docx_put_character(struct docx *d, uint32_t code_point);

/* What a symbol of a font is in Unicode, or U+FFFD. */
uint32_t docx_symbol(struct rap_str font, struct rap_str code);

#endif /* CORE_FORMAT_DOCX_H */
