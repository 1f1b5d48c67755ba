/* SPDX-License-Identifier: MIT */
#include "core/text/quotation.h"

#include "core/base/array.h"

enum { TERM_WORDS = 3 }; /* what is so short is a term, and the sentence's */

/* With the space, plain or hard, that French has inside. */
static const struct {
	const char *open;
	const char *close;
} marks[] = {
	{"\"", "\""},
	{"\xe2\x80\x9c", "\xe2\x80\x9d"},
	{"\xc2\xab", "\xc2\xbb"},
	{"\xc2\xab ", "\xc2\xbb"},
	{"\xc2\xab\xc2\xa0", "\xc2\xbb"},
};

/* The mark that closes what opens right before a place, else NULL. */
static const char *closing(struct rap_str text, uint32_t at)
{
	struct rap_str before = {text.at, at};
	/* Nearly all words stand behind a plain space. */
	if (str_at(before, at - 1) == ' ' && str_at(before, at - 2) != '\xab') {
		return NULL;
	}
	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		if (str_ends_with(before, marks[i].open)) {
			return marks[i].close;
		}
	}
	return NULL;
}

/* The word behind the quotation that begins with a word, else the word. */
static uint32_t behind(const struct document *d, uint32_t word)
{
	struct rap_str text = d->view.text;
	uint32_t begin = d->view.words[word].span.begin;
	const char *close = closing(text, begin);
	if (!close) {
		return word;
	}
	uint32_t block_end = d->blocks[document_block_at(d, begin)].span.end;
	struct rap_str rest = {text.at + begin, block_end - begin};
	size_t length = str_find(rest, close);
	uint32_t next = document_word_at(d, begin + (uint32_t)length);
	return length < rest.len && next > word + TERM_WORDS ? next : word;
}

uint32_t quotation_skip(const struct document *d, uint32_t word, uint32_t end)
{
	while (word < end) {
		uint32_t next = behind(d, word);
		if (next == word) {
			return word;
		}
		word = next;
	}
	return end;
}
