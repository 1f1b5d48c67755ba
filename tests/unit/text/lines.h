/* SPDX-License-Identifier: MIT */
/*
 * Documents for tests, written as one line for each block. A line begins with
 * what the block is: "P " a paragraph, "H " a heading, "I " an item, "C " a
 * cell, "F " a footnote, "Q " a quote; a digit before the space is its level.
 */
#ifndef TESTS_UNIT_TEXT_LINES_H
#define TESTS_UNIT_TEXT_LINES_H

#include "core/text/document.h"
#include "core/text/outline.h"
#include "core/text/words.h"
#include "core/text/zone.h"

static inline uint32_t line_kind(char c)
{
	static const char letters[] = "PHICFQ";
	static const uint32_t kinds[] = {BLOCK_PARAGRAPH, BLOCK_HEADING,
		BLOCK_ITEM, BLOCK_CELL, BLOCK_FOOTNOTE, BLOCK_QUOTE};

	return kinds[strchr(letters, c) - letters];
}

/* Clean text and words, but no units yet. */
static inline struct document *words_of_lines(struct arena *a,
	const char *lines)
{
	struct document *d = arena_alloc(a, sizeof(*d));
	char *text = arena_alloc(a, strlen(lines) + 64);
	uint32_t len = 0;

	d->arena = a;
	d->blocks = arena_array(a, strlen(lines) + 1, sizeof(*d->blocks));
	while (*lines) {
		struct text_block *b = &d->blocks[d->block_count++];
		size_t size = strcspn(lines, "\n");
		bool levelled = lines[1] != ' ';
		size_t prefix = levelled ? 3 : 2;

		b->kind = line_kind(lines[0]);
		b->level = levelled ? (uint32_t)(lines[1] - '0') : 0;
		if (len > 0) {
			text[len++] = '\n';
		}
		b->span.begin = len;
		memcpy(text + len, lines + prefix, size - prefix);
		len += (uint32_t)(size - prefix);
		b->span.end = len;
		lines += size + (lines[size] == '\n');
	}
	d->view.text = (struct rap_str){text, len};
	words_make(d);
	return d;
}

/* A document with units and zones. */
static inline struct document *document_of_lines(struct arena *a,
	const char *lines)
{
	struct document *d = words_of_lines(a, lines);

	outline_make(d);
	zone_mark(d);
	return d;
}

#endif /* TESTS_UNIT_TEXT_LINES_H */
