/* SPDX-License-Identifier: MIT */
#include "core/text/title.h"

#include <assert.h>

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/text/folded.h"
#include "core/text/label.h"

/* Where in a title its cue must stand. */
enum stand { BEGINS, WHOLE, ANYWHERE };

/*
 * The first that fits decides. All are folded; "*" at the end stands for any
 * letters. Words that open many titles of substance must be the whole title.
 */
static const struct {
	const char *cue;
	enum stand stand;
	enum rap_zone zone;
} cues[] = {
	{"proposed text*", ANYWHERE, RAP_ZONE_LEGAL},
	{"proposed article*", ANYWHERE, RAP_ZONE_LEGAL},
	{"proposed provision*", ANYWHERE, RAP_ZONE_LEGAL},
	{"proposed language", ANYWHERE, RAP_ZONE_LEGAL},
	{"proposed legal text", ANYWHERE, RAP_ZONE_LEGAL},
	{"text proposal*", ANYWHERE, RAP_ZONE_LEGAL},
	{"textual proposal*", ANYWHERE, RAP_ZONE_LEGAL},
	{"draft article*", ANYWHERE, RAP_ZONE_LEGAL},
	{"draft text*", ANYWHERE, RAP_ZONE_LEGAL},
	{"draft provision*", ANYWHERE, RAP_ZONE_LEGAL},
	{"legal text", ANYWHERE, RAP_ZONE_LEGAL},
	{"treaty text", ANYWHERE, RAP_ZONE_LEGAL},
	{"texte* propose*", ANYWHERE, RAP_ZONE_LEGAL},
	{"texte juridique", ANYWHERE, RAP_ZONE_LEGAL},
	{"proposition* de texte*", ANYWHERE, RAP_ZONE_LEGAL},
	{"dispositions proposees", ANYWHERE, RAP_ZONE_LEGAL},
	{"projet* d article*", ANYWHERE, RAP_ZONE_LEGAL},
	{"projet de texte", ANYWHERE, RAP_ZONE_LEGAL},
	{"texto* propuesto*", ANYWHERE, RAP_ZONE_LEGAL},
	{"texto juridico", ANYWHERE, RAP_ZONE_LEGAL},
	{"propuesta* de texto*", ANYWHERE, RAP_ZONE_LEGAL},
	{"disposiciones propuestas", ANYWHERE, RAP_ZONE_LEGAL},
	{"proyecto* de articul*", ANYWHERE, RAP_ZONE_LEGAL},
	{"proyecto de texto", ANYWHERE, RAP_ZONE_LEGAL},
	{"articulado", ANYWHERE, RAP_ZONE_LEGAL},
	{"preamb*", BEGINS, RAP_ZONE_PREAMBLE},
	{"preambule", BEGINS, RAP_ZONE_PREAMBLE},
	{"definition*", BEGINS, RAP_ZONE_DEFINITION},
	{"general definitions", BEGINS, RAP_ZONE_DEFINITION},
	{"definicion*", BEGINS, RAP_ZONE_DEFINITION},
	{"scope and definitions", BEGINS, RAP_ZONE_DEFINITION},
	{"background", ANYWHERE, RAP_ZONE_RATIONALE},
	{"rationale", ANYWHERE, RAP_ZONE_RATIONALE},
	{"explanatory", BEGINS, RAP_ZONE_RATIONALE},
	{"explanation*", BEGINS, RAP_ZONE_RATIONALE},
	{"introduction", BEGINS, RAP_ZONE_RATIONALE},
	{"introductory", BEGINS, RAP_ZONE_RATIONALE},
	{"objective*", BEGINS, RAP_ZONE_RATIONALE},
	{"context", BEGINS, RAP_ZONE_RATIONALE},
	{"justification*", BEGINS, RAP_ZONE_RATIONALE},
	{"reasons", BEGINS, RAP_ZONE_RATIONALE},
	{"motivation", BEGINS, RAP_ZONE_RATIONALE},
	{"purpose", WHOLE, RAP_ZONE_RATIONALE},
	{"overview", BEGINS, RAP_ZONE_RATIONALE},
	{"why", BEGINS, RAP_ZONE_RATIONALE},
	{"contexte", BEGINS, RAP_ZONE_RATIONALE},
	{"objectif*", BEGINS, RAP_ZONE_RATIONALE},
	{"objet", WHOLE, RAP_ZONE_RATIONALE},
	{"historique", BEGINS, RAP_ZONE_RATIONALE},
	{"expose des motifs", BEGINS, RAP_ZONE_RATIONALE},
	{"motif*", BEGINS, RAP_ZONE_RATIONALE},
	{"note explicative", BEGINS, RAP_ZONE_RATIONALE},
	{"notes explicatives", BEGINS, RAP_ZONE_RATIONALE},
	{"raisons", BEGINS, RAP_ZONE_RATIONALE},
	{"antecedentes", ANYWHERE, RAP_ZONE_RATIONALE},
	{"contexto", BEGINS, RAP_ZONE_RATIONALE},
	{"objetivo*", BEGINS, RAP_ZONE_RATIONALE},
	{"introduccion", BEGINS, RAP_ZONE_RATIONALE},
	{"justificacion", BEGINS, RAP_ZONE_RATIONALE},
	{"motivos", BEGINS, RAP_ZONE_RATIONALE},
	{"exposicion de motivos", BEGINS, RAP_ZONE_RATIONALE},
	{"nota explicativa", BEGINS, RAP_ZONE_RATIONALE},
	{"fundamento*", BEGINS, RAP_ZONE_RATIONALE},
};

enum { CUE_COUNT = COUNT_OF(cues) };

/*
 * The bytes of title that cue takes from its beginning on, at whole words; 0
 * if it does not begin with it.
 */
static size_t match(struct rap_str title, const char *cue)
{
	size_t at = 0;

	for (; *cue; cue++) {
		if (*cue == '*') {
			while (at < title.len && title.at[at] != ' ') {
				at++;
			}
		} else if (at < title.len && title.at[at] == *cue) {
			at++;
		} else {
			return 0;
		}
	}
	return at == title.len || title.at[at] == ' ' ? at : 0;
}

/* Whether a cue fits the words from its place in a title on. */
static bool fits(struct rap_str words, size_t cue)
{
	size_t taken = match(words, cues[cue].cue);

	return taken && (cues[cue].stand != WHOLE || taken == words.len);
}

/* Sets of cues, a bit for each, by the letter that they begin with. */
static_assert(CUE_COUNT <= 64, "cues are bits of a number");
struct cue_sets {
	uint64_t by_initial[ASCII_LETTERS + 1];
	uint64_t anywhere; /* those that need not begin a title */
};

/* Sorted once in a process, for the first title. */
static const struct cue_sets *sorted_cues(void)
{
	static struct cue_sets sets;
	static bool sorted;

	for (size_t cue = 0; cue < CUE_COUNT && !sorted; cue++) {
		uint64_t bit = (uint64_t)1 << cue;

		sets.by_initial[ASCII_INDEX(cues[cue].cue[0])] |= bit;
		sets.anywhere |= cues[cue].stand == ANYWHERE ? bit : 0;
	}
	sorted = true;
	return &sets;
}

/* The first of a set of cues that fits words; CUE_COUNT if none does. */
static size_t first_fitting(struct rap_str words, uint64_t set)
{
	for (; set; set &= set - 1) {
		size_t cue = (size_t)__builtin_ctzll(set);
		if (fits(words, cue)) {
			return cue;
		}
	}
	return CUE_COUNT;
}

/* The first cue that fits anywhere; CUE_COUNT if none does. */
static size_t find_cue(struct rap_str title)
{
	const struct cue_sets *sets = sorted_cues();
	uint64_t allowed = UINT64_MAX;
	size_t best = CUE_COUNT;

	for (struct rap_str rest = title; rest.len;
		rest = str_from(rest, str_find_byte(rest, ' ') + 1)) {
		unsigned initial = ascii_letter_index(rest.at[0]);
		size_t cue = first_fitting(rest,
			sets->by_initial[initial] & allowed);

		best = cue < best ? cue : best;
		allowed = sets->anywhere;
	}
	return best;
}

/* The folded words of a heading behind its label. */
static struct rap_str folded_title(const struct document *d, uint32_t block,
	uint32_t rest)
{
	const struct text_block *b = &d->blocks[block];
	const struct rap_word *words = d->view.words;
	uint32_t word = b->first_word;
	uint32_t end = word + b->word_count;

	while (word < end && words[word].span.begin < b->span.begin + rest) {
		word++;
	}
	return folded_words(d, word, end);
}

enum rap_zone title_zone(const struct document *d, uint32_t block)
{
	struct label l = label_of_heading(str_slice(d->view.text,
		d->blocks[block].span));
	size_t cue = find_cue(folded_title(d, block, l.rest));

	if (cue < CUE_COUNT) {
		return cues[cue].zone;
	}
	return l.kind == LABEL_ANNEX ? RAP_ZONE_ANNEX : RAP_ZONE_PROSE;
}
