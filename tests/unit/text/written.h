/* SPDX-License-Identifier: MIT */
/*
 * Documents written down in a test: a blank line ends a block.
 */
#ifndef TESTS_UNIT_TEXT_WRITTEN_H
#define TESTS_UNIT_TEXT_WRITTEN_H

#include "core/source/reader.h"
#include "core/text/clean.h"
#include "core/text/document.h"
#include "core/text/words.h"

struct written {
	struct arena arena;
	struct source source;
	struct document document;
};

static inline void written_blocks(struct written *w, struct blocks *b,
	const char *text)
{
	w->source.path = str_of("written.txt");
	w->source.raw = str_of(text);
	w->source.decoded = w->source.raw;
	blocks_init(b, &w->arena, w->source.decoded);
}

static inline void written_source(struct written *w, const char *text)
{
	struct blocks b;
	written_blocks(w, &b, text);
	struct rap_str rest = w->source.decoded;
	while (rest.len) {
		size_t len = str_find(rest, "\n\n");
		blocks_begin(&b, BLOCK_PARAGRAPH, 0);
		blocks_verbatim(&b, (struct rap_str){rest.at, len});
		len = len + 2 < rest.len ? len + 2 : rest.len;
		rest = (struct rap_str){rest.at + len, rest.len - len};
	}
	blocks_finish(&b, &w->source);
}

/* Clean text and words only. */
static inline void written_clean(struct written *w)
{
	w->document = (struct document){
		.source = &w->source,
		.arena = &w->arena,
	};
	clean_make(&w->document);
	words_make(&w->document);
}

/* Everything; release with arena_release(&w->arena). */
static inline void written(struct written *w, const char *text)
{
	*w = (struct written){0};
	written_source(w, text);
	document_make(&w->document, &w->arena, &w->source);
}

#endif /* TESTS_UNIT_TEXT_WRITTEN_H */
