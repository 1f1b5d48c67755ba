/* SPDX-License-Identifier: MIT */
#include "core/format/odt.h"

#include "core/format/odt_element.h"
#include "core/format/office.h"

static const struct odt_style *style_at(struct markup *m,
	enum odt_family family)
{
	return odt_style(&odt_of(m)->styles, m->arena, family,
		xml_tree_attribute(m->tree, "style-name"));
}

static void overlay(struct story_look *look, const struct odt_style *s)
{
	look->strong = s->strong ? s->strong == ODT_ON : look->strong;
	look->struck = s->struck ? s->struck == ODT_ON : look->struck;
	look->hidden = s->hidden ? s->hidden == ODT_ON : look->hidden;
	look->coloured = look->coloured || s->coloured;
	look->underlined = look->underlined || s->underlined;
}

/* Tell the story what the paragraph at hand is. */
static void shape(void *self)
{
	struct odt *o = self;
	struct buf number = BUF_INIT;
	uint32_t level = 0;
	bool item = odt_list_count(&o->lists, &level, &number);
	if (o->level && !item) {
		odt_heading_count(&o->lists, &o->styles, o->level, &number);
	}
	if (o->level || o->paragraph->is_title) {
		story_shape(&o->story, BLOCK_HEADING, o->level ? o->level : 1,
			buf_str(&number));
	} else if (item) {
		story_shape_item(&o->story, level, buf_str(&number));
	} else if (o->paragraph->is_quote) {
		story_shape(&o->story, BLOCK_QUOTE, 0, buf_str(&number));
	}
	buf_release(&number);
}

static void take_text(struct markup *m, struct rap_str text)
{
	struct odt *o = odt_of(m);
	const struct markup_frame *frame = markup_frame_at(m, 0);
	if (frame->marks & MARKUP_KEPT) {
		buf_add_str(&o->kept, text);
		return;
	}
	struct story_look look = frame->look;
	bool link = frame->marks & MARKUP_LINK;
	look.coloured = look.coloured && !link;
	look.underlined = look.underlined && !link;
	look.inserted = o->insertions > 0;
	look.deleted = o->deletions > 0;
	story_text(&o->story, text, &look);
}

static void put(struct markup *m, const char *text)
{
	if (markup_frame_at(m, 0)->marks & MARKUP_TEXT) {
		take_text(m, str_of(text));
	}
}

void odt_keep_text(struct markup *m)
{
	if (markup_frame_at(m, 0)->marks & MARKUP_KEPT) {
		markup_skip(m);
		return;
	}
	buf_clear(&odt_of(m)->kept);
	markup_frame_at(m, 0)->marks |= MARKUP_TEXT | MARKUP_KEPT;
}

static void open_paragraph(struct markup *m)
{
	struct odt *o = odt_of(m);
	struct markup_frame *frame = markup_frame_at(m, 0);
	frame->marks |= MARKUP_TEXT;
	if (frame->marks & MARKUP_KEPT) {
		buf_puts(&o->kept, o->kept.len ? " " : "");
		return;
	}
	o->paragraph = style_at(m, ODT_PARAGRAPH);
	o->level = 0;
	overlay(&frame->look, o->paragraph);
	if (o->paragraph->is_contents) {
		markup_skip(m);
	}
	story_begin(&o->story);
}

static void open_heading(struct markup *m)
{
	int32_t level = xml_tree_number(m->tree, "outline-level", 1);
	open_paragraph(m);
	odt_of(m)->level = level > 0 ? (uint32_t)level : 1;
}

/* What ends within a change would not have ended here without it. */
static void close_paragraph(struct markup *m)
{
	struct odt *o = odt_of(m);
	const struct markup_frame *frame = markup_frame_at(m, 0);
	struct story_look look = {
		.inserted = o->insertions > 0,
		.deleted = o->deletions > 0,
	};
	bool live = story_is_live(&o->story, &look);
	if (frame->marks & MARKUP_KEPT) {
		return;
	}
	story_end(&o->story, !live,
		live && !frame->look.hidden &&
			!(frame->marks & MARKUP_SKIPPED));
	m->is_between = true;
}

static void open_span(struct markup *m)
{
	overlay(&markup_frame_at(m, 0)->look, style_at(m, ODT_TEXT));
}

static void open_section(struct markup *m)
{
	struct story_look *look = &markup_frame_at(m, 0)->look;
	look->hidden = look->hidden ||
		style_at(m, ODT_SECTION)->hidden == ODT_ON ||
		str_equal(xml_tree_attribute(m->tree, "display"),
			str_of("none"));
}

static bool is_hidden(struct markup *m)
{
	return str_equal(xml_tree_attribute(m->tree, "is-hidden"),
		str_of("true"));
}

static void open_hidden_text(struct markup *m)
{
	markup_frame_at(m, 0)->look.hidden = is_hidden(m);
}

/* It stands in the paragraph that it hides. */
static void open_hidden_paragraph(struct markup *m)
{
	markup_frame_at(m, 1)->look.hidden = is_hidden(m);
}

/* A picture has a title, which is no text of the paragraph. */
static void open_frame(struct markup *m)
{
	markup_frame_at(m, 0)->marks &= ~(unsigned)MARKUP_TEXT;
}

static void open_link(struct markup *m)
{
	markup_frame_at(m, 0)->marks |= MARKUP_LINK;
}

static void put_space(struct markup *m)
{
	put(m, " ");
}

static void put_tab(struct markup *m)
{
	put(m, "\t");
}

static void open_list(struct markup *m)
{
	struct odt *o = odt_of(m);
	odt_list_begin(&o->lists, m->arena, &o->styles, m->tree);
}

static void close_list(struct markup *m)
{
	odt_list_end(&odt_of(m)->lists);
}

static void open_item(struct markup *m)
{
	odt_list_item(&odt_of(m)->lists, m->tree);
}

static void take_column(struct markup *m)
{
	int32_t times = xml_tree_number(m->tree, "number-columns-repeated", 1);
	markup_table(m)->columns += times > 1 ? 2 : 1;
}

/* Another cell is spread over it. */
static void open_covered(struct markup *m)
{
	markup_table(m)->column++;
	markup_skip(m);
}

/* A list may go on around an aside, and does not go on in it. */
static void begin_aside(struct markup *m)
{
	struct odt *o = odt_of(m);
	o->outside = o->lists.open;
	o->lists.open = (struct odt_open){.depth = 0};
}

static void end_aside(struct markup *m)
{
	struct odt *o = odt_of(m);
	o->lists.open = o->outside;
}

static uint32_t role_of(struct rap_str name)
{
	return odt_role_of(name);
}

static enum status read_text(struct odt *o, struct rap_str text,
	struct error *err)
{
	static markup_fn *const openers[ODT_ROLES] = {
		[ODT_IS_HEADING] = open_heading,
		[ODT_IS_PARAGRAPH] = open_paragraph,
		[ODT_IS_SPAN] = open_span,
		[ODT_IS_LINK] = open_link,
		[ODT_IS_SPACES] = put_space,
		[ODT_IS_TAB] = put_tab,
		[ODT_IS_BREAK] = put_space,
		[ODT_IS_LIST] = open_list,
		[ODT_IS_ITEM] = open_item,
		[ODT_IS_SECTION] = open_section,
		[ODT_IS_HIDDEN_PARAGRAPH] = open_hidden_paragraph,
		[ODT_IS_HIDDEN_TEXT] = open_hidden_text,
		[ODT_IS_TABLE] = markup_open_table,
		[ODT_IS_COLUMN] = take_column,
		[ODT_IS_ROW] = markup_open_row,
		[ODT_IS_CELL] = markup_open_cell,
		[ODT_IS_COVERED] = open_covered,
		[ODT_IS_NOTE] = odt_open_note,
		[ODT_IS_CITATION] = odt_keep_text,
		[ODT_IS_NOTE_BODY] = markup_open_aside,
		[ODT_IS_FRAME] = open_frame,
		[ODT_IS_BOX] = markup_open_aside,
		[ODT_IS_COMMENT] = odt_open_comment,
		[ODT_IS_REGION] = odt_open_region,
		[ODT_IS_INSERTION] = odt_open_insertion,
		[ODT_IS_DELETION] = odt_open_deletion,
		[ODT_IS_CHANGE_AT] = odt_take_change,
		[ODT_IS_CHANGE_BEGIN] = odt_begin_change,
		[ODT_IS_CHANGE_END] = odt_end_change,
		[ODT_IS_SKIPPED] = markup_skip,
	};
	static markup_fn *const closers[ODT_ROLES] = {
		[ODT_IS_HEADING] = close_paragraph,
		[ODT_IS_PARAGRAPH] = close_paragraph,
		[ODT_IS_LIST] = close_list,
		[ODT_IS_TABLE] = markup_close_table,
		[ODT_IS_CELL] = markup_close_cell,
		[ODT_IS_CITATION] = odt_close_citation,
		[ODT_IS_NOTE_BODY] = odt_close_note_body,
		[ODT_IS_BOX] = odt_close_box,
		[ODT_IS_REGION] = odt_close_region,
		[ODT_IS_DELETION] = odt_close_deletion,
	};
	static const struct markup_language language = {
		role_of, openers, closers, take_text, begin_aside, end_aside};
	static const struct odt_style plain = {.key = {"", 0}};
	o->paragraph = &plain;
	o->markup.language = &language;
	enum status st = markup_read(&o->markup, text, err);
	buf_release(&o->kept);
	return st;
}

/* Name the part that is to blame. */
static enum status blame(enum status st, const char *part, struct error *err)
{
	return st && part ? error_context(err, "%s", part) : st;
}

enum status read_odt(struct source *out, struct arena *a,
	const struct odt_parts *parts, const struct format_options *options,
	struct error *err)
{
	struct extract x;
	struct odt o = {.markup = {.arena = a}};
	extract_init(&x, a);
	story_init(&o.story, &x, options, shape, &o);
	o.markup.story = &o.story;
	enum status st =
		blame(odt_styles_read(&o.styles, a, parts->styles, err),
			parts->styles_name, err);
	st = st ? st
		: blame(odt_styles_read(&o.styles, a, parts->content, err),
			  parts->content_name, err);
	odt_styles_complete(&o.styles);
	st = st ? st
		: blame(read_text(&o, parts->content, err), parts->content_name,
			  err);
	if (st) {
		return st;
	}
	if (parts->package) {
		package_fields(&x, parts->package, "meta.xml");
	} else {
		fields_read(&x, a, parts->meta);
	}
	return extract_finish(&x, out, err);
}
