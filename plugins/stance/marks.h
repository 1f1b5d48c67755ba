/* SPDX-License-Identifier: MIT */
/*
 * One sentence as its words and the marks on them: the cues that carry its
 * grammar, in reading order and without overlaps, and a set of all others.
 */
#ifndef PLUGINS_STANCE_MARKS_H
#define PLUGINS_STANCE_MARKS_H

#include <stdbool.h>

#include "cues.h"

/* A cue at its place. */
struct mark {
	enum cue cue;
	uint32_t first; /* word */
	uint32_t end;   /* the word after it */
};

enum { MARKS_MOST = 96 }; /* of one sentence; those behind say little new */

struct sentence {
	const struct rap_document *document;
	uint32_t language;
	uint32_t first; /* words [first, end) */
	uint32_t end;
	bool has[CUE_END]; /* any cue, overlaps included */
	struct mark marks[MARKS_MOST];
	uint32_t mark_count;
	struct mark lead;   /* subject of "each Party:" before an item; cue 0 */
	bool lead_negative; /* "no Party:" */
	bool in_item;       /* of a list */
	const struct rap_hit *hits; /* all of the sentence */
	uint32_t hit_count;
};

/* Make a sentence of a unit and its hits, which come in reading order. */
void sentence_make(struct sentence *out, const struct rap_document *d,
	const struct rap_unit *unit, const struct rap_hit *hits,
	uint32_t count);

/* The folded word; empty outside the sentence. */
static inline struct rap_str sentence_word(const struct sentence *s,
	uint32_t word)
{
	struct rap_str text = {"", 0};
	if (word >= s->first && word < s->end) {
		const struct rap_word *w = &s->document->words[word];
		text.at = s->document->folded.at + w->folded;
		text.len = w->folded_len;
	}
	return text;
}

/* Whether a word that is not empty is the text. */
bool text_is(struct rap_str word, const char *text);

/* Whether a character stands anywhere in the sentence. */
bool sentence_has(const struct sentence *s, char character);

/* Whether the folded word is one of a list that ends with NULL. */
bool sentence_is(const struct sentence *s, uint32_t word,
	const char *const *list);

/* Whether any of the characters stands between a word and the one before. */
bool sentence_breaks(const struct sentence *s, uint32_t word,
	const char *characters);

/* The mark that begins at, or covers, a word; NULL if there is none. */
const struct mark *sentence_mark(const struct sentence *s, uint32_t word);

#endif /* PLUGINS_STANCE_MARKS_H */
