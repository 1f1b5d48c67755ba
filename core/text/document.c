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

/* How many units begin at or before a place. */
static uint32_t units_begun(const struct document *d, uint32_t place)
{
	uint32_t low = 0;
	uint32_t high = d->unit_count;
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

uint32_t document_block_at(const struct document *d, uint32_t place)
{
	uint32_t low = 0;
	uint32_t high = d->block_count;
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

uint32_t document_word_at(const struct document *d, uint32_t place)
{
	uint32_t low = 0;
	uint32_t high = d->view.word_count;
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
