/* SPDX-License-Identifier: MIT */
#include "core/text/sentence.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

/*
 * What a full stop may follow without ending a sentence, folded. Letters that
 * stand alone ("e.g.", "U.S.", initials) need no entry.
 */
static const char *const abbreviations[] = {"al", "amb", "approx", "art",
	"arts", "cap", "cf", "chap", "doc", "docs", "dr", "dra", "ed", "eds",
	"ee", "env", "ex", "fig", "figs", "ibid", "inc", "ltd", "mlle", "mm",
	"mme", "mr", "mrs", "ms", "mt", "num", "nums", "p", "pag", "pags",
	"para", "paras", "parr", "parrs", "pp", "prof", "resp", "sec", "sect",
	"sr", "sra", "sres", "ss", "st", "subpara", "subparas", "uu", "viz",
	"vol", "vols", "vs"};

/* These are words as well, unless they begin with a capital. */
static const char *const capital_abbreviations[] = {
	"add", "corr", "rev", "suppl"};

/* These are words as well, unless a number follows. */
static const char *const number_abbreviations[] = {"no", "nos", "nr"};

static bool is_one_of(struct rap_str word, const char *const *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_is(word, list[i])) {
			return true;
		}
	}
	return false;
}

#define IS_ONE_OF(word, list) is_one_of(word, list, COUNT_OF(list))

static bool is_stop(char c)
{
	return c == '.' || c == '!' || c == '?';
}

/* ASCII, and what UTF-8 has in front of the capitals of Latin-1 and beyond. */
static bool begins_with_capital(const char *at)
{
	unsigned char first = (unsigned char)at[0];
	unsigned char second = (unsigned char)at[1];

	if (first < 0x80) {
		return ascii_is_upper(at[0]);
	}
	return (first == 0xc3 && second < 0xa0) ||
		(first == 0xc5 && second == 0x92);
}

static bool is_abbreviation(const struct rap_document *view, uint32_t word)
{
	const struct rap_word *w = &view->words[word];
	struct rap_str folded = {view->folded.at + w->folded, w->folded_len};
	bool letter = !ascii_is_digit(view->text.at[w->span.begin]);

	if (folded.len > 8) {
		return false;
	}
	if (folded.len == 1 && letter) {
		return true;
	}
	if (IS_ONE_OF(folded, number_abbreviations)) {
		return word + 1 < view->word_count &&
			ascii_is_digit(view->text.at[view->words[word + 1]
							     .span.begin]);
	}
	if (IS_ONE_OF(folded, capital_abbreviations)) {
		return begins_with_capital(view->text.at + w->span.begin);
	}
	return IS_ONE_OF(folded, abbreviations);
}

/* The bytes of a closing mark at p, with `left` bytes behind it; or 0. */
static uint32_t closer(const char *p, size_t left)
{
	if (*p == ')' || *p == ']' || *p == '"' || *p == '\'') {
		return 1;
	}
	if (left > 2 && p[0] == '\xe2' && p[1] == '\x80' &&
		(p[2] == '\x9d' || p[2] == '\x99')) {
		return 3;
	}
	if (left > 1 && p[0] == '\xc2' && p[1] == '\xbb') {
		return 2;
	}
	/* Guillemets have a space inside. */
	if (left > 2 && p[0] == ' ' && p[1] == '\xc2' && p[2] == '\xbb') {
		return 3;
	}
	return 0;
}

/* What may close behind the last word or the full stop of a sentence. */
static uint32_t skip_closers(struct rap_str text, uint32_t at)
{
	uint32_t taken = 1;

	while (taken > 0 && at < text.len) {
		taken = closer(text.at + at, text.len - at);
		at += taken;
	}
	return at;
}

static uint32_t skip_stops(struct rap_str text, uint32_t at)
{
	for (;;) {
		if (at < text.len && is_stop(text.at[at])) {
			at++;
		} else if (text.len - at > 2 &&
			!memcmp(text.at + at, "\xe2\x80\xa6", 3)) {
			at += 3;
		} else {
			return at;
		}
	}
}

/*
 * If a sentence ends in the gap behind `word`, its end; else 0. The gap is
 * longer than one byte.
 */
static uint32_t end_in_gap(const struct rap_document *view, uint32_t word)
{
	uint32_t begin = view->words[word].span.end;
	uint32_t next = view->words[word + 1].span.begin;
	struct rap_str gap = {view->text.at, next};
	uint32_t stop = skip_closers(gap, begin);
	uint32_t end;

	/* « Fin ! » has a space in front of its mark. */
	if (stop + 1 < next && gap.at[stop] == ' ' &&
		is_stop(gap.at[stop + 1])) {
		stop++;
	}
	end = skip_stops(gap, stop);
	if (end == stop) {
		return 0;
	}
	if (stop == begin && gap.at[stop] == '.' &&
		is_abbreviation(view, word)) {
		return 0;
	}
	end = skip_closers(gap, end);
	if (end >= next || gap.at[end] != ' ') {
		return 0;
	}
	if (end + 1 < next || ascii_is_digit(gap.at[end + 1]) ||
		begins_with_capital(gap.at + end + 1)) {
		return end;
	}
	return 0;
}

/* A number by itself is a label inside the text, not a sentence. */
static bool is_lone_number(const struct sentences *s, uint32_t word)
{
	const struct rap_document *view = &s->document->view;

	return word == s->word && ascii_is_digit(view->text.at[s->at]);
}

/* The first word from `word` on with more than a space behind it; `last` if
 * there is none before that. */
static uint32_t next_gap(const struct rap_document *view, uint32_t word,
	uint32_t last)
{
	const struct rap_word *words = view->words;

	while (word < last &&
		words[word + 1].span.begin - words[word].span.end < 2) {
		word++;
	}
	return word;
}

bool sentence_next(struct sentences *s, struct sentence *out)
{
	const struct rap_document *view = &s->document->view;
	const char *text = view->text.at;

	while (s->at < s->end && text[s->at] == ' ') {
		s->at++;
	}
	if (s->at >= s->end) {
		return false;
	}
	out->span = (struct rap_span){s->at, s->end};
	out->first_word = s->word;
	uint32_t last = s->end_word ? s->end_word - 1 : 0;
	for (uint32_t word = next_gap(view, s->word, last); word < last;
		word = next_gap(view, word + 1, last)) {
		uint32_t end = view->words[word].span.end;

		if (text[end] == ',' ||
			(text[end] == ' ' && !is_stop(text[end + 1]) &&
				text[end + 1] != '\xc2')) {
			continue;
		}
		end = end_in_gap(view, word);
		if (end && !is_lone_number(s, word)) {
			out->span.end = end;
			out->word_count = word + 1 - s->word;
			s->at = end;
			s->word = word + 1;
			return true;
		}
	}
	out->word_count = s->end_word - s->word;
	s->at = s->end;
	s->word = s->end_word;
	return true;
}
