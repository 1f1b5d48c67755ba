/* SPDX-License-Identifier: MIT */
/*
 * The elements of a Word file's text. Text boxes hang in the middle of
 * paragraphs, and are read behind them; so are notes, which stand in parts of
 * their own.
 */
#include "core/format/docx.h"

enum { DEEPEST_BOX = 4 };

/* A change stands around text; or in what is said of a row, or of the mark
 * that ends a paragraph. */
static void take_change(struct docx *d, unsigned mark)
{
	enum docx_role above = docx_frame_at(d, 1)->role;
	bool of_row = xml_tree_is_in(d->tree, "trPr") ||
		xml_tree_is_in(d->tree, "tcPr");
	if (of_row) {
		docx_frame_at(d, 2)->marks |= mark;
	} else if (above == DOCX_RUN_PROPERTIES &&
		docx_frame_at(d, 2)->role == DOCX_PARAGRAPH_PROPERTIES) {
		d->mark_deleted = d->mark_deleted || mark == DOCX_IS_DELETED;
		d->mark_inserted = d->mark_inserted || mark == DOCX_IS_INSERTED;
	} else if (above != DOCX_RUN_PROPERTIES) {
		docx_frame_at(d, 0)->marks |= mark;
	}
}

static struct rap_str note_name(struct docx *d, bool endnote)
{
	struct rap_str id = xml_tree_attribute(d->tree, "id");
	return str_of(arena_printf(d->arena, "%c%.*s", endnote ? 'e' : 'f',
		(int)id.len, id.at));
}

static void take_note_mark(struct docx *d)
{
	bool endnote = docx_frame_at(d, 0)->role == DOCX_ENDNOTE_MARK;
	uint32_t *count = endnote ? &d->endnotes : &d->footnotes;
	struct story_look look = docx_look(d, docx_frame_at(d, 0)->marks);
	if (docx_is_passed_over(d) || !story_is_live(&d->story, &look)) {
		return;
	}
	struct rap_str name = note_name(d, endnote);
	void **at = map_at(&d->notes, d->arena, name);
	if (!*at) {
		uint32_t *number = arena_alloc(d->arena, sizeof(*number));
		*number = ++*count;
		*at = number;
	}
	story_mark(&d->story, name, *(uint32_t *)*at);
}

/* A note that nothing live leads to is no part of the text. */
static void open_note(struct docx *d)
{
	bool endnote = str_equal(d->tree->name, str_of("endnote"));
	struct rap_str type = xml_tree_attribute(d->tree, "type");
	struct rap_str name = note_name(d, endnote);
	const uint32_t *number = map_find(&d->notes, name);
	if (!number || (type.len && !str_equal(type, str_of("normal")))) {
		docx_frame_at(d, 0)->marks |= DOCX_IS_SKIPPED;
		return;
	}
	d->note_label = str_of(arena_printf(d->arena, "[%u]", *number));
	story_note(&d->story, name);
}

static void close_note(struct docx *d)
{
	story_note(&d->story, (struct rap_str){"", 0});
}

/* A table of one column is a frame around text. */
static void open_cell(struct docx *d)
{
	uint32_t up = 1;
	while (up < d->tree->depth &&
		docx_frame_at(d, up)->role != DOCX_TABLE) {
		up++;
	}
	if (docx_frame_at(d, up)->columns != 1) {
		docx_frame_at(d, 0)->is_cell = true;
		story_cell_begin(&d->story);
	}
}

static void close_cell(struct docx *d)
{
	if (docx_frame_at(d, 0)->is_cell) {
		story_cell_end(&d->story);
	}
}

static void open_paragraph_properties(struct docx *d)
{
	bool own = docx_frame_at(d, 1)->role == DOCX_PARAGRAPH;
	d->target = own ? &d->paragraph : NULL;
}

static void close_paragraph_properties(struct docx *d)
{
	d->target = NULL;
}

static void open_run_properties(struct docx *d)
{
	enum docx_role above = docx_frame_at(d, 1)->role;
	d->target = above == DOCX_RUN                ? &d->run
		: above == DOCX_PARAGRAPH_PROPERTIES ? &d->mark
						     : NULL;
}

static void close_run_properties(struct docx *d)
{
	bool of_mark = docx_frame_at(d, 1)->role == DOCX_PARAGRAPH_PROPERTIES;
	d->target = of_mark ? &d->paragraph : NULL;
}

static void take_property(struct docx *d)
{
	if (d->target) {
		docx_props_take(d->target, d->tree);
	}
}

/* Content controls: a table of contents, or what nobody has filled in. */
static void take_gallery(struct docx *d)
{
	struct rap_str value = xml_tree_attribute(d->tree, "val");
	if (str_find(value, "Contents") < value.len) {
		docx_frame_at(d, 3)->marks |=
			DOCX_IS_SKIPPED; /* sdt/sdtPr/docPartObj */
	}
}

static void take_placeholder(struct docx *d)
{
	struct rap_str value = xml_tree_attribute(d->tree, "val");
	if (!str_equal(value, str_of("0")) &&
		!str_equal(value, str_of("false"))) {
		docx_frame_at(d, 2)->marks |= DOCX_IS_SKIPPED; /* sdt/sdtPr */
	}
}

static void open_run(struct docx *d)
{
	d->run = docx_no_props;
}

static void open_text(struct docx *d)
{
	docx_frame_at(d, 0)->marks |= DOCX_IS_TEXT;
}

static void put_tab(struct docx *d)
{
	docx_put(d, str_of("\t"));
}

static void put_break(struct docx *d)
{
	docx_put(d, str_of(" "));
}

static void put_hyphen(struct docx *d)
{
	docx_put_character(d, 0x2011);
}

static void put_symbol(struct docx *d)
{
	docx_put_character(d,
		docx_symbol(xml_tree_attribute(d->tree, "font"),
			xml_tree_attribute(d->tree, "char")));
}

static void take_deletion(struct docx *d)
{
	take_change(d, DOCX_IS_DELETED);
}

static void take_insertion(struct docx *d)
{
	take_change(d, DOCX_IS_INSERTED);
}

static void take_comment_mark(struct docx *d)
{
	extract_note(d->x, extract_says_comments);
}

static void take_field_mark(struct docx *d)
{
	docx_field_mark(&d->fields, xml_tree_attribute(d->tree, "fldCharType"));
}

static void take_simple_field(struct docx *d)
{
	if (docx_field_lists(xml_tree_attribute(d->tree, "instr"))) {
		docx_frame_at(d, 0)->marks |= DOCX_IS_SKIPPED;
	}
}

static void take_column(struct docx *d)
{
	docx_frame_at(d, 2)->columns++; /* tbl/tblGrid/gridCol */
}

static void open_link(struct docx *d)
{
	docx_frame_at(d, 0)->marks |= DOCX_IS_LINK;
}

static void open_skipped(struct docx *d)
{
	docx_frame_at(d, 0)->marks |= DOCX_IS_SKIPPED;
}

static void open_box(struct docx *d)
{
	docx_frame_at(d, 0)->inside = d->tree->token.end;
	open_skipped(d);
}

static void keep_box(struct docx *d)
{
	struct story_look look = docx_look(d, docx_frame_at(d, 0)->marks);
	size_t begin = docx_frame_at(d, 0)->inside;
	size_t end = d->tree->token.begin;
	if (d->box_depth == DEEPEST_BOX || end <= begin ||
		!story_is_live(&d->story, &look)) {
		return;
	}
	if (d->box_count == d->box_capacity) {
		uint32_t capacity = d->box_capacity * 2 + 8;
		d->boxes = arena_grow(d->arena, d->boxes, d->box_count,
			capacity, sizeof(*d->boxes));
		d->box_capacity = capacity;
	}
	struct rap_str content = {
		d->tree->xml.document.at + begin, end - begin};
	d->boxes[d->box_count++] = (struct docx_box){content, d->box_depth + 1};
}

static void open_element(struct docx *d)
{
	static void (*const openers[DOCX_ROLES])(struct docx *) = {
		[DOCX_PARAGRAPH] = docx_begin_paragraph,
		[DOCX_PARAGRAPH_PROPERTIES] = open_paragraph_properties,
		[DOCX_RUN] = open_run,
		[DOCX_RUN_PROPERTIES] = open_run_properties,
		[DOCX_PROPERTY] = take_property,
		[DOCX_TEXT] = open_text,
		[DOCX_INSTRUCTION_TEXT] = open_skipped,
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
		[DOCX_COLUMN] = take_column,
		[DOCX_CELL] = open_cell,
		[DOCX_BOX] = open_box,
		[DOCX_LINK] = open_link,
		[DOCX_GALLERY] = take_gallery,
		[DOCX_PLACEHOLDER] = take_placeholder,
		[DOCX_SKIPPED] = open_skipped,
	};
	unsigned marks = docx_frame_at(d, 1)->marks & ~(unsigned)DOCX_IS_TEXT;
	enum docx_role role = marks & DOCX_IS_SKIPPED
		? DOCX_SKIPPED
		: docx_role_of(d->tree->name);
	*docx_frame_at(d, 0) =
		(struct docx_frame){.role = role, .marks = marks};
	if (openers[role]) {
		openers[role](d);
	}
}

static void close_element(struct docx *d)
{
	static void (*const closers[DOCX_ROLES])(struct docx *) = {
		[DOCX_PARAGRAPH] = docx_end_paragraph,
		[DOCX_PARAGRAPH_PROPERTIES] = close_paragraph_properties,
		[DOCX_RUN_PROPERTIES] = close_run_properties,
		[DOCX_CELL] = close_cell,
		[DOCX_BOX] = keep_box,
		[DOCX_NOTE] = close_note,
	};
	enum docx_role role = docx_frame_at(d, 0)->role;
	if (closers[role]) {
		closers[role](d);
	}
}

static void take_text(struct docx *d)
{
	const struct xml_token *token = &d->tree->token;
	enum docx_role role = docx_frame_at(d, 0)->role;
	if (role == DOCX_INSTRUCTION_TEXT) {
		docx_field_instruct(&d->fields, token->text);
	} else if (!(docx_frame_at(d, 0)->marks & DOCX_IS_TEXT)) {
		return;
	} else if (token->kind == XML_TEXT) {
		docx_put(d, token->text);
	} else {
		docx_put_character(d, token->code_point);
	}
}

static enum status read_events(struct docx *d, struct rap_str text,
	struct error *err);

/* Boxes in boxes are put behind those that wait. */
static enum status read_boxes(struct docx *d, struct error *err)
{
	struct docx_frame *frames = d->frames;
	struct xml_tree *tree = d->tree;
	struct docx_fields fields = d->fields;
	enum status st = STATUS_OK;
	while (!st && d->boxes_read < d->box_count) {
		struct docx_box box = d->boxes[d->boxes_read++];
		d->box_depth = box.depth;
		d->fields = (struct docx_fields){.depth = 0};
		st = read_events(d, box.content, err);
	}
	d->box_depth = 0;
	d->frames = frames;
	d->tree = tree;
	d->fields = fields;
	return st;
}

static enum status read_events(struct docx *d, struct rap_str text,
	struct error *err)
{
	struct xml_tree tree;
	struct docx_frame frames[XML_TREE_DEPTH + 1] = {{0}};
	enum status st = STATUS_OK;
	d->tree = &tree;
	d->frames = frames;
	xml_tree_init(&tree, text);
	while (!st && (st = xml_tree_next(&tree, err)) == STATUS_OK &&
		tree.token.kind != XML_END) {
		if (tree.token.kind == XML_OPEN) {
			open_element(d);
		} else if (tree.token.kind == XML_CLOSE) {
			enum docx_role role = docx_frame_at(d, 0)->role;
			close_element(d);
			bool between = !d->story.cells && !d->box_depth &&
				(role == DOCX_PARAGRAPH || role == DOCX_TABLE);
			st = between && d->boxes_read < d->box_count
				? read_boxes(d, err)
				: STATUS_OK;
		} else {
			take_text(d);
		}
	}
	d->tree = NULL;
	d->frames = NULL;
	return st;
}

enum status docx_read_text(struct docx *d, struct rap_str text,
	struct error *err)
{
	enum status st = read_events(d, text, err);
	if (!st && d->boxes_read < d->box_count) {
		st = read_boxes(d, err);
	}
	extract_end(d->x);
	return st;
}
