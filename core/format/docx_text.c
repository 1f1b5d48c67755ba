/* SPDX-License-Identifier: MIT */
/*
 * The elements of a Word file's text.
 */
#include "core/base/utf8.h"
#include "core/format/docx.h"

/* A change stands around text; or in what is said of a row, or of the mark
 * that ends a paragraph. */
static void take_change(struct markup *m, bool deletion)
{
	struct docx *d = (struct docx *)m;
	uint32_t above = markup_frame_at(m, 1)->role;
	bool of_row = xml_tree_is_in(m->tree, "trPr") ||
		xml_tree_is_in(m->tree, "tcPr");
	if (above == DOCX_RUN_PROPERTIES &&
		markup_frame_at(m, 2)->role == DOCX_PARAGRAPH_PROPERTIES) {
		d->mark_deleted = d->mark_deleted || deletion;
		d->mark_inserted = d->mark_inserted || !deletion;
	} else if (above != DOCX_RUN_PROPERTIES) {
		struct story_look *look =
			&markup_frame_at(m, of_row ? 2 : 0)->look;
		look->deleted = look->deleted || deletion;
		look->inserted = look->inserted || !deletion;
	}
}

static void take_deletion(struct markup *m)
{
	take_change(m, true);
}

static void take_insertion(struct markup *m)
{
	take_change(m, false);
}

static struct rap_str note_name(struct markup *m, bool endnote)
{
	struct rap_str id = xml_tree_attribute(m->tree, "id");
	return str_of(arena_printf(m->arena, "%c%.*s", endnote ? 'e' : 'f',
		(int)id.len, id.at));
}

/* Word counts notes, and keeps no number. */
static void take_note_mark(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	bool endnote = markup_frame_at(m, 0)->role == DOCX_ENDNOTE_MARK;
	uint32_t *count = endnote ? &d->endnotes : &d->footnotes;
	struct story_look look = docx_look(d);
	if (docx_is_passed_over(d) || !story_is_live(&d->story, &look)) {
		return;
	}
	struct rap_str name = note_name(m, endnote);
	void **at = map_at(&d->notes, m->arena, name);
	*at = *at ? *at : arena_printf(m->arena, "%u", ++*count);
	story_mark(&d->story, name, str_of(*at));
}

/* A note that nothing live leads to is no part of the text. */
static void open_note(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	bool endnote = xml_tree_is(m->tree, "endnote");
	struct rap_str type = xml_tree_attribute(m->tree, "type");
	struct rap_str name = note_name(m, endnote);
	const char *label = map_find(&d->notes, name);
	if (!label || (type.len && !str_equal(type, str_of("normal")))) {
		markup_skip(m);
	} else {
		story_note(&d->story, name, str_of(label));
	}
}

static void close_note(struct markup *m)
{
	story_note(m->story, (struct rap_str){"", 0}, (struct rap_str){"", 0});
}

static void open_paragraph_properties(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	bool own = markup_frame_at(m, 1)->role == DOCX_PARAGRAPH;
	d->target = own ? &d->paragraph : NULL;
}

static void close_paragraph_properties(struct markup *m)
{
	((struct docx *)m)->target = NULL;
}

static void open_run_properties(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	uint32_t above = markup_frame_at(m, 1)->role;
	d->target = above == DOCX_RUN                ? &d->run
		: above == DOCX_PARAGRAPH_PROPERTIES ? &d->mark
						     : NULL;
}

static void close_run_properties(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	bool of_mark = markup_frame_at(m, 1)->role == DOCX_PARAGRAPH_PROPERTIES;
	d->target = of_mark ? &d->paragraph : NULL;
}

static void take_property(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	if (d->target) {
		docx_props_take(d->target, m->tree);
	}
}

/* Content controls: a table of contents, or what nobody has filled in. */
static void take_gallery(struct markup *m)
{
	struct rap_str value = xml_tree_attribute(m->tree, "val");
	if (str_find(value, "Contents") < value.len) {
		/* sdt/sdtPr/docPartObj/docPartGallery */
		markup_frame_at(m, 3)->marks |= MARKUP_SKIPPED;
	}
}

static void take_placeholder(struct markup *m)
{
	struct rap_str value = xml_tree_attribute(m->tree, "val");
	if (!str_equal(value, str_of("0")) &&
		!str_equal(value, str_of("false"))) {
		/* sdt/sdtPr/showingPlcHdr */
		markup_frame_at(m, 2)->marks |= MARKUP_SKIPPED;
	}
}

static void open_run(struct markup *m)
{
	((struct docx *)m)->run = docx_no_props;
}

static void open_text(struct markup *m)
{
	markup_frame_at(m, 0)->marks |= MARKUP_TEXT;
}

static void open_instruction(struct markup *m)
{
	markup_frame_at(m, 0)->marks |= MARKUP_TEXT | MARKUP_KEPT;
}

static void take_text(struct markup *m, struct rap_str text)
{
	if (markup_frame_at(m, 0)->marks & MARKUP_KEPT) {
		docx_field_instruct(&((struct docx *)m)->fields, text);
	} else {
		docx_put(m, text);
	}
}

static void put_tab(struct markup *m)
{
	docx_put(m, str_of("\t"));
}

static void put_break(struct markup *m)
{
	docx_put(m, str_of(" "));
}

static void put_hyphen(struct markup *m)
{
	docx_put(m, str_of("\xE2\x80\x91")); /* U+2011 */
}

static void put_symbol(struct markup *m)
{
	char bytes[4];
	uint32_t code = docx_symbol(xml_tree_attribute(m->tree, "font"),
		xml_tree_attribute(m->tree, "char"));
	docx_put(m, (struct rap_str){bytes, utf8_encode(code, bytes)});
}

static void take_comment_mark(struct markup *m)
{
	extract_note(m->story->x, extract_says_comments);
}

static void take_field_mark(struct markup *m)
{
	docx_field_mark(&((struct docx *)m)->fields,
		xml_tree_attribute(m->tree, "fldCharType"));
}

static void take_simple_field(struct markup *m)
{
	if (docx_field_lists(xml_tree_attribute(m->tree, "instr"))) {
		markup_skip(m);
	}
}

static void take_column(struct markup *m)
{
	markup_frame_at(m, 2)->columns++; /* tbl/tblGrid/gridCol */
}

/* A cell says behind its tag that it takes several columns. */
static void take_span(struct markup *m)
{
	enum { MOST = 64 };
	int32_t span = xml_tree_number(m->tree, "val", 1);
	if (span > 1 && span <= MOST) {
		markup_table(m)->column += (uint32_t)span - 1;
	}
}

static void open_link(struct markup *m)
{
	markup_frame_at(m, 0)->marks |= MARKUP_LINK;
}

static void close_box(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	struct story_look look = docx_look(d);
	struct rap_str none = {"", 0};
	if (story_is_live(&d->story, &look)) {
		markup_keep_aside(m, none, none);
	}
}

/* A field may go on around a box, and does not go on in it. */
static void begin_aside(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	d->outside = d->fields;
	d->fields = (struct docx_fields){.depth = 0};
}

static void end_aside(struct markup *m)
{
	struct docx *d = (struct docx *)m;
	d->fields = d->outside;
}

static uint32_t role_of(struct rap_str name)
{
	return docx_role_of(name);
}

enum status docx_read_text(struct docx *d, struct rap_str text,
	struct error *err)
{
	static markup_fn *const openers[DOCX_ROLES] = {
		[DOCX_PARAGRAPH] = docx_begin_paragraph,
		[DOCX_PARAGRAPH_PROPERTIES] = open_paragraph_properties,
		[DOCX_RUN] = open_run,
		[DOCX_RUN_PROPERTIES] = open_run_properties,
		[DOCX_PROPERTY] = take_property,
		[DOCX_TEXT] = open_text,
		[DOCX_INSTRUCTION_TEXT] = open_instruction,
		[DOCX_FIELD_MARK] = take_field_mark,
		[DOCX_SIMPLE_FIELD] = take_simple_field,
		[DOCX_TAB] = put_tab,
		[DOCX_BREAK] = put_break,
		[DOCX_HYPHEN] = put_hyphen,
		[DOCX_SYMBOL] = put_symbol,
		[DOCX_DELETION] = take_deletion,
		[DOCX_INSERTION] = take_insertion,
		[DOCX_FOOTNOTE_MARK] = take_note_mark,
		[DOCX_ENDNOTE_MARK] = take_note_mark,
		[DOCX_COMMENT_MARK] = take_comment_mark,
		[DOCX_NOTE] = open_note,
		[DOCX_TABLE] = markup_open_table,
		[DOCX_COLUMN] = take_column,
		[DOCX_ROW] = markup_open_row,
		[DOCX_CELL] = markup_open_cell,
		[DOCX_SPAN] = take_span,
		[DOCX_BOX] = markup_open_aside,
		[DOCX_LINK] = open_link,
		[DOCX_GALLERY] = take_gallery,
		[DOCX_PLACEHOLDER] = take_placeholder,
		[DOCX_SKIPPED] = markup_skip,
	};
	static markup_fn *const closers[DOCX_ROLES] = {
		[DOCX_PARAGRAPH] = docx_end_paragraph,
		[DOCX_PARAGRAPH_PROPERTIES] = close_paragraph_properties,
		[DOCX_RUN_PROPERTIES] = close_run_properties,
		[DOCX_TABLE] = markup_close_table,
		[DOCX_CELL] = markup_close_cell,
		[DOCX_BOX] = close_box,
		[DOCX_NOTE] = close_note,
	};
	static const struct markup_language language = {
		role_of, openers, closers, take_text, begin_aside, end_aside};
	d->markup.language = &language;
	d->fields = (struct docx_fields){.depth = 0};
	d->fields_balance = docx_fields_balance(text);
	return markup_read(&d->markup, text, err);
}
