/* SPDX-License-Identifier: MIT */
#include "core/text/title.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
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

/* Whether a cue fits a title at the word that begins at `place`. */
static bool fits(struct rap_str title, size_t place, size_t cue)
{
	struct rap_str rest = {title.at + place, title.len - place};
	size_t taken = match(rest, cues[cue].cue);

	return taken && (cues[cue].stand != WHOLE || taken == rest.len);
}

/* Whether a cue fits where it must stand. */
static bool fits_anywhere(struct rap_str title, size_t cue)
{
	size_t end = cues[cue].stand == ANYWHERE ? title.len : 1;

	for (size_t place = 0; place < end; place++) {
		if ((!place || title.at[place - 1] == ' ') &&
			fits(title, place, cue)) {
			return true;
		}
	}
	return false;
}

/* The letters that words of a title begin with, a bit for each. */
static uint32_t initials_of(struct rap_str title)
{
	uint32_t initials = 0;

	for (size_t place = 0; place < title.len; place++) {
		if (!place || title.at[place - 1] == ' ') {
			initials |= (uint32_t)1
				<< ascii_letter_index(title.at[place]);
		}
	}
	return initials;
}

/* The first cue that fits; CUE_COUNT if none does. */
static size_t find_cue(struct rap_str title)
{
	uint32_t initials = initials_of(title);
	size_t cue = 0;

	/* Most cues begin with a letter that no word of the title does. */
	while (cue < CUE_COUNT &&
		(!(initials >> ASCII_INDEX(cues[cue].cue[0]) & 1) ||
			!fits_anywhere(title, cue))) {
		cue++;
	}
	return cue;
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
	if (word == end) {
		return (struct rap_str){"", 0};
	}
	return (struct rap_str){d->view.folded.at + words[word].folded,
		words[end - 1].folded + words[end - 1].folded_len -
			words[word].folded};
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
