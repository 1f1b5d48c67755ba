/* SPDX-License-Identifier: MIT */
#include "core/text/zone.h"

#include "core/base/array.h"
#include "core/text/bracket_words.h"
#include "core/text/cover.h"
#include "core/text/opening.h"
#include "core/text/title.h"
#include "core/text/treaty.h"

struct zoning {
	struct document *d;
	uint8_t *openings; /* ASKED + enum opening of each unit; 0: not asked
	                      yet, by the unit or by its article */
	uint32_t block;    /* the first block of the unit at hand */
	uint32_t first_article; /* unit, or RAP_NO_UNIT */
	bool in_preamble;       /* recitals go on until a heading */
	uint32_t note_end;      /* of the last note that was met */
};

/* Fewer words than these prove nothing. */
enum { SIGNS_MIN = 30 };

enum { ASKED = 1 };

static bool encloses_section(const struct document *d, uint32_t unit)
{
	for (uint32_t u = unit + 1; u <= unit + d->units[unit].descendants;
		u += d->units[u].descendants + 1) {
		if (d->units[u].kind == RAP_UNIT_SECTION) {
			return true;
		}
	}
	return false;
}

/* The first heading of a file may be its title: what it says of the zone is
 * not meant for every section below it. */
static bool is_document_title(const struct document *d, uint32_t unit,
	uint32_t level)
{
	const struct rap_unit *u = &d->units[unit];

	return level > 0 && u->label.len == 0 && u->parent == 0 &&
		unit + u->descendants + 1 == d->unit_count &&
		d->units[unit - 1].kind != RAP_UNIT_SECTION &&
		encloses_section(d, unit);
}

/* Whether what stands directly in a section is treaty text. */
static bool holds_treaty_text(const struct document *d, uint32_t unit)
{
	const struct rap_unit *u = &d->units[unit];
	struct treaty_signs signs = {0};
	uint32_t first = u->first_word + d->units[unit + 1].word_count;
	uint32_t end = u->first_word + u->word_count;

	for (uint32_t c = unit + 1; c <= unit + u->descendants;
		c += d->units[c].descendants + 1) {
		if (d->units[c].kind == RAP_UNIT_ARTICLE) {
			return false;
		}
		if (d->units[c].kind == RAP_UNIT_SECTION) {
			end = d->units[c].first_word;
			break;
		}
	}
	if (end < first + SIGNS_MIN) {
		return false;
	}
	treaty_count(&signs, d, first, end);
	return signs.duties > 0 && treaty_is_likely(&signs);
}

static enum rap_zone section_zone(const struct zoning *z, uint32_t unit,
	enum rap_zone around)
{
	enum rap_zone zone = title_zone(z->d, z->block);

	if (is_document_title(z->d, unit, z->d->blocks[z->block].level)) {
		return RAP_ZONE_PROSE;
	}
	if (zone != RAP_ZONE_PROSE) {
		return zone;
	}
	return around == RAP_ZONE_PROSE && holds_treaty_text(z->d, unit)
		? RAP_ZONE_LEGAL
		: around;
}

/* The words of a paragraph's own block, behind its label. */
static enum opening read_opening(const struct document *d, uint32_t unit)
{
	const struct rap_unit *u = &d->units[unit];

	if (u->descendants == 0 ||
		d->units[unit + 1].kind != RAP_UNIT_SENTENCE) {
		return OPENING_NONE;
	}
	u++;
	return u->word_count > 0
		? opening_of(d, u->first_word, u->first_word + u->word_count)
		: OPENING_NONE;
}

/* The same, read once. */
static enum opening opening(const struct zoning *z, uint32_t unit)
{
	uint8_t *known = &z->openings[unit];

	if (!*known) {
		*known = (uint8_t)(ASKED + read_opening(z->d, unit));
	}
	return (enum opening)(*known - ASKED);
}

/* "For the purposes of this Chapter:", not one paragraph of several. */
static bool announces_definitions(const struct zoning *z, uint32_t unit)
{
	const struct document *d = z->d;
	const struct rap_unit *u = &d->units[unit];

	return !u->label.len && opening(z, unit) == OPENING_DEFINITION &&
		d->view.text.at[d->units[unit + 1].span.end - 1] == ':';
}

/*
 * Definitions make an article of definitions if they are most of it, or if it
 * begins by announcing them.
 */
static bool is_article_of_definitions(const struct zoning *z, uint32_t unit)
{
	const struct document *d = z->d;
	uint32_t definitions = 0;
	uint32_t others = 0;

	for (uint32_t c = unit + 1; c <= unit + d->units[unit].descendants;
		c += d->units[c].descendants + 1) {
		if (d->units[c].kind < RAP_UNIT_PARAGRAPH) {
			continue;
		}
		if (definitions + others == 0 && announces_definitions(z, c)) {
			return true;
		}
		if (opening(z, c) == OPENING_DEFINITION) {
			definitions++;
		} else {
			others++;
		}
	}
	return definitions > others;
}

static enum rap_zone article_zone(const struct zoning *z, uint32_t unit)
{
	const struct document *d = z->d;
	enum rap_zone zone = RAP_ZONE_PROSE;

	if (unit + 1 < d->unit_count &&
		d->units[unit + 1].kind == RAP_UNIT_HEADING) {
		zone = title_zone(d, z->block);
	}
	if (zone == RAP_ZONE_DEFINITION || zone == RAP_ZONE_PREAMBLE) {
		return zone;
	}
	return is_article_of_definitions(z, unit) ? RAP_ZONE_DEFINITION
						  : RAP_ZONE_LEGAL;
}

/* Whether text stands between quotation marks as a whole. */
static bool is_quotation(struct rap_str text)
{
	static const char *const marks[][2] = {{"\"", "\""},
		{"\xe2\x80\x9c", "\xe2\x80\x9d"}, {"\xc2\xab", "\xc2\xbb"}};

	if (text.len == 0 || !strchr("\"\xe2\xc2", text.at[0])) {
		return false;
	}
	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		size_t open = strlen(marks[i][0]);

		if (str_starts_with(text, marks[i][0]) && text.len > 2 * open) {
			struct rap_str rest = {text.at + open, text.len - open};

			/* "A" and "B" are two quotations. */
			return str_find(rest, marks[i][1]) + 3 >= rest.len;
		}
	}
	return false;
}

/*
 * Recitals stand before the first article, where a treaty has one; elsewhere
 * they are told from sentences by the comma they end with.
 */
static bool is_recital(const struct zoning *z, uint32_t unit)
{
	const struct text_block *b = &z->d->blocks[z->block];
	char last = z->d->view.text.at[b->span.end - 1];

	if (opening(z, unit) != OPENING_RECITAL) {
		return false;
	}
	return last == ',' || last == ';' ||
		(z->first_article != RAP_NO_UNIT && unit < z->first_article);
}

/* Whether a block is a recital, or stands behind one; never in an article. */
static bool begins_preamble(const struct zoning *z, uint32_t unit,
	enum rap_zone around)
{
	const struct rap_unit *parent = &z->d->units[z->d->units[unit].parent];

	return parent->kind != RAP_UNIT_ARTICLE &&
		(around == RAP_ZONE_PROSE || around == RAP_ZONE_LEGAL) &&
		(z->in_preamble || is_recital(z, unit));
}

/*
 * What is set off in an article is a note on it; but under "Proposed text" it
 * is the proposed text, as is a term between quotation marks.
 */
static bool is_quoted(const struct zoning *z, uint32_t unit,
	enum rap_zone around)
{
	const struct text_block *b = &z->d->blocks[z->block];
	const struct rap_unit *parent = &z->d->units[z->d->units[unit].parent];

	if (b->kind == BLOCK_QUOTE && parent->kind == RAP_UNIT_ARTICLE) {
		return true;
	}
	return around != RAP_ZONE_LEGAL && around != RAP_ZONE_DEFINITION &&
		(b->kind == BLOCK_QUOTE ||
			is_quotation(str_slice(z->d->view.text, b->span)));
}

/* Where what the bracket at the beginning of a span encloses ends, with the
 * marks behind it; the end of the span if it does not close where notes do. */
static uint32_t bracketed_end(const struct document *d, struct rap_span span)
{
	enum { NOTE_MAX = 4096 }; /* keeps time in step with the text */
	struct rap_str text = str_from(d->view.text, span.begin);
	size_t most = text.len < NOTE_MAX ? text.len : NOTE_MAX;
	uint32_t depth = 0;

	for (size_t i = 0; i < most; i++) {
		depth += text.at[i] == '[';
		depth -= text.at[i] == ']';
		if (!depth) {
			struct rap_str rest = str_from(text, i + 1);

			rest = str_past(rest, ".*_)} ");
			return (uint32_t)(rest.at - d->view.text.at);
		}
	}
	return span.end;
}

/*
 * Whether words in a treaty are all a facilitator's, drafter's or secretariat's
 * note to its readers, or lie in one that began before them. Notes in square
 * brackets go on until they close.
 */
static bool is_note(struct zoning *z, struct rap_span span)
{
	struct rap_str text = str_slice(z->d->view.text, span);
	struct rap_str bare = str_past(text, "*_({ ");

	if (span.begin >= z->note_end && str_at(bare, 0) != '[') {
		return bracket_is_headed_note(bare);
	}
	if (span.begin >= z->note_end &&
		bracket_is_note(str_past(bare, "[*_ "))) {
		span.begin += (uint32_t)(bare.at - text.at);
		z->note_end = bracketed_end(z->d, span);
	}
	return span.end <= z->note_end;
}

/* Zones whose words bind, or say what binding words mean. */
static bool is_treaty(enum rap_zone zone)
{
	return zone == RAP_ZONE_LEGAL || zone == RAP_ZONE_ANNEX ||
		zone == RAP_ZONE_DEFINITION;
}

static enum rap_zone text_zone(struct zoning *z, uint32_t unit,
	enum rap_zone around)
{
	const struct text_block *b = &z->d->blocks[z->block];

	if (b->kind == BLOCK_FOOTNOTE) {
		return RAP_ZONE_FOOTNOTE;
	}
	if (z->block < z->d->cover) {
		return RAP_ZONE_FRONT;
	}
	if (is_quoted(z, unit, around) ||
		(is_treaty(around) && is_note(z, b->span))) {
		return RAP_ZONE_QUOTED;
	}
	if (begins_preamble(z, unit, around)) {
		z->in_preamble = true;
		return RAP_ZONE_PREAMBLE;
	}
	if (around == RAP_ZONE_LEGAL) {
		return opening(z, unit) == OPENING_DEFINITION
			? RAP_ZONE_DEFINITION
			: around;
	}
	return around;
}

static enum rap_zone unit_zone(struct zoning *z, uint32_t unit)
{
	const struct rap_unit *u = &z->d->units[unit];
	const struct rap_unit *parent = &z->d->units[u->parent];
	enum rap_zone around = (enum rap_zone)parent->zone;

	switch ((enum rap_unit_kind)u->kind) {
	case RAP_UNIT_SECTION:
		z->in_preamble = false;
		return section_zone(z, unit, around);
	case RAP_UNIT_ARTICLE:
		z->in_preamble = false;
		return article_zone(z, unit);
	case RAP_UNIT_HEADING:
		return z->block < z->d->cover &&
				cover_line_of(z->d, z->block) != COVER_NONE
			? RAP_ZONE_FRONT
			: RAP_ZONE_HEADING;
	case RAP_UNIT_PARAGRAPH:
		return text_zone(z, unit, around);
	case RAP_UNIT_ITEM:
		/* An item without a paragraph stands for one. */
		return parent->kind < RAP_UNIT_PARAGRAPH
			? text_zone(z, unit, around)
			: around;
	case RAP_UNIT_SENTENCE:
		/* A note may stand behind the words that it is on. */
		return is_treaty(around) && is_note(z, u->span)
			? RAP_ZONE_QUOTED
			: around;
	case RAP_UNIT_DOCUMENT:
		break;
	}
	return around;
}

void zone_mark(struct document *d)
{
	struct zoning z = {
		.d = d,
		.openings = arena_array(d->arena, d->unit_count, 1),
		.first_article = RAP_NO_UNIT,
	};

	d->cover = cover_length(d);
	for (uint32_t u = 0; u < d->unit_count; u++) {
		if (d->units[u].kind == RAP_UNIT_ARTICLE) {
			z.first_article = u;
			break;
		}
	}
	d->units[0].zone = RAP_ZONE_PROSE;
	for (uint32_t u = 1; u < d->unit_count; u++) {
		while (z.block + 1 < d->block_count &&
			d->blocks[z.block].unit < u) {
			z.block++;
		}
		d->units[u].zone = (uint32_t)unit_zone(&z, u);
	}
}
