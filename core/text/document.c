/* SPDX-License-Identifier: MIT */
#include "core/text/document.h"

#include "core/source/reader.h"
#include "core/text/clean.h"
#include "core/text/language.h"
#include "core/text/outline.h"
#include "core/text/place.h"
#include "core/text/words.h"
#include "core/text/zone.h"

void document_make_text(struct document *out, struct arena *a,
	const struct source *source)
{
	*out = (struct document){
		.view = {.size = sizeof(out->view), .path = source->path},
		.source = source,
		.arena = a,
	};
	clean_make(out);
	place_mark(out);
	words_make(out);
}

void document_make(struct document *out, struct arena *a,
	const struct source *source)
{
	document_make_text(out, a, source);
	outline_make(out);
	zone_mark(out);
	language_mark(out);
	out->view.unit_count = out->unit_count;
	out->view.language = out->units[0].language;
}

enum { MARK_STEP = 256 };

void document_mark_blocks(struct document *d)
{
	size_t count = d->view.text.len / MARK_STEP + 2;
	uint32_t block = 0;
	d->block_marks = arena_bytes(d->arena, count * sizeof(uint32_t));
	for (size_t i = 0; i < count; i++) {
		while (block + 1 < d->block_count &&
			d->blocks[block + 1].span.begin <= i * MARK_STEP) {
			block++;
		}
		d->block_marks[i] = block;
	}
}

uint32_t document_block_at(const struct document *d, uint32_t place)
{
	size_t len = d->view.text.len;
	size_t mark = (place < len ? place : len) / MARK_STEP;
	uint32_t low = d->block_marks[mark];
	uint32_t high = d->block_marks[mark + 1] + 1;
	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;
		if (d->blocks[middle].span.begin <= place) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return low;
}

/*
 * How many units begin at or before a place. The unit of its block does, and
 * few behind that one: they are looked for in steps that double.
 */
static uint32_t units_begun(const struct document *d, uint32_t place)
{
	uint32_t low = d->blocks[document_block_at(d, place)].unit;
	uint32_t high = low;
	uint32_t step = 1;
	while (high < d->unit_count && d->units[high].span.begin <= place) {
		low = high + 1;
		high += step;
		step *= 2;
	}
	high = high < d->unit_count ? high : d->unit_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (d->units[middle].span.begin <= place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

uint32_t document_unit_at(const struct document *d, uint32_t place,
	enum rap_unit_kind kind)
{
	/* Whatever encloses the place encloses the last unit that begins
	 * before it, too. */
	uint32_t begun = units_begun(d, place);
	uint32_t u = begun ? begun - 1 : RAP_NO_UNIT;
	while (u != RAP_NO_UNIT &&
		(d->units[u].kind != (uint32_t)kind ||
			place >= d->units[u].span.end)) {
		u = d->units[u].parent;
	}
	return u;
}

uint32_t document_word_at(const struct document *d, uint32_t place)
{
	const struct text_block *b = &d->blocks[document_block_at(d, place)];
	uint32_t low = b->first_word;
	uint32_t high = b->first_word + b->word_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (d->view.words[middle].span.end <= place) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

struct rap_span document_raw_span(const struct document *d,
	struct rap_span span)
{
	return source_raw_span(d->source, origin_span(&d->origin, span));
}
