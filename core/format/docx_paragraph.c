/* SPDX-License-Identifier: MIT */
/*
 * What a paragraph of a Word file is, and which of its text is.
 */
#include "core/base/utf8.h"
#include "core/format/docx.h"
#include "core/source/marker.h"

/* Of the element at hand, or of one around it: its parent is 1 above. */
struct docx_frame *docx_frame_at(struct docx *d, uint32_t above)
{
	if (d->tree->depth > above) {
		return &d->frames[d->tree->depth - above];
	}
	d->nowhere = (struct docx_frame){0};
	return &d->nowhere;
}

struct story_look docx_look(const struct docx *d, unsigned marks)
{
	struct docx_props p = d->run;
	bool link = marks & DOCX_IS_LINK;
	if (p.style.len) {
		docx_props_fill(&p, &docx_style(&d->styles, p.style)->props);
	}
	docx_props_fill(&p, &docx_style(&d->styles, d->paragraph.style)->props);
	return (struct story_look){
		.strong = p.strong == DOCX_ON,
		.struck = p.struck == DOCX_ON,
		.hidden = p.hidden == DOCX_ON,
		.coloured = d->run.coloured && !link,
		.underlined = d->run.underlined && !link,
		.deleted = marks & DOCX_IS_DELETED,
		.inserted = marks & DOCX_IS_INSERTED,
	};
}

/* The list that a paragraph is counted in, and the level; empty if none. */
static struct rap_str list_of(const struct docx *d,
	const struct docx_style *style, int32_t *level)
{
	struct docx_props p = d->paragraph;
	docx_props_fill(&p, &style->props);
	*level = p.list_level;
	if (*level == DOCX_NO_LEVEL) {
		*level = docx_list_level(&d->lists, p.list, style->id);
	}
	return str_equal(p.list, str_of("0")) ? (struct rap_str){"", 0}
					      : p.list;
}

/*
 * A paragraph of a list is an item, unless its number is a label that says
 * more ("Article 5"), or may be a heading's: then its text decides.
 */
static enum block_kind kind_in_list(int32_t level, struct rap_str label)
{
	struct marker m = marker_read(label);
	bool plain = level == 0 && label.len && m.kind != MARKER_BULLET;
	return plain || m.kind == MARKER_ARTICLE || m.kind == MARKER_SECTION
		? BLOCK_PARAGRAPH
		: BLOCK_ITEM;
}

/* Tell the story what the paragraph is; it is counted in its list, if any. */
static void shape(struct docx *d)
{
	const struct docx_style *style =
		docx_style(&d->styles, d->paragraph.style);
	int32_t outline = d->paragraph.outline == DOCX_NO_LEVEL
		? style->props.outline
		: d->paragraph.outline;
	int32_t level = 0;
	struct rap_str list = list_of(d, style, &level);
	struct buf number = BUF_INIT;
	bool counted =
		list.len && docx_list_count(&d->lists, list, level, &number);
	struct rap_str label =
		d->note_label.len ? d->note_label : buf_str(&number);
	if (d->note_label.len) {
		story_shape(&d->story, BLOCK_FOOTNOTE, 0, label);
	} else if (outline >= 0 && outline < DOCX_BODY) {
		story_shape(&d->story, BLOCK_HEADING, (uint32_t)outline + 1,
			label);
	} else if (counted && (!number.len || str_trim(label).len)) {
		enum block_kind kind = kind_in_list(level, label);
		story_shape(&d->story, kind,
			kind == BLOCK_ITEM ? (uint32_t)level + 1 : 0, label);
	} else {
		story_shape(&d->story,
			style->is_quote ? BLOCK_QUOTE : BLOCK_PARAGRAPH, 0,
			label);
	}
	d->note_label.len = 0;
	d->shapeless = false;
	buf_release(&number);
}

/* A line of a table of contents. A heading cannot be one: the field that
 * makes the table was not ended. */
static bool is_contents(const struct docx *d)
{
	const struct docx_style *style =
		docx_style(&d->styles, d->paragraph.style);
	int32_t outline = style->props.outline;
	bool heading = outline >= 0 && outline < DOCX_BODY;
	return style->is_contents ||
		(!heading && docx_field_is_contents(&d->fields));
}

bool docx_is_passed_over(struct docx *d)
{
	return (docx_frame_at(d, 0)->marks & DOCX_IS_SKIPPED) ||
		docx_field_is_instruction(&d->fields) || is_contents(d);
}

void docx_put(struct docx *d, struct rap_str text)
{
	if (docx_is_passed_over(d)) {
		return;
	}
	struct story_look look = docx_look(d, docx_frame_at(d, 0)->marks);
	if (d->shapeless && str_trim(text).len &&
		story_is_live(&d->story, &look)) {
		shape(d);
	}
	story_text(&d->story, text, &look);
}

void docx_put_character(struct docx *d, uint32_t code_point)
{
	char bytes[4];
	size_t len = utf8_encode(code_point, bytes);
	docx_put(d, (struct rap_str){bytes, len});
}

void docx_begin_paragraph(struct docx *d)
{
	d->paragraph = docx_no_props;
	d->mark = docx_no_props;
	d->run = docx_no_props;
	d->mark_deleted = false;
	d->mark_inserted = false;
	d->shapeless = !story_begin(&d->story);
}

void docx_end_paragraph(struct docx *d)
{
	struct story_look look = {
		.hidden = d->mark.hidden == DOCX_ON,
		.deleted = d->mark_deleted,
		.inserted = d->mark_inserted,
	};
	bool live = story_is_live(&d->story, &look);
	if (d->mark_deleted || d->mark_inserted) {
		extract_note(d->x, extract_says_tracked);
	}
	if (d->shapeless && live && !docx_is_passed_over(d)) {
		shape(d); /* an empty paragraph has a number, too */
	}
	docx_field_rest(&d->fields);
	story_end(&d->story, !live && !look.hidden);
}
