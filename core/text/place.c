/* SPDX-License-Identifier: MIT */
/*
 * From clean text to lines and columns of the file, and back.
 */
#include "core/text/place.h"

#include "core/base/bytes16.h"
#include "core/base/utf8.h"

/* Each so many bytes of decoded text the place is known. */
enum { STEP = 256 };

/* Where the clean byte at `at` comes from, in decoded text. */
static uint32_t source_of(const struct document *d, uint32_t at)
{
	uint32_t end = (uint32_t)d->view.text.len;
	if (at < end) {
		return origin_span(&d->origin, (struct rap_span){at, at + 1})
			.begin;
	}
	return end
		? origin_span(&d->origin, (struct rap_span){end - 1, end}).end
		: 0;
}

/* The place behind a text that begins at a place, in one look at it. */
static struct place behind(struct place p, struct rap_str text)
{
	size_t line = 0; /* where the last line begins that begins in it */
	size_t i = 0;
	for (; text.len - i >= 16; i += 16) {
		uint32_t found = bytes16_equal(bytes16_load(text.at + i), '\n');
		for (; found; found &= found - 1) {
			line = i + (size_t)__builtin_ctz(found) + 1;
			p.line++;
		}
	}
	for (; i < text.len; i++) {
		if (text.at[i] == '\n') {
			line = i + 1;
			p.line++;
		}
	}
	p.column = line ? 1 : p.column;
	p.column += (uint32_t)utf8_count(str_from(text, line));
	return p;
}

void place_mark(struct document *d)
{
	struct rap_str decoded = d->source->decoded;
	size_t steps = decoded.len / STEP;
	d->places = arena_bytes(d->arena, (steps + 1) * sizeof(*d->places));
	d->places[0] = (struct place){1, 1};
	for (size_t i = 0; i < steps; i++) {
		struct rap_str step = {decoded.at + i * STEP, STEP};
		d->places[i + 1] = behind(d->places[i], step);
	}
}

struct place document_place(const struct document *d, uint32_t at)
{
	struct rap_str decoded = d->source->decoded;
	uint32_t offset = source_of(d, at);
	if (offset > decoded.len) {
		offset = (uint32_t)decoded.len;
	}
	uint32_t rest = offset % STEP;
	struct place p = behind(d->places[offset / STEP],
		(struct rap_str){decoded.at + offset - rest, rest});
	/* Text taken out of tags stands on their line, nobody knows where. */
	p.column = d->source->format == FORMAT_HTML ? 0 : p.column;
	return p;
}

uint32_t document_page(const struct document *d, uint32_t at)
{
	const struct source *s = d->source;
	uint32_t offset = source_of(d, at);
	uint32_t low = 0;
	uint32_t high = s->page_count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (s->pages[middle] <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/* Where line `line` of decoded text begins; its length if there is none. */
static size_t line_offset(struct rap_str decoded, uint32_t line)
{
	size_t at = 0;
	for (uint32_t l = 1; l < line; l++) {
		struct rap_str rest = {decoded.at + at, decoded.len - at};
		at += str_find_byte(rest, '\n') + 1;
		if (at > decoded.len) {
			return decoded.len;
		}
	}
	return at;
}

/* The block that has the first text at or behind a place of decoded text. */
static const struct text_block *first_block(const struct document *d,
	size_t offset)
{
	const struct text_block *first = NULL;
	uint32_t nearest = UINT32_MAX;
	/* Footnotes stand behind their marks, wherever the file has them. */
	for (uint32_t i = 0; i < d->block_count; i++) {
		const struct text_block *b = &d->blocks[i];
		uint32_t begin = source_of(d, b->span.begin);
		if (source_of(d, b->span.end - 1) >= offset &&
			begin < nearest) {
			first = b;
			nearest = begin;
		}
	}
	return first;
}

uint32_t document_line_start(const struct document *d, uint32_t line)
{
	size_t offset = line_offset(d->source->decoded, line);
	const struct text_block *block = first_block(d, offset);
	if (!block) {
		return (uint32_t)d->view.text.len;
	}
	uint32_t low = block->span.begin;
	uint32_t high = block->span.end;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		if (source_of(d, middle) < offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
