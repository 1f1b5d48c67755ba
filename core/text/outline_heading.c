/* SPDX-License-Identifier: MIT */
#include "core/text/outline_heading.h"

#include "core/text/label.h"
#include "core/text/title.h"

/* Whether the file itself says how deep its headings are, all of them. */
static bool has_levels(const struct outline *o)
{
	const struct source *s = o->d->source;

	return !s || s->format == FORMAT_MARKDOWN ||
		(s->is_extract && s->format != FORMAT_PDF);
}

/*
 * Where a section stands among others: by the level its heading has in the
 * file, then by what it calls itself. Without levels an unlabelled heading is
 * the least of all, but a chapter that a corpus marks as one is a chapter.
 */
static uint32_t section_rank(const struct outline *o, uint32_t level,
	enum label_kind kind)
{
	if (has_levels(o) && level > 0) {
		return level * 16 + (uint32_t)kind;
	}
	if (kind == LABEL_NONE) {
		return level > 0 ? LABEL_CHAPTER : LABEL_SUBSECTION + 1;
	}
	return (uint32_t)kind;
}

/*
 * An annex with chapters of its own begins with the first of them; Chapter 5
 * behind an annex to Chapter 4 is no part of the annex.
 */
static bool leaves_annex(const struct outline *o, const struct label *l)
{
	return o->open[o->depth - 1].rank % 16 == LABEL_ANNEX &&
		l->kind >= LABEL_PART && l->kind <= LABEL_CHAPTER && !l->first;
}

static void begin_numbering(struct outline *o)
{
	o->plain_numbers = false;
	o->last_number = 0;
}

static void open_section(struct outline *o, uint32_t block,
	const struct label *l, struct rap_str title)
{
	const struct text_block *b = &o->d->blocks[block];
	uint32_t rank = section_rank(o, b->level, l->kind);
	bool beside = false; /* another of its rank stood here */
	struct rap_unit *u;

	nest_close_below(o, RAP_UNIT_SECTION);
	while (nest_top_kind(o) == RAP_UNIT_SECTION &&
		(nest_top(o)->rank >= rank || o->depth > SECTIONS_MAX ||
			(!beside && leaves_annex(o, l)))) {
		beside = beside || nest_top(o)->rank == rank;
		nest_close(o);
	}
	u = nest_open(o, RAP_UNIT_SECTION, b->span.begin, b->first_word);
	u->label = l->text;
	u->title = title;
	nest_top(o)->rank = rank;
	nest_top(o)->reasons = l->kind == LABEL_NONE &&
		title_zone(o->d, block) == RAP_ZONE_RATIONALE;
	begin_numbering(o);
}

static bool ends_at_article(const struct outline *o, const struct text_block *b)
{
	const struct open_unit *section = &o->open[o->depth - 1];

	if (!has_levels(o) || b->level == 0) {
		return section->reasons;
	}
	return section->rank >= b->level * 16 && section->rank % 16 == 0;
}

/* Sections that have no label of their own end at an article beside them. */
static void open_article(struct outline *o, uint32_t block,
	const struct label *l, struct rap_str title)
{
	const struct text_block *b = &o->d->blocks[block];
	struct rap_unit *u;

	nest_close_below(o, RAP_UNIT_SECTION);
	while (nest_top_kind(o) == RAP_UNIT_SECTION && ends_at_article(o, b)) {
		nest_close(o);
	}
	u = nest_open(o, RAP_UNIT_ARTICLE, b->span.begin, b->first_word);
	u->label = l->text;
	u->title = title;
	o->article_level = b->level;
	begin_numbering(o);
	o->bare_article = true;
}

/* Whether what comes behind a heading begins an article or section. */
static bool stands_before_heading(const struct outline *o, uint32_t block)
{
	const struct document *d = o->d;

	return block + 1 < d->block_count &&
		d->blocks[block + 1].kind == BLOCK_HEADING &&
		label_of_heading(nest_block_text(d, block + 1)).kind !=
		LABEL_NONE;
}

/* Whether a heading that names no section stays inside the open article. */
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
		!label_is_capitals(nest_block_text(o->d, block)) &&
		title_zone(o->d, block) == RAP_ZONE_PROSE;
}

/* The heading line itself, a child of what it opened. */
static void add_heading(struct outline *o, uint32_t block)
{
	struct text_block *b = &o->d->blocks[block];
	struct rap_unit *u;

	b->unit = o->d->unit_count;
	u = nest_add(o, RAP_UNIT_HEADING, b->span, b->first_word);
	u->word_count = b->word_count;
	nest_extend(o, b);
}

/* The title of an article may stand on a line of its own. */
static bool completes_article(struct outline *o, uint32_t block)
{
	struct rap_unit *u;

	if (nest_top_kind(o) != RAP_UNIT_ARTICLE || !o->bare_article) {
		return false;
	}
	u = &o->d->units[nest_top(o)->unit];
	if (u->title.len > 0) {
		return false;
	}
	u->title = nest_block_text(o->d, block);
	return true;
}

/* Corpora in XML mark articles that have a name only. */
static bool names_article(const struct outline *o, uint32_t block,
	const struct label *l)
{
	const struct source *s = o->d->source;

	return s && s->format == FORMAT_XML && l->kind == LABEL_NONE &&
		o->d->blocks[block].level == 2;
}

void outline_take_heading(struct outline *o, uint32_t block)
{
	struct rap_str line = nest_block_text(o->d, block);
	struct label l = label_of_heading(line);
	struct rap_str title = {line.at + l.rest, line.len - l.rest};

	if (!o->one_article &&
		(l.kind == LABEL_ARTICLE || names_article(o, block, &l))) {
		open_article(o, block, &l, title);
	} else if ((l.kind == LABEL_NONE || o->one_article) &&
		completes_article(o, block)) {
		nest_close_below(o, RAP_UNIT_ARTICLE);
	} else if (nest_in_article(o) &&
		(o->one_article ||
			((l.kind == LABEL_NONE || l.numbered) &&
				stays_inside(o, block)))) {
		nest_close_below(o, RAP_UNIT_ARTICLE);
	} else {
		open_section(o, block, &l, title);
	}
	add_heading(o, block);
}
