/* SPDX-License-Identifier: MIT */
/*
 * What a paragraph of a Word file is, and which of its text is.
 */
#include "core/format/docx.h"

struct story_look docx_look(struct docx *d)
{
	const struct markup_frame *frame = markup_frame_at(&d->markup, 0);
	struct docx_props p = d->run;
	struct story_look look = frame->look;
	if (p.style.len) {
		docx_props_fill(&p, &docx_style(&d->styles, p.style)->props);
	}
	docx_props_fill(&p, &docx_style(&d->styles, d->paragraph.style)->props);
	look.strong = p.strong == DOCX_ON;
	look.struck = p.struck == DOCX_ON;
	look.hidden = p.hidden == DOCX_ON;
	look.coloured = d->run.coloured && !(frame->marks & MARKUP_LINK);
	look.underlined = d->run.underlined && !(frame->marks & MARKUP_LINK);
	return look;
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

void docx_shape(void *self)
{
	struct docx *d = self;
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
	struct rap_str label = buf_str(&number);
	if (outline >= 0 && outline < DOCX_BODY) {
		story_shape(&d->story, BLOCK_HEADING, (uint32_t)outline + 1,
			label);
	} else if (counted && (!label.len || str_trim(label).len)) {
		story_shape_item(&d->story, (uint32_t)level + 1, label);
	} else if (style->is_quote) {
		story_shape(&d->story, BLOCK_QUOTE, 0, label);
	}
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
		(!heading && d->fields_balance &&
			docx_field_is_contents(&d->fields));
}

bool docx_is_passed_over(struct docx *d)
{
	return (markup_frame_at(&d->markup, 0)->marks & MARKUP_SKIPPED) ||
		docx_field_is_instruction(&d->fields) || is_contents(d);
}

void docx_put(struct markup *m, struct rap_str text)
{
	struct docx *d = (struct docx *)m;
	if (!docx_is_passed_over(d)) {
		struct story_look look = docx_look(d);
		story_text(&d->story, text, &look);
	}
}

void docx_begin_paragraph(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	d->paragraph = docx_no_props;
	d->mark = docx_no_props;
	d->run = docx_no_props;
	d->mark_deleted = false;
	d->mark_inserted = false;
	story_begin(&d->story);
}

void docx_end_paragraph(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	struct story_look look = {
		.hidden = d->mark.hidden == DOCX_ON,
		.deleted = d->mark_deleted,
		.inserted = d->mark_inserted,
	};
	bool live = story_is_live(&d->story, &look);
	if (d->mark_deleted || d->mark_inserted) {
		extract_note(d->x, extract_says_tracked);
	}
	bool counts = live && !docx_is_passed_over(d);
	docx_field_rest(&d->fields);
	story_end(&d->story, !live && !look.hidden, counts);
	m->is_between = true;
}
