/* SPDX-License-Identifier: MIT */
/*
 * Any bytes that can be read make a document that keeps its promises.
 *
 * Rooms: text source base
 */
#include <stdlib.h>

#include <utf8proc.h>

#include "core/base/utf8.h"
#include "core/source/reader.h"
#include "core/text/clean.h"
#include "core/text/document.h"
#include "core/text/fold.h"
#include "core/text/words.h"

/* abort() is what libFuzzer reports. */
static void expect(int holds)
{
	if (!holds) {
		abort();
	}
}

static void check_text(struct rap_str text)
{
	expect(utf8_first_bad(text) == text.len);
	expect(text.at[text.len] == '\0');
	for (size_t i = 0; i + 1 < text.len; i++) {
		expect(text.at[i] != ' ' || text.at[i + 1] != ' ');
	}
}

static void check_nfc(struct arena *a, struct rap_str line)
{
	char *copy = arena_copy(a, line.at, line.len);
	utf8proc_uint8_t *nfc = utf8proc_NFC((const utf8proc_uint8_t *)copy);
	expect(nfc && strcmp((const char *)nfc, copy) == 0);
	free(nfc);
}

static void check_blocks(struct arena *a, const struct document *d)
{
	uint32_t at = 0;
	for (uint32_t b = 0; b < d->block_count; b++) {
		struct rap_span span = d->blocks[b].span;
		struct rap_str line = str_slice(d->view.text, span);
		expect(span.begin == at && span.end > span.begin);
		expect(str_find_byte(line, '\n') == line.len);
		expect(str_trim(line).len == line.len);
		check_nfc(a, line);
		at = span.end + 1;
	}
	expect(!d->block_count || at == d->view.text.len + 1);
}

/* Words of a block stand one byte apart; lines, one for each block. */
static void check_words(const struct document *d)
{
	const struct rap_word *words = d->view.words;
	uint32_t next = 0;
	for (uint32_t b = 0; b < d->block_count; b++) {
		const struct text_block *block = &d->blocks[b];
		uint32_t end = block->first_word + block->word_count;
		for (uint32_t w = block->first_word; w < end; w++) {
			expect(words[w].span.begin >= block->span.begin);
			expect(words[w].span.begin < words[w].span.end);
			expect(words[w].span.end <= words[w + 1].span.begin);
			expect(words[w].span.end <= block->span.end);
			expect(words[w].folded == next);
			expect(words[w].folded_len > 0);
			next += words[w].folded_len + 1;
			expect(d->word_hashes[w] ==
				fold_hash(d->view.folded.at + words[w].folded,
					words[w].folded_len));
		}
		next += end == block->first_word;
	}
	expect(!d->block_count || next == d->view.folded.len + 1);
	expect(words[d->view.word_count].folded == d->view.folded.len + 1);
}

static void check_ways_back(const struct document *d)
{
	for (uint32_t w = 0; w < d->view.word_count; w++) {
		struct rap_span word = d->view.words[w].span;
		struct rap_span from = origin_span(&d->origin, word);
		expect(from.begin < from.end);
		expect(from.end <= d->source->decoded.len);
		struct rap_span raw = document_raw_span(d, word);
		expect(raw.begin < raw.end && raw.end <= d->source->raw.len);
		struct place p = document_place(d, word.begin);
		expect(p.line > 0 && p.column > 0);
		expect(document_word_at(d, word.begin) == w);
	}
}

/* Clean text and words of one block that is all of `text`. */
static void clean_one(struct document *d, struct source *source,
	struct block *block, struct run *run)
{
	*block = (struct block){BLOCK_PARAGRAPH, 0, 0, 1};
	source->decoded = run->text;
	source->blocks = block;
	source->block_count = 1;
	source->runs = run;
	d->source = source;
	clean_make(d);
	words_make(d);
}

static void check_again(struct arena *a, const struct document *d,
	struct rap_span span)
{
	struct rap_span from = origin_span(&d->origin, span);
	struct run run = {.text = str_slice(d->source->decoded, from)};
	struct source source = {0};
	struct block block;
	struct document again = {.arena = a};
	clean_one(&again, &source, &block, &run);
	expect(str_equal(again.view.text, str_slice(d->view.text, span)));
}

/* Where a reader drops nothing, a word's bytes make that word again. */
static void check_all_again(struct arena *a, struct rap_str text)
{
	struct run run = {.text = text};
	struct source source = {0};
	struct block block;
	struct document d = {.arena = a};
	clean_one(&d, &source, &block, &run);
	check_text(d.view.text);
	check_words(&d);
	for (uint32_t w = 0; w < d.view.word_count; w++) {
		check_again(a, &d, d.view.words[w].span);
	}
	for (uint32_t b = 0; b < d.block_count; b++) {
		check_again(a, &d, d.blocks[b].span);
	}
}

static void check_units(const struct document *d)
{
	for (uint32_t u = 0; u < d->unit_count; u++) {
		const struct rap_unit *unit = &d->units[u];
		expect(unit->span.begin <= unit->span.end);
		expect(unit->span.end <= d->view.text.len);
		expect(unit->first_word + unit->word_count <=
			d->view.word_count);
		expect(u == 0 ? unit->parent == RAP_NO_UNIT : unit->parent < u);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"a.txt", "a.md", "a.xml"};
	if (!size) {
		return 0;
	}
	struct arena a = ARENA_INIT;
	struct source source;
	struct error err;
	struct rap_str raw = {(const char *)data + 1, size - 1};
	if (source_read(&source, &a, str_of(names[data[0] % 3]), raw, &err) ==
		STATUS_OK) {
		struct document d;
		document_make(&d, &a, &source);
		check_text(d.view.text);
		check_blocks(&a, &d);
		check_words(&d);
		check_ways_back(&d);
		check_units(&d);
	}
	if (utf8_first_bad(raw) == raw.len) {
		check_all_again(&a, raw);
	}
	arena_release(&a);
	return 0;
}
