/* SPDX-License-Identifier: MIT */
/*
 * Words of a document as rules of grammar look at them: folded, and looked up
 * in short lists.
 */
#ifndef CORE_TEXT_FOLDED_H
#define CORE_TEXT_FOLDED_H

#include "core/base/array.h"
#include "core/text/document.h"

/* The folded text of a word. Borrowed from the document. */
static inline struct rap_str folded_word(const struct document *d,
	uint32_t word)
{
	const struct rap_word *w = &d->view.words[word];
	return (struct rap_str){d->view.folded.at + w->folded, w->folded_len};
}

/* The folded words [first, end) with a byte between two: a space, or a newline
 * where a block ends. */
static inline struct rap_str folded_words(const struct document *d,
	uint32_t first, uint32_t end)
{
	if (first >= end) {
		return (struct rap_str){"", 0};
	}
	struct rap_str last = folded_word(d, end - 1);
	const char *at = folded_word(d, first).at;
	return (struct rap_str){at, (size_t)(last.at - at) + last.len};
}

/* Whether a word is one of `count` words. */
static inline bool folded_is_among(struct rap_str word, const char *const *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_is(word, list[i])) {
			return true;
		}
	}
	return false;
}

/* The same for an array. */
#define FOLDED_IS_ONE_OF(word, array)                                          \
	folded_is_among(word, array, COUNT_OF(array))

/* Whether a word is one of a list that ends with NULL. */
static inline bool folded_is_one(struct rap_str word, const char *const *list)
{
	while (*list && !str_is(word, *list)) {
		list++;
	}
	return *list != NULL;
}

/* The same for the word that stands `back` words before another. */
static inline bool folded_before(const struct document *d, uint32_t word,
	uint32_t back, const char *const *list)
{
	return word >= back && folded_is_one(folded_word(d, word - back), list);
}

#endif /* CORE_TEXT_FOLDED_H */
