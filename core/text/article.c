/* SPDX-License-Identifier: MIT */
#include "core/text/article.h"

#include "core/base/ascii.h"

enum {
	CUES = 9, /* in a row of those that are looked for at every word */
	LEAD_WORDS =
		15 /* "For the purposes of this Chapter, each Party shall:" */
};

/* What can have a scope, in three languages, folded: "@" below. */
static const char *const texts[ASCII_LETTERS + 1][7] = {
	[ASCII_INDEX('a')] = {"agreement", "annex", "accord", "annexe",
		"acuerdo", "anexo"},
	[ASCII_INDEX('c')] = {"chapter", "convention", "chapitre", "capitulo",
		"convenio"},
	[ASCII_INDEX('p')] = {"part", "protocol", "partie", "protocole",
		"parte", "protocolo"},
	[ASCII_INDEX('s')] = {"section", "subsection", "seccion"},
	[ASCII_INDEX('t')] = {"title", "treaty", "titre", "traite", "titulo",
		"tratado"},
};

/* How articles begin that say what a text is for, folded. */
static const char *const scopes[ASCII_LETTERS + 1][20] = {
	[ASCII_INDEX('e')] = {"el presente @ se aplica", "este @ se aplica",
		"esta @ se aplica", "el presente @ aplica", "este @ aplica",
		"el presente @ se refiere", "este @ se refiere",
		"el objetivo de este @", "el objetivo del presente @"},
	[ASCII_INDEX('l')] = {"le present @ s applique",
		"la presente @ s applique", "le present @ couvre",
		"les dispositions du present @ s applique",
		"l objectif du present @", "les objectifs du present @",
		"la presente @ se aplica",
		"las disposiciones de este @ se aplica",
		"las disposiciones del presente @ se aplica",
		"los objetivos de este @", "los objetivos del presente @"},
	[ASCII_INDEX('t')] = {"this @ applies", "this @ apply",
		"this @ shall apply", "this @ covers", "this @ shall cover",
		"this @ sets out", "this @ lays down", "this @ provides for",
		"this @ does not apply", "this @ shall not apply",
		"this sub @ applies", "this sub @ sets out",
		"the provisions of this @ apply",
		"the provisions of this @ shall apply",
		"the objective of this @", "the objectives of this @",
		"the purpose of this @", "the aim of this @",
		"the aims of this @"},
};

/* How an opening says that a text is set up, anywhere in it. */
static const char *const founds[ASCII_LETTERS + 1][CUES] = {
	[ASCII_INDEX('e')] = {"establecen por el presente",
		"etablissent par le present"},
	[ASCII_INDEX('h')] = {"hereby lay down", "hereby establish"},
};

/* How a text speaks of itself. */
static const char *const selves[ASCII_LETTERS + 1][CUES] = {
	[ASCII_INDEX('e')] = {"este @", "esta @"},
	[ASCII_INDEX('p')] = {"present @", "presente @"},
	[ASCII_INDEX('t')] = {"this @", "this sub @"},
};

static const char *const titles[ASCII_LETTERS + 1][3] = {
	[ASCII_INDEX('a')] = {"ambito", "alcance"},
	[ASCII_INDEX('c')] = {"champ d application"},
	[ASCII_INDEX('p')] = {"portee"},
	[ASCII_INDEX('s')] = {"scope"},
};

/* What exempts from a whole text, with what it then does. */
static const char *const exemptions[ASCII_LETTERS + 1][CUES] = {
	[ASCII_INDEX('a')] = {"aucune disposition du present @",
		"aucune disposition de la presente @"},
	[ASCII_INDEX('n')] = {"nothing in this @", "nothing in this sub @",
		"ninguna disposicion de este @",
		"ninguna disposicion del presente @",
		"nada de lo dispuesto en este @",
		"nada de lo dispuesto en el presente @", "nada en este @",
		"nada en el presente @"},
	[ASCII_INDEX('r')] = {"rien dans le present @"},
};
static const char *const permits[ASCII_LETTERS + 1][CUES] = {
	[ASCII_INDEX('c')] = {"construed"},
	[ASCII_INDEX('e')] = {"empeche"},
	[ASCII_INDEX('i')] = {"interpretee", "interpretara", "impedira",
		"impide"},
	[ASCII_INDEX('p')] = {"prevent", "preclude"},
};

static const char *const provisos[ASCII_LETTERS + 1][3] = {
	[ASCII_INDEX('a')] = {"aucune disposition du present article"},
	[ASCII_INDEX('e')] = {"el presente articulo no"},
	[ASCII_INDEX('f')] = {"for greater certainty"},
	[ASCII_INDEX('i')] = {"il est entendu que"},
	[ASCII_INDEX('l')] = {"le present article n"},
	[ASCII_INDEX('n')] = {"nothing in this article",
		"nada de lo dispuesto en el presente"},
	[ASCII_INDEX('p')] = {"para mayor certeza"},
	[ASCII_INDEX('r')] = {"rien dans le present article"},
	[ASCII_INDEX('t')] = {"this article shall not",
		"this article does not"},
};

/* Words [first, end) folded, with single spaces. */
static struct rap_str folded(const struct document *d, uint32_t first,
	uint32_t end)
{
	if (first >= end) {
		return (struct rap_str){"", 0};
	}
	const struct rap_word *w = &d->view.words[first];
	const struct rap_word *last = &d->view.words[end - 1];
	return (struct rap_str){d->view.folded.at + w->folded,
		last->folded + last->folded_len - w->folded};
}

static struct rap_str rest_of(struct rap_str text, size_t used)
{
	return (struct rap_str){text.at + used, text.len - used};
}

/* The row of a table where cues stand that begin as a text does. */
static unsigned row_of(struct rap_str text)
{
	return ascii_letter_index(str_at(text, 0));
}

/* The length of the word of `texts` that text begins with, else 0. */
static size_t text_word(struct rap_str text)
{
	const char *const *row = texts[row_of(text)];
	struct rap_str word = {text.at, str_find_byte(text, ' ')};
	while (*row && !str_is(word, *row)) {
		row++;
	}
	return *row ? word.len : 0;
}

/* Whether text begins with a pattern, "@" being one of `texts`. */
static bool begins(struct rap_str text, const char *pattern)
{
	for (; *pattern && *pattern != '@'; pattern++) {
		if (!text.len || text.at[0] != *pattern) {
			return false;
		}
		text = rest_of(text, 1);
	}
	if (!*pattern) {
		return true;
	}
	size_t word = text_word(text);
	return word && str_starts_with(rest_of(text, word), pattern + 1);
}

/* Whether text begins with a pattern of a row, which NULL ends. */
static bool begins_with_one(struct rap_str text, const char *const *row)
{
	while (*row && !begins(text, *row)) {
		row++;
	}
	return *row;
}

/* Whether any word of text begins what a pattern says. */
static bool holds_any(struct rap_str text,
	const char *const table[ASCII_LETTERS + 1][CUES])
{
	while (text.len) {
		if (begins_with_one(text, table[row_of(text)])) {
			return true;
		}
		size_t used = str_find_byte(text, ' ');
		text = rest_of(text, used < text.len ? used + 1 : used);
	}
	return false;
}

/* Where an article's text begins, behind its heading, in bytes. */
static uint32_t text_begin(const struct document *d, uint32_t article)
{
	const struct rap_unit *unit = &d->units[article];
	uint32_t part = article + 1;
	uint32_t last = article + unit->descendants;
	while (part <= last && d->units[part].kind == RAP_UNIT_HEADING) {
		part += d->units[part].descendants + 1;
	}
	return part <= last ? d->units[part].span.begin : unit->span.end;
}

struct rap_span article_opening(const struct document *d, uint32_t article)
{
	uint32_t begin = text_begin(d, article);
	uint32_t last = article + d->units[article].descendants;
	struct rap_span opening = {begin, begin};
	uint32_t sentences = 0;
	for (uint32_t part = article + 1; part <= last && sentences < 2;
		part++) {
		const struct rap_unit *unit = &d->units[part];
		if (unit->kind != RAP_UNIT_SENTENCE ||
			unit->span.begin < begin) {
			continue;
		}
		opening.begin = sentences ? opening.begin : unit->span.begin;
		opening.end = unit->span.end;
		sentences++;
		if (d->view.text.at[opening.end - 1] != ':' ||
			unit->word_count > LEAD_WORDS) {
			break;
		}
	}
	return opening;
}

static bool has_title_of_scope(const struct document *d, uint32_t article)
{
	const struct rap_unit *heading = &d->units[article + 1];
	if (!d->units[article].descendants ||
		heading->kind != RAP_UNIT_HEADING) {
		return false;
	}
	uint32_t first = heading->first_word;
	uint32_t end = first + heading->word_count;
	/* Behind "Article 2". */
	for (; first < end; first++) {
		struct rap_str rest = folded(d, first, end);
		if (begins_with_one(rest, titles[row_of(rest)])) {
			return first <= heading->first_word + 3;
		}
	}
	return false;
}

/*
 * Whether half of an article's paragraphs speak of the text they stand in: one
 * that says in passing what it applies to goes on to regulate it.
 */
static bool speaks_of_itself(const struct document *d, uint32_t article)
{
	uint32_t last = article + d->units[article].descendants;
	uint32_t all = 0;
	uint32_t selfish = 0;
	for (uint32_t part = article + 1; part <= last; part++) {
		const struct rap_unit *u = &d->units[part];
		if (u->kind == RAP_UNIT_PARAGRAPH) {
			all++;
			selfish += holds_any(folded(d, u->first_word,
						     u->first_word +
							     u->word_count),
				selves);
		}
	}
	return 2 * selfish >= all;
}

static bool is_scope(const struct document *d, uint32_t article,
	struct rap_str opening)
{
	return has_title_of_scope(d, article) ||
		((begins_with_one(opening, scopes[row_of(opening)]) ||
			 holds_any(opening, founds)) &&
			speaks_of_itself(d, article));
}

enum article_frame article_frame(const struct document *d, uint32_t article)
{
	struct rap_span opening = article_opening(d, article);
	uint32_t first = document_word_at(d, opening.begin);
	uint32_t end = document_word_at(d, opening.end);
	struct rap_str text = folded(d, first, end);
	if (is_scope(d, article, text)) {
		return ARTICLE_SCOPE;
	}
	return holds_any(text, exemptions) && holds_any(text, permits)
		? ARTICLE_EXCEPTION
		: ARTICLE_PLAIN;
}

bool article_is_proviso(const struct document *d, uint32_t unit)
{
	const struct rap_unit *u = &d->units[unit];
	uint32_t first = u->first_word;
	uint32_t end = first + u->word_count;
	if (d->units[u->parent].kind == RAP_UNIT_ARTICLE &&
		text_begin(d, u->parent) == u->span.begin) {
		return false;
	}
	/* Behind the paragraph's number. */
	while (first < end && d->view.words[first].folded_len < 3 &&
		d->view.folded.at[d->view.words[first].folded] <= '9') {
		first++;
	}
	struct rap_str text = folded(d, first, end);
	return begins_with_one(text, provisos[row_of(text)]);
}
