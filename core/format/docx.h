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
#include "core/format/markup.h"
#include "core/format/package.h"

struct docx {
	struct markup markup;
	struct story story;
	struct extract *x;
	struct docx_styles styles;
	struct docx_lists lists;
	struct docx_fields fields;
	bool fields_balance;        /* in the part at hand */
	struct docx_fields outside; /* an aside: those around it */
	struct docx_props paragraph, mark,
		run;               /* at hand; mark: what ends it */
	struct docx_props *target; /* of properties; or NULL */
	bool mark_deleted, mark_inserted;
	struct map notes; /* by name -> their labels */
	uint32_t footnotes, endnotes;
};

/*
 * Read a part's paragraphs into the story: the document, or its notes. Fails
 * with STATUS_SYNTAX.
 */
MUST_CHECK enum status docx_read_text(struct docx *d, struct rap_str text,
	struct error *err);

/* How the run at hand looks. */
struct story_look docx_look(struct docx *d);

/* Whether what stands here is no text, whatever it looks like. */
bool docx_is_passed_over(struct docx *d);

void docx_begin_paragraph(struct markup *m);
void docx_end_paragraph(struct markup *m);

/* Tell the story what the paragraph is; it is counted in its list, if any. */
void docx_shape(void *self);

/* Add text to the paragraph at hand, if it is text. */
void docx_put(struct markup *m, struct rap_str text);

/* What a symbol of a font is in Unicode, or U+FFFD. */
uint32_t docx_symbol(struct rap_str font, struct rap_str code);

#endif /* CORE_FORMAT_DOCX_H */
