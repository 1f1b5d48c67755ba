/* SPDX-License-Identifier: MIT */
#include "core/text/outline.h"

#include "core/text/label.h"
#include "core/text/listing.h"
#include "core/text/sentence.h"
#include "core/text/title.h"
#include "core/text/treaty.h"

/*
 * How deep units nest at most: real texts use ten, and what is deeper becomes
 * a neighbour of what it should be in.
 */
enum { SECTIONS_MAX = 8, OPEN_MAX = SECTIONS_MAX + LISTING_MAX + 4 };

/* A unit that is not finished yet. */
struct open_unit {
	uint32_t unit;
	uint32_t kind;
	uint32_t rank; /* of a section: the lower encloses the higher */
};

/* Open units, outermost first; the document is always the first. */
struct outline {
	struct document *d;
	struct open_unit open[OPEN_MAX];
	uint32_t depth;
	uint32_t end; /* of the last block, in bytes and words */
	uint32_t end_word;
	uint32_t article_level; /* of the heading of the open article */
	struct listing items;   /* those that are open */
	bool plain_numbers;   /* paragraphs here are numbered "1.", not "(1)" */
	bool bare_article;    /* it has nothing but its heading so far */
	bool one_article;     /* the whole document is one, unnamed */
	uint32_t after_notes; /* the first block that is no footnote, as
	                           far as we have looked */
};

static struct rap_str block_text(const struct document *d, uint32_t block)
{
	return str_slice(d->view.text, d->blocks[block].span);
}

static struct open_unit *top(struct outline *o)
{
	return &o->open[o->depth - 1];
}

static uint32_t top_kind(const struct outline *o)
{
	return o->open[o->depth - 1].kind;
}

static struct rap_unit *add_unit(struct outline *o, uint32_t kind,
	struct rap_span span, uint32_t first_word)
{
	struct document *d = o->d;
	struct rap_unit *u;

	if (d->unit_count == d->unit_capacity) {
		uint32_t more = d->unit_capacity + d->unit_capacity / 2 + 64;

		d->units = arena_grow(d->arena, d->units, d->unit_count, more,
			sizeof(*d->units));
		d->unit_capacity = more;
	}
	u = &d->units[d->unit_count++];
	*u = (struct rap_unit){.size = sizeof(*u),
		.kind = kind,
		.span = span,
		.parent = o->depth ? top(o)->unit : RAP_NO_UNIT,
		.first_word = first_word};
	return u;
}

/* Begin a unit that encloses what follows. */
static struct rap_unit *open_unit(struct outline *o, uint32_t kind,
	uint32_t begin, uint32_t first_word)
{
	struct rap_unit *u =
		add_unit(o, kind, (struct rap_span){begin, begin}, first_word);

	o->open[o->depth++] =
		(struct open_unit){.unit = o->d->unit_count - 1, .kind = kind};
	return u;
}

/* End the innermost unit behind the last block. */
static void close_top(struct outline *o)
{
	struct rap_unit *u = &o->d->units[top(o)->unit];

	u->span.end = o->end > u->span.begin ? o->end : u->span.begin;
	u->word_count = o->end_word - u->first_word;
	u->descendants = o->d->unit_count - top(o)->unit - 1;
	o->depth--;
}

/* Close everything that is deeper than `kind`. Kinds nest in their order. */
static void close_below(struct outline *o, uint32_t kind)
{
	while (top_kind(o) > kind) {
		close_top(o);
	}
	o->items.depth = 0;
}

static bool in_article(const struct outline *o)
{
	for (uint32_t i = 0; i < o->depth; i++) {
		if (o->open[i].kind == RAP_UNIT_ARTICLE) {
			return true;
		}
	}
	return false;
}

/* Sentences of a block, from `begin` on. They belong to the open unit. */
static void add_sentences(struct outline *o, const struct text_block *block,
	uint32_t begin)
{
	struct sentences walk = {.document = o->d,
		.at = begin,
		.end = block->span.end,
		.word = block->first_word,
		.end_word = block->first_word + block->word_count};
	struct sentence s;

	while (walk.word < walk.end_word &&
		o->d->view.words[walk.word].span.begin < begin) {
		walk.word++;
	}
	while (sentence_next(&walk, &s)) {
		struct rap_unit *u =
			add_unit(o, RAP_UNIT_SENTENCE, s.span, s.first_word);

		u->word_count = s.word_count;
	}
}

/* Take a block in: whatever is open goes on to its end. */
static void extend(struct outline *o, const struct text_block *block)
{
	o->end = block->span.end;
	o->end_word = block->first_word + block->word_count;
}

/*
 * Where a section stands among others: by the level its heading has in the
 * file, then by what it calls itself. A plain text has no levels, so an
 * unlabelled heading there is the least of the labelled ones.
 */
static uint32_t section_rank(uint32_t level, enum label_kind kind)
{
	if (kind == LABEL_NONE && level == 0) {
		return LABEL_SUBSECTION + 1;
	}
	return level * 16 + (uint32_t)kind;
}

/*
 * An annex with chapters of its own begins with the first of them; Chapter 5
 * behind an annex to Chapter 4 is no part of the annex.
 */
static bool leaves_annex(const struct outline *o, const struct label *l)
{
	const struct open_unit *section = &o->open[o->depth - 1];

	return section->rank % 16 == LABEL_ANNEX && section->rank > 0 &&
		l->kind >= LABEL_PART && l->kind <= LABEL_CHAPTER && !l->first;
}

static void open_section(struct outline *o, uint32_t block,
	const struct label *l, struct rap_str title)
{
	const struct text_block *b = &o->d->blocks[block];
	uint32_t rank = section_rank(b->level, l->kind);
	struct rap_unit *u;

	close_below(o, RAP_UNIT_SECTION);
	while (top_kind(o) == RAP_UNIT_SECTION &&
		(top(o)->rank >= rank || o->depth > SECTIONS_MAX ||
			leaves_annex(o, l))) {
		close_top(o);
	}
	u = open_unit(o, RAP_UNIT_SECTION, b->span.begin, b->first_word);
	u->label = l->text;
	u->title = title;
	top(o)->rank = rank;
	o->plain_numbers = false;
}

/* Sections that have no label of their own end at an article beside them. */
static void open_article(struct outline *o, uint32_t block,
	const struct label *l, struct rap_str title)
{
	const struct text_block *b = &o->d->blocks[block];
	struct rap_unit *u;

	close_below(o, RAP_UNIT_SECTION);
	while (b->level > 0 && top_kind(o) == RAP_UNIT_SECTION &&
		top(o)->rank >= b->level * 16 && top(o)->rank % 16 == 0) {
		close_top(o);
	}
	u = open_unit(o, RAP_UNIT_ARTICLE, b->span.begin, b->first_word);
	u->label = l->text;
	u->title = title;
	o->article_level = b->level;
	o->plain_numbers = false;
	o->bare_article = true;
}

/* Whether what comes behind a heading begins an article or section. */
static bool stands_before_heading(const struct outline *o, uint32_t block)
{
	const struct document *d = o->d;

	return block + 1 < d->block_count &&
		d->blocks[block + 1].kind == BLOCK_HEADING &&
		label_of_heading(block_text(d, block + 1)).kind != LABEL_NONE;
}

/* Whether an unlabelled heading stays inside the open article. */
static bool stays_inside(const struct outline *o, uint32_t block)
{
	uint32_t level = o->d->blocks[block].level;

	if (o->one_article) {
		return true;
	}
	if (level > 0 && o->article_level > 0) {
		return level > o->article_level;
	}
	return !stands_before_heading(o, block) &&
		title_zone(o->d, block) == RAP_ZONE_PROSE;
}

/* The heading line itself, a child of what it opened. */
static void add_heading(struct outline *o, uint32_t block)
{
	struct text_block *b = &o->d->blocks[block];
	struct rap_unit *u;

	b->unit = o->d->unit_count;
	u = add_unit(o, RAP_UNIT_HEADING, b->span, b->first_word);
	u->word_count = b->word_count;
	extend(o, b);
}

/* The title of an article may stand on a line of its own. */
static bool completes_article(struct outline *o, uint32_t block)
{
	struct rap_unit *u;

	if (top_kind(o) != RAP_UNIT_ARTICLE || !o->bare_article) {
		return false;
	}
	u = &o->d->units[top(o)->unit];
	if (u->title.len > 0) {
		return false;
	}
	u->title = block_text(o->d, block);
	return true;
}

static void take_heading(struct outline *o, uint32_t block)
{
	struct rap_str line = block_text(o->d, block);
	struct label l = label_of_heading(line);
	struct rap_str title = {line.at + l.rest, line.len - l.rest};

	if (l.kind == LABEL_ARTICLE && !o->one_article) {
		open_article(o, block, &l, title);
	} else if ((l.kind == LABEL_NONE || o->one_article) &&
		completes_article(o, block)) {
		close_below(o, RAP_UNIT_ARTICLE);
	} else if (in_article(o) &&
		(o->one_article ||
			(l.kind == LABEL_NONE && stays_inside(o, block)))) {
		close_below(o, RAP_UNIT_ARTICLE);
	} else {
		open_section(o, block, &l, title);
	}
	add_heading(o, block);
}

/* A block of text that is no item: it ends the paragraph before it. */
static void take_paragraph(struct outline *o, uint32_t block,
	const struct label *l)
{
	struct text_block *b = &o->d->blocks[block];
	struct rap_unit *u;

	close_below(o, RAP_UNIT_ARTICLE);
	b->unit = o->d->unit_count;
	u = open_unit(o, RAP_UNIT_PARAGRAPH, b->span.begin, b->first_word);
	u->label = l->text;
	o->bare_article = false;
	extend(o, b);
	add_sentences(o, b, b->span.begin + l->rest);
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
	struct label next = {.kind = LABEL_NONE};
	uint32_t open_items;
	struct rap_unit *u;

	if (block + 1 < o->d->block_count) {
		next = label_of_text(block_text(o->d, block + 1));
	}
	open_items = o->items.depth;
	listing_take(&o->items, l, b->level, &next);
	for (; open_items >= o->items.depth; open_items--) {
		close_top(o);
	}
	b->unit = o->d->unit_count;
	u = open_unit(o, RAP_UNIT_ITEM, b->span.begin, b->first_word);
	u->label = item_label(o, l->text, b->span);
	o->bare_article = false;
	extend(o, b);
	add_sentences(o, b, b->span.begin + l->rest);
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
		label_of_text(block_text(d, o->after_notes)).kind == LABEL_ITEM;
}

static void take_footnote(struct outline *o, uint32_t block)
{
	struct text_block *b = &o->d->blocks[block];

	if (!interrupts_items(o, block)) {
		close_below(o, RAP_UNIT_ARTICLE);
	}
	b->unit = o->d->unit_count;
	open_unit(o, RAP_UNIT_PARAGRAPH, b->span.begin, b->first_word);
	extend(o, b);
	add_sentences(o, b, b->span.begin);
	close_top(o);
}

static bool ends_in_colon(const struct document *d, uint32_t block)
{
	struct rap_str text = block_text(d, block);

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
	if (!l->enclosed || block == 0 || top_kind(o) < RAP_UNIT_PARAGRAPH) {
		return false;
	}
	return o->plain_numbers || top_kind(o) == RAP_UNIT_ITEM ||
		ends_in_colon(d, block - 1);
}

static void take_text(struct outline *o, uint32_t block)
{
	const struct text_block *b = &o->d->blocks[block];
	struct label l = label_of_text(block_text(o->d, block));

	if (l.kind == LABEL_PARAGRAPH && number_is_item(o, block, &l)) {
		l.kind = LABEL_ITEM;
	} else if (l.kind == LABEL_PARAGRAPH) {
		o->plain_numbers = o->plain_numbers || !l.enclosed;
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
	static const struct label unlabelled = {.kind = LABEL_NONE};

	switch ((enum block_kind)o->d->blocks[block].kind) {
	case BLOCK_HEADING:
		take_heading(o, block);
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

void outline_make(struct document *d)
{
	struct outline o = {.d = d};

	/* A guess at what texts need, so that units are seldom moved. */
	d->unit_count = 0;
	d->unit_capacity = 64 + 2 * d->block_count + d->view.word_count / 16;
	d->units = arena_bytes(d->arena, d->unit_capacity * sizeof(*d->units));
	open_unit(&o, RAP_UNIT_DOCUMENT, 0, 0);
	o.one_article = treaty_is_one_article(d);
	if (o.one_article) {
		open_unit(&o, RAP_UNIT_ARTICLE, 0, 0);
		o.bare_article = true;
	}
	for (uint32_t block = 0; block < d->block_count; block++) {
		take_block(&o, block);
	}
	while (o.depth > 1) {
		close_top(&o);
	}
	o.end = (uint32_t)d->view.text.len;
	o.end_word = d->view.word_count;
	close_top(&o);
	d->view.unit_count = d->unit_count;
}
