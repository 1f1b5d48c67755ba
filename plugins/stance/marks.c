/* SPDX-License-Identifier: MIT */
#include "marks.h"

#include <string.h>

static bool is_grammar(enum cue cue)
{
	return cue <= CUE_SOFT;
}

/* Of cues at one place the longest says most: "agree on the importance". */
static void add_mark(struct sentence *s, const struct rap_hit *hit)
{
	enum cue cue = (enum cue)stance_cues[hit->pattern].weight;
	struct mark m = {
		cue, hit->first_word, hit->first_word + hit->word_count};
	struct mark *last = s->mark_count ? &s->marks[s->mark_count - 1] : NULL;

	if (last && m.first < last->end) {
		if (m.first == last->first && m.end > last->end) {
			*last = m;
		}
		return;
	}
	if (s->mark_count < MARKS_MOST) {
		s->marks[s->mark_count++] = m;
	}
}

void sentence_make(struct sentence *out, const struct rap_document *d,
	const struct rap_unit *unit, const struct rap_hit *hits, uint32_t count)
{
	/* The marks behind the last are nobody's, and they are many. */
	memset(out->has, 0, sizeof(out->has));
	out->mark_count = 0;
	out->document = d;
	out->language = unit->language;
	out->first = unit->first_word;
	out->end = unit->first_word + unit->word_count;
	out->hits = hits;
	out->hit_count = count;
	for (uint32_t i = 0; i < count; i++) {
		int32_t cue = stance_cues[hits[i].pattern].weight;
		out->has[cue] = true;
		if (is_grammar((enum cue)cue)) {
			add_mark(out, &hits[i]);
		}
	}
}

bool text_is(struct rap_str word, const char *text)
{
	size_t i = 0;
	while (i < word.len && text[i] == word.at[i]) {
		i++;
	}
	return i && i == word.len && !text[i];
}

bool sentence_is(const struct sentence *s, uint32_t word,
	const char *const *list)
{
	struct rap_str w = sentence_word(s, word);
	char initial = (char)(w.len ? *w.at : '\0');
	/* Most words differ in their first letter from most of a list. */
	while (*list && !(**list == initial && text_is(w, *list))) {
		list++;
	}
	return *list != NULL;
}

bool sentence_has(const struct sentence *s, char character)
{
	if (s->first >= s->end) {
		return false;
	}
	const struct rap_word *words = s->document->words;
	uint32_t begin = words[s->first].span.begin;
	return memchr(s->document->text.at + begin, character,
		       words[s->end - 1].span.end - begin) != NULL;
}

bool sentence_breaks(const struct sentence *s, uint32_t word,
	const char *characters)
{
	if (word <= s->first || word >= s->end) {
		return false;
	}
	const struct rap_word *w = &s->document->words[word];
	const char *text = s->document->text.at;
	for (uint32_t at = w[-1].span.end; at < w->span.begin; at++) {
		/* Nearly all that stands between words are spaces. */
		if (text[at] != ' ' && text[at] &&
			strchr(characters, text[at])) {
			return true;
		}
	}
	return false;
}

const struct mark *sentence_mark(const struct sentence *s, uint32_t word)
{
	for (uint32_t i = 0; i < s->mark_count; i++) {
		if (s->marks[i].first <= word && word < s->marks[i].end) {
			return &s->marks[i];
		}
	}
	return NULL;
}
