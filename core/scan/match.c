/* SPDX-License-Identifier: MIT */
/*
 * Matches a term at one place.
 */
#include "core/scan/glob.h"
#include "core/scan/term.h"

static struct rap_str folded_word(const struct document *d, uint32_t word)
{
	const struct rap_word *w = &d->view.words[word];

	return (struct rap_str){d->view.folded.at + w->folded, w->folded_len};
}

static bool is_written(const struct term_word *word, const struct document *d,
	uint32_t at)
{
	struct rap_str text = str_slice(d->view.text, d->view.words[at].span);

	if (word->joined) {
		return false;
	}
	return word->wild ? glob_match(word->written, text)
			  : str_equal(word->written, text);
}

static bool word_matches(const struct term_word *word, const struct document *d,
	uint32_t at)
{
	if (word->wild) {
		struct rap_str folded = folded_word(d, at);
		char first = *word->text.at;
		/* Few words begin as the glob does, if it says how. */
		return (first == *folded.at || glob_is_wildcard(first)) &&
			glob_match(word->text, folded);
	}
	return word->hash == d->word_hashes[at] &&
		str_equal(word->text, folded_word(d, at));
}

static bool is_separated(const struct term_step *step, const struct document *d,
	uint32_t at)
{
	const struct rap_word *words = d->view.words;
	struct rap_span between = {
		words[at - 1].span.end, words[at].span.begin};

	return str_equal(step->separator, str_slice(d->view.text, between));
}

static bool step_matches(const struct term_step *step, const struct document *d,
	uint32_t at, bool exact)
{
	if (!sketch_has(&step->sketch, d, at)) {
		return false;
	}
	for (uint32_t i = 0; i < step->word_count; i++) {
		const struct term_word *word = &step->words[i];
		if (word_matches(word, d, at) &&
			(!exact || is_written(word, d, at))) {
			return true;
		}
	}
	return false;
}

/* A place is an offset from the first word; a set of places is a bit each. */
static uint64_t places_behind(uint64_t places, uint32_t gap)
{
	uint64_t behind = 0;

	for (uint32_t i = 0; i <= gap; i++) {
		places <<= 1;
		behind |= places;
	}
	return behind;
}

static uint64_t keep_matching(uint64_t places, const struct term_step *step,
	const struct document *d, uint32_t first, bool exact)
{
	uint64_t kept = 0;

	for (; places; places &= places - 1) {
		uint32_t i = (uint32_t)__builtin_ctzll(places);
		if (!step_matches(step, d, first + i, exact)) {
			continue;
		}
		if (exact && i && !step->gap &&
			!is_separated(step, d, first + i)) {
			continue;
		}
		kept |= (uint64_t)1 << i;
	}
	return kept;
}

/* How many words it is to the end of the last of the places, if any. */
static uint32_t words_to_last(uint64_t places)
{
	return places ? 64 - (uint32_t)__builtin_clzll(places) : 0;
}

/*
 * Follows all ways through the gaps at once, so that no term takes more than
 * its words times TERM_WORDS_MAX comparisons.
 */
static uint32_t match_variant(const struct term_variant *v,
	const struct document *d, uint32_t first, uint32_t end, bool exact)
{
	if (first >= end || !step_matches(&v->steps[0], d, first, exact)) {
		return 0;
	}
	uint64_t room = end - first >= TERM_WORDS_MAX
		? ~(uint64_t)0
		: ((uint64_t)1 << (end - first)) - 1;
	uint64_t places = 1;
	for (uint32_t i = 1; places && i < v->step_count; i++) {
		const struct term_step *step = &v->steps[i];
		places = keep_matching(places_behind(places, step->gap) & room,
			step, d, first, exact);
	}
	return words_to_last(places);
}

uint32_t term_match(const struct term *t, const struct document *d,
	uint32_t first, uint32_t end)
{
	uint32_t longest = 0;

	for (uint32_t i = 0; i < t->variant_count; i++) {
		uint32_t count =
			match_variant(&t->variants[i], d, first, end, t->exact);
		if (count > longest) {
			longest = count;
		}
	}
	return longest;
}

static uint32_t sentence_end(const struct document *d, uint32_t word)
{
	uint32_t unit = document_unit_at(d, d->view.words[word].span.begin,
		RAP_UNIT_SENTENCE);

	if (unit == RAP_NO_UNIT) {
		return UINT32_MAX;
	}
	return d->units[unit].first_word + d->units[unit].word_count;
}

/* Looking up where things end is dear, and most words match nothing. */
uint32_t term_match_within(const struct term *t, const struct document *d,
	uint32_t first, uint32_t end)
{
	uint32_t count = term_match(t, d, first, end);

	if (count > 1) {
		const struct text_block *b = &d->blocks[document_block_at(d,
			d->view.words[first].span.begin)];
		uint32_t block_end = b->first_word + b->word_count;
		uint32_t stop = end < block_end ? end : block_end;
		if (t->gaps) {
			uint32_t sentence = sentence_end(d, first);
			stop = sentence < stop ? sentence : stop;
		}
		if (first + count > stop) {
			count = term_match(t, d, first, stop);
		}
	}
	return count;
}
