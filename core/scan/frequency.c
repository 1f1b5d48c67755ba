/* SPDX-License-Identifier: MIT */
#include "core/scan/frequency.h"

#include "core/base/array.h"
#include "core/text/fold.h"

struct frequent_word {
	const char *word;
	uint32_t per_million;
};

#include "core/scan/frequent_words.inc"

/* What a word has that is in no table: less than all that are. */
enum { RARE_WORD = 40 };

_Static_assert(2 * (COUNT_OF(counted_words) + COUNT_OF(translated_words)) <
		FREQUENCY_PLACES,
	"a fuller table of frequencies needs more places");

struct table {
	const struct frequent_word *words;
	size_t count;
};

static const struct table tables[] = {
	{counted_words, COUNT_OF(counted_words)},
	{translated_words, COUNT_OF(translated_words)},
};

static struct rap_str word_of(const struct table *t, size_t entry)
{
	return str_of(t->words[entry].word);
}

/* A word of a table beside another; the longer of two that begin alike is
 * behind. Most differ in their first letter. */
static int compare(const char *entry, struct rap_str word)
{
	int order = (unsigned char)*entry - (unsigned char)str_at(word, 0);

	order = order ? order : strncmp(entry, word.at, word.len);
	return order ? order : entry[word.len] != '\0';
}

/* The first entry that is not in front of `word`. */
static size_t entry_from(const struct table *t, struct rap_str word)
{
	size_t low = 0;
	size_t high = t->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (compare(t->words[middle].word, word) < 0) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

static uint32_t larger(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

/* A text has one language: what counts is the one that uses the word most. */
uint32_t frequency_of_word(struct rap_str folded)
{
	uint32_t most = RARE_WORD;

	for (size_t i = 0; i < COUNT_OF(tables); i++) {
		const struct table *t = &tables[i];
		size_t at = entry_from(t, folded);
		if (at < t->count && !compare(t->words[at].word, folded)) {
			most = larger(most, t->words[at].per_million);
		}
	}
	return most;
}

/* The place of a word, or the free one where it belongs. */
static uint32_t place_of(const struct frequencies *f, uint32_t hash)
{
	uint32_t i = hash % FREQUENCY_PLACES;

	while (f->at[i].hash && f->at[i].hash != hash) {
		i = (i + 1) % FREQUENCY_PLACES;
	}
	return i;
}

static void fill_from(struct frequencies *f, const struct table *t)
{
	for (size_t i = 0; i < t->count; i++) {
		struct rap_str word = word_of(t, i);
		uint32_t hash = fold_hash(word.at, word.len);
		uint32_t place = place_of(f, hash);
		f->at[place].hash = hash;
		f->at[place].per_million = larger(f->at[place].per_million,
			t->words[i].per_million);
	}
}

void frequencies_fill(struct frequencies *f)
{
	for (size_t i = 0; i < COUNT_OF(tables); i++) {
		fill_from(f, &tables[i]);
	}
}

uint32_t frequencies_find(const struct frequencies *f, uint32_t hash)
{
	uint32_t place = place_of(f, hash);

	return f->at[place].hash ? larger(f->at[place].per_million, RARE_WORD)
				 : RARE_WORD;
}

/* Of the words in no table; the shorter the piece, the more have it. */
static uint32_t rare_words_with(size_t len)
{
	static const uint32_t by_length[] = {
		0, 0, 0, 3000, 1200, 600, 300, 150};

	return len < COUNT_OF(by_length) ? by_length[len] : 2 * RARE_WORD;
}

uint32_t frequency_of_prefix(struct rap_str folded)
{
	uint32_t most = 0;

	for (size_t i = 0; i < COUNT_OF(tables); i++) {
		const struct table *t = &tables[i];
		uint32_t sum = 0;
		for (size_t at = entry_from(t, folded); at < t->count; at++) {
			struct rap_str word = word_of(t, at);
			if (word.len < folded.len ||
				memcmp(word.at, folded.at, folded.len) != 0) {
				break;
			}
			sum += t->words[at].per_million;
		}
		most = larger(most, sum);
	}
	return most + rare_words_with(folded.len);
}

uint32_t frequencies_find_prefix(struct frequencies *f, struct rap_str folded)
{
	uint32_t hash = fold_hash(folded.at, folded.len);
	struct frequency *place = &f->prefixes[hash % FREQUENCY_PREFIXES];

	if (place->hash != hash) {
		*place = (struct frequency){hash, frequency_of_prefix(folded)};
	}
	return place->per_million;
}

/* Endings are shared by more words than beginnings. */
uint32_t frequency_of_suffix(struct rap_str folded)
{
	uint32_t most = 0;

	for (size_t i = 0; i < COUNT_OF(tables); i++) {
		const struct table *t = &tables[i];
		uint32_t sum = 0;
		for (size_t at = 0; at < t->count; at++) {
			struct rap_str word = word_of(t, at);
			bool ends = word.len >= folded.len &&
				!memcmp(word.at + word.len - folded.len,
					folded.at, folded.len);
			sum += ends ? t->words[at].per_million : 0;
		}
		most = larger(most, sum);
	}
	return most + 2 * rare_words_with(folded.len);
}
