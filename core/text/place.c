/* SPDX-License-Identifier: MIT */
/*
 * From clean text to lines and columns of the file, and back.
 */
#include <string.h>

#include "core/base/utf8.h"
#include "core/text/document.h"

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

/* Move a cursor on to `offset`, counting what lies between. */
static void advance(struct place_cursor *cursor, struct rap_str decoded,
	uint32_t offset)
{
	const char *at = decoded.at + cursor->offset;
	const char *end = decoded.at + offset;
	while (at < end) {
		const char *newline = memchr(at, '\n', (size_t)(end - at));
		if (!newline) {
			break;
		}
		cursor->line++;
		cursor->column = 0;
		at = newline + 1;
	}
	struct rap_str rest = {at, (size_t)(end - at)};
	cursor->column += (uint32_t)utf8_count(rest);
	cursor->offset = offset;
}

static uint32_t newlines_in(struct rap_str text)
{
	uint32_t count = 0;
	for (size_t i = 0; i < text.len; i++) {
		count += text.at[i] == '\n';
	}
	return count;
}

/* Code points between the beginning of the line that `at` is on and `at`. */
static uint32_t column_of(struct rap_str decoded, uint32_t at)
{
	uint32_t begin = at;
	while (begin && decoded.at[begin - 1] != '\n') {
		begin--;
	}
	struct rap_str line = {decoded.at + begin, at - begin};
	return (uint32_t)utf8_count(line);
}

/* Move a cursor back to `offset`, counting what lies between. */
static void retreat(struct place_cursor *cursor, struct rap_str decoded,
	uint32_t offset)
{
	struct rap_str passed = {decoded.at + offset, cursor->offset - offset};
	uint32_t lines = newlines_in(passed);
	cursor->line -= lines;
	cursor->column = lines ? column_of(decoded, offset)
			       : cursor->column - (uint32_t)utf8_count(passed);
	cursor->offset = offset;
}

struct place document_place(const struct document *d, uint32_t at,
	struct place_cursor *cursor)
{
	struct rap_str decoded = d->source->decoded;
	uint32_t offset = source_of(d, at);
	if (offset > decoded.len) {
		offset = (uint32_t)decoded.len;
	}
	if (offset < cursor->offset) {
		retreat(cursor, decoded, offset);
	} else {
		advance(cursor, decoded, offset);
	}
	/* Text taken out of tags stands on their line, nobody knows where. */
	return (struct place){cursor->line + 1,
		d->source->format == FORMAT_HTML ? 0 : cursor->column + 1};
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
