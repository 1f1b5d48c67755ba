/* SPDX-License-Identifier: MIT */
#include "core/text/outline.h"

#include "core/base/ascii.h"
#include "core/text/label.h"
#include "core/text/nest.h"
#include "core/text/outline_heading.h"
#include "core/text/treaty.h"

/* "11 .3" is 11.3. */
static struct rap_str without_spaces(struct outline *o, struct rap_str label)
{
	char *copy;
	size_t len = 0;

	if (str_find_byte(label, ' ') == label.len) {
		return label;
	}
	copy = arena_bytes(o->d->arena, label.len);
	for (size_t i = 0; i < label.len; i++) {
		if (label.at[i] != ' ') {
			copy[len++] = label.at[i];
		}
	}
	return (struct rap_str){copy, len};
}

/* A block of text that is no item: it ends the paragraph before it. */
static void take_paragraph(struct outline *o, uint32_t block,
	const struct label *l)
{
	struct text_block *b = &o->d->blocks[block];
	struct rap_unit *u;

	nest_close_below(o, RAP_UNIT_ARTICLE);
	b->unit = o->d->unit_count;
	u = nest_open(o, RAP_UNIT_PARAGRAPH, b->span.begin, b->first_word);
	u->label = without_spaces(o, l->text);
	o->bare_article = false;
	nest_extend(o, b);
	nest_add_sentences(o, b, b->span.begin + l->rest);
}

/* "b" as people cite it, "(b)", from the text itself where it says so. */
static struct rap_str item_label(struct outline *o, struct rap_str text,
	struct rap_span block)
{
	const char *begin = o->d->view.text.at + block.begin;
	const char *end = o->d->view.text.at + block.end;

	if (text.len == 0) {
		return text;
	}
	if (text.at > begin && text.at[-1] == '(' && text.at + text.len < end &&
		text.at[text.len] == ')') {
		return (struct rap_str){text.at - 1, text.len + 2};
	}
	return str_of(arena_printf(o->d->arena, "(%.*s)", (int)text.len,
		text.at));
}

/* An item continues the paragraph above, though it is a block of its own. */
static void take_item(struct outline *o, uint32_t block, const struct label *l)
{
	struct text_block *b = &o->d->blocks[block];
	struct label next = {.text = {"", 0}};
	uint32_t open_items;
	struct rap_unit *u;

	if (block + 1 < o->d->block_count) {
		next = label_of_text(nest_block_text(o->d, block + 1));
	}
	open_items = o->items.depth;
	listing_take(&o->items, l, b->level, &next);
	for (; open_items >= o->items.depth; open_items--) {
		nest_close(o);
	}
	b->unit = o->d->unit_count;
	u = nest_open(o, RAP_UNIT_ITEM, b->span.begin, b->first_word);
	u->label = item_label(o, l->text, b->span);
	o->bare_article = false;
	nest_extend(o, b);
	nest_add_sentences(o, b, b->span.begin + l->rest);
}

/*
 * A footnote between the items of a list must not end the paragraph, or the
 * rest of the items would lose it.
 */
static bool interrupts_items(struct outline *o, uint32_t block)
{
	const struct document *d = o->d;

	if (o->after_notes <= block) {
		o->after_notes = block;
		while (o->after_notes < d->block_count &&
			d->blocks[o->after_notes].kind == BLOCK_FOOTNOTE) {
			o->after_notes++;
		}
	}
	return o->after_notes < d->block_count &&
		label_of_text(nest_block_text(d, o->after_notes)).kind ==
		LABEL_ITEM;
}

static void take_footnote(struct outline *o, uint32_t block)
{
	struct text_block *b = &o->d->blocks[block];

	if (!interrupts_items(o, block)) {
		nest_close_below(o, RAP_UNIT_ARTICLE);
	}
	b->unit = o->d->unit_count;
	nest_open(o, RAP_UNIT_PARAGRAPH, b->span.begin, b->first_word);
	nest_extend(o, b);
	nest_add_sentences(o, b, b->span.begin);
	nest_close(o);
}

static bool ends_in_colon(const struct document *d, uint32_t block)
{
	struct rap_str text = nest_block_text(d, block);

	return text.len > 0 && text.at[text.len - 1] == ':';
}

/*
 * Whether a number heads an item: "(1)" does below "1." or a colon, and "1."
 * does where the file itself nests it.
 */
static bool number_is_item(const struct outline *o, uint32_t block,
	const struct label *l)
{
	const struct document *d = o->d;

	if (d->blocks[block].kind == BLOCK_ITEM && d->blocks[block].level > 1) {
		return true;
	}
	if (!l->enclosed || block == 0 ||
		nest_top_kind(o) < RAP_UNIT_PARAGRAPH) {
		return false;
	}
	return o->plain_numbers || nest_top_kind(o) == RAP_UNIT_ITEM ||
		ends_in_colon(d, block - 1);
}

/* "2 The Parties" is paragraph 2 where paragraph 1 stands before it. */
static struct label text_label(const struct outline *o, uint32_t block)
{
	struct rap_str line = nest_block_text(o->d, block);
	struct label l = label_of_text(line);

	if (l.kind == LABEL_NONE && o->last_number > 0) {
		struct label bare = label_of_bare_number(line);

		l = bare.number == o->last_number + 1 ? bare : l;
	}
	return l;
}

static void take_text(struct outline *o, uint32_t block)
{
	const struct text_block *b = &o->d->blocks[block];
	struct label l = text_label(o, block);

	if (l.kind == LABEL_PARAGRAPH && number_is_item(o, block, &l)) {
		l.kind = LABEL_ITEM;
	} else if (l.kind == LABEL_PARAGRAPH) {
		o->plain_numbers = o->plain_numbers || !l.enclosed;
		o->last_number = l.number;
	} else if (l.kind == LABEL_NONE && b->kind == BLOCK_ITEM) {
		l.kind = LABEL_ITEM;
	}
	if (l.kind == LABEL_ITEM) {
		take_item(o, block, &l);
	} else {
		take_paragraph(o, block, &l);
	}
}

static void take_block(struct outline *o, uint32_t block)
{
	static const struct label unlabelled = {.text = {"", 0}};

	switch ((enum block_kind)o->d->blocks[block].kind) {
	case BLOCK_HEADING:
		outline_take_heading(o, block);
		break;
	case BLOCK_FOOTNOTE:
		take_footnote(o, block);
		break;
	case BLOCK_CELL:
		take_paragraph(o, block, &unlabelled);
		break;
	case BLOCK_PARAGRAPH:
	case BLOCK_ITEM:
	case BLOCK_QUOTE:
		take_text(o, block);
		break;
	}
}

/* Bytes. Longer lines in capitals are shouted text. */
enum { HEADING_MAX = 110 };

/*
 * "2 PROPOSED TEXT", as WTO papers number their sections, looks like any
 * numbered line to a reader of plain text. Marked as what it is before
 * anything is built, since other modules ask for the kind of a block, too.
 */
static void mark_numbered_headings(struct document *d)
{
	for (uint32_t i = 0; i < d->block_count; i++) {
		struct text_block *b = &d->blocks[i];
		struct rap_str line = nest_block_text(d, i);

		if (b->kind == BLOCK_PARAGRAPH && line.len <= HEADING_MAX &&
			line.len > 0 && ascii_is_digit(line.at[0]) &&
			label_is_capitals(line) &&
			label_of_heading(line).numbered) {
			b->kind = BLOCK_HEADING;
		}
	}
}

void outline_make(struct document *d)
{
	struct outline o = {.d = d};

	/* A guess at what texts need, so that units are seldom moved. */
	d->unit_count = 0;
	d->unit_capacity = 64 + 2 * d->block_count + d->view.word_count / 16;
	d->units = arena_bytes(d->arena, d->unit_capacity * sizeof(*d->units));
	mark_numbered_headings(d);
	nest_open(&o, RAP_UNIT_DOCUMENT, 0, 0);
	o.one_article = treaty_is_one_article(d);
	if (o.one_article) {
		nest_open(&o, RAP_UNIT_ARTICLE, 0, 0);
		o.bare_article = true;
	}
	for (uint32_t block = 0; block < d->block_count; block++) {
		take_block(&o, block);
	}
	while (o.depth > 1) {
		nest_close(&o);
	}
	o.end = (uint32_t)d->view.text.len;
	o.end_word = d->view.word_count;
	nest_close(&o);
	d->view.unit_count = d->unit_count;
}
