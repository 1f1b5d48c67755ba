/* SPDX-License-Identifier: MIT */
#include "core/text/opening.h"

#include "core/base/array.h"

/* A cue with its length, since thousands of paragraphs are compared. */
#define CUE(text)                                                              \
	{                                                                      \
		text, sizeof(text) - 1                                         \
	}

enum { CUE_WORDS = 8, DEFINER_WORDS = 12 };

/* How treaties begin their reasons, folded. */
static const struct rap_str recitals[] = {CUE("acknowledging"),
	CUE("affirming"), CUE("aware"), CUE("bearing in mind"), CUE("being"),
	CUE("believing"), CUE("building on"), CUE("confirming"),
	CUE("conscious"), CUE("considering"), CUE("convinced"),
	CUE("declaring"), CUE("desiring"), CUE("desirous"), CUE("determined"),
	CUE("emphasizing"), CUE("emphasising"), CUE("encouraged"),
	CUE("guided"), CUE("having regard"), CUE("mindful"), CUE("noting"),
	CUE("pursuant"), CUE("reaffirming"), CUE("realizing"), CUE("recalling"),
	CUE("recognising"), CUE("recognizing"), CUE("resolved"), CUE("seeking"),
	CUE("sharing"), CUE("stressing"), CUE("striving"), CUE("taking"),
	CUE("underlining"), CUE("welcoming"), CUE("wishing"), CUE("also"),
	CUE("further"), CUE("affirmant"), CUE("animes"), CUE("animees"),
	CUE("attaches"), CUE("attachees"), CUE("conscients"),
	CUE("conscientes"), CUE("considerant"), CUE("convaincus"),
	CUE("convaincues"), CUE("desireux"), CUE("desireuses"), CUE("desirant"),
	CUE("determines"), CUE("determinees"), CUE("estimant"), CUE("notant"),
	CUE("rappelant"), CUE("reaffirmant"), CUE("reconnaissant"),
	CUE("resolus"), CUE("resolues"), CUE("souhaitant"), CUE("soulignant"),
	CUE("soucieux"), CUE("soucieuses"), CUE("tenant compte"), CUE("ayant"),
	CUE("afirmando"), CUE("animados"), CUE("animadas"), CUE("concientes"),
	CUE("considerando"), CUE("convencidos"), CUE("convencidas"),
	CUE("decididos"), CUE("decididas"), CUE("deseando"), CUE("deseosos"),
	CUE("deseosas"), CUE("destacando"), CUE("observando"),
	CUE("reafirmando"), CUE("recordando"), CUE("reconociendo"),
	CUE("resueltos"), CUE("resueltas"), CUE("teniendo"), CUE("tomando")};

/* How definitions begin, folded. */
static const struct rap_str purposes[] = {CUE("for the purpose of this"),
	CUE("for the purposes of this"), CUE("for purposes of this"),
	CUE("in this agreement"), CUE("in this chapter"),
	CUE("aux fins du present"), CUE("aux fins de la presente"),
	CUE("aux fins du chapitre"), CUE("au sens du present"),
	CUE("a los efectos de"), CUE("a los efectos del"),
	CUE("para los efectos de"), CUE("para los efectos del"),
	CUE("para efectos de"), CUE("para efectos del"), CUE("a efectos de"),
	CUE("a efectos del")};

/* What defines within a few words of the beginning, folded. */
static const struct rap_str definers[] = {CUE("means"), CUE("mean"),
	CUE("signifie"), CUE("significa"), CUE("significan"), CUE("designe"),
	CUE("designent"), CUE("entend"), CUE("entiende"), CUE("entendera")};

/* The first of those that are duties in the mouth of a Party. */
enum { AMBIGUOUS_DEFINERS = 5 };

/* Who has duties, folded. */
static const struct rap_str actors[] = {CUE("partie"), CUE("parties"),
	CUE("party"), CUE("parte"), CUE("partes"), CUE("membre"),
	CUE("membres"), CUE("member"), CUE("members"), CUE("miembro"),
	CUE("miembros")};

/* Behind "means" as a noun: "by electronic means of", "all means to". */
static const struct rap_str behind_noun[] = {CUE("of"), CUE("for"), CUE("to"),
	CUE("or"), CUE("and"), CUE("shall"), CUE("should"), CUE("may"),
	CUE("is"), CUE("are"), CUE("was"), CUE("were"), CUE("fall"),
	CUE("falls"), CUE("within"), CUE("in"), CUE("by"), CUE("which"),
	CUE("with"), CUE("at"), CUE("on"), CUE("under"), CUE("from")};

static struct rap_str folded_word(const struct document *d, uint32_t word)
{
	const struct rap_word *w = &d->view.words[word];

	return (struct rap_str){d->view.folded.at + w->folded, w->folded_len};
}

/* The folded words [first, first + count), as many as a cue may take. */
static struct rap_str folded_words(const struct document *d, uint32_t first,
	uint32_t count)
{
	struct rap_str begin;
	struct rap_str end;

	if (count == 0) {
		return (struct rap_str){"", 0};
	}
	count = count < CUE_WORDS ? count : CUE_WORDS;
	begin = folded_word(d, first);
	end = folded_word(d, first + count - 1);
	return (struct rap_str){
		begin.at, (size_t)(end.at - begin.at) + end.len};
}

static bool begins_with_one_of(struct rap_str words, const struct rap_str *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (words.at[0] == list[i].at[0] && words.len >= list[i].len &&
			!memcmp(words.at, list[i].at, list[i].len) &&
			(words.len == list[i].len ||
				words.at[list[i].len] == ' ')) {
			return true;
		}
	}
	return false;
}

/* Which of a list a word is; `count` if none. */
static size_t find_word(struct rap_str word, const struct rap_str *list,
	size_t count)
{
	size_t i = 0;

	while (i < count &&
		(word.at[0] != list[i].at[0] || !str_equal(word, list[i]))) {
		i++;
	}
	return i;
}

/* The first letter of a word as one of 32 bits. */
static uint32_t initial_of(struct rap_str word)
{
	return (uint32_t)1 << (word.at[0] & 31);
}

/* Those of all words of a list: most words begin like none of them. */
static uint32_t initials_of(const struct rap_str *list, size_t count)
{
	uint32_t initials = 0;

	for (size_t i = 0; i < count; i++) {
		initials |= initial_of(list[i]);
	}
	return initials;
}

/* "means" is a noun where a verb would need something behind it. */
static bool is_noun(const struct document *d, uint32_t word, uint32_t end)
{
	uint32_t after = d->view.words[word].span.end;
	const char *mark =
		after < d->view.text.len ? &d->view.text.at[after] : ".";

	return strchr(".,;)", *mark) || word + 1 == end ||
		find_word(folded_word(d, word + 1), behind_noun,
			COUNT_OF(behind_noun)) < COUNT_OF(behind_noun);
}

/*
 * Whether "means" comes within a dozen words, before any "shall". "Chaque
 * Partie désigne ..." is no definition, but a duty to appoint.
 */
static bool defines(const struct document *d, uint32_t first, uint32_t end)
{
	bool acts = false;
	uint32_t initials = initials_of(definers, COUNT_OF(definers));

	if (first >= end) {
		return false;
	}
	uint32_t text_end = end;
	end = end - first > DEFINER_WORDS ? first + DEFINER_WORDS : end;
	for (uint32_t i = first; i < end; i++) {
		struct rap_str word = folded_word(d, i);
		size_t definer = initials & initial_of(word)
			? find_word(word, definers, COUNT_OF(definers))
			: COUNT_OF(definers);

		if (definer < COUNT_OF(definers) &&
			!(definer == 0 && is_noun(d, i, text_end))) {
			return !acts || definer < AMBIGUOUS_DEFINERS;
		}
		if (word.len == 5 && !memcmp(word.at, "shall", 5)) {
			return i + 1 < end &&
				str_equal(folded_word(d, i + 1), definers[1]);
		}
		acts = acts ||
			find_word(word, actors, COUNT_OF(actors)) <
				COUNT_OF(actors);
	}
	return false;
}

/*
 * A definition is announced by a colon, if it is not made at once; but "for
 * the purposes of this Chapter, each Party shall:" announces duties.
 */
static bool announces(const struct document *d, uint32_t first, uint32_t end)
{
	uint32_t after = d->view.words[end - 1].span.end;

	if (after >= d->view.text.len || d->view.text.at[after] != ':') {
		return false;
	}
	for (uint32_t i = first; i < end; i++) {
		struct rap_str word = folded_word(d, i);

		if (str_starts_with(word, "defini")) {
			return true;
		}
		if (find_word(word, actors, COUNT_OF(actors)) <
			COUNT_OF(actors)) {
			return false;
		}
	}
	return true;
}

enum opening opening_of(const struct document *d, uint32_t first, uint32_t end)
{
	struct rap_str words = folded_words(d, first, end - first);

	if (begins_with_one_of(words, recitals, COUNT_OF(recitals))) {
		return OPENING_RECITAL;
	}
	if (begins_with_one_of(words, purposes, COUNT_OF(purposes)) &&
		(announces(d, first, end) || defines(d, first + 4, end))) {
		return OPENING_DEFINITION;
	}
	return first < end && defines(d, first, end) ? OPENING_DEFINITION
						     : OPENING_NONE;
}
