/* SPDX-License-Identifier: MIT */
#include "core/text/opening.h"

#define COUNT(list) (sizeof(list) / sizeof(*(list)))

enum { CUE_WORDS = 8, DEFINER_WORDS = 12 };

/* How treaties begin their reasons, folded. */
static const char *const recitals[] = {"acknowledging", "affirming", "aware",
	"bearing in mind", "being", "believing", "building on", "confirming",
	"conscious", "considering", "convinced", "declaring", "desiring",
	"desirous", "determined", "emphasizing", "emphasising", "encouraged",
	"guided", "having regard", "mindful", "noting", "pursuant",
	"reaffirming", "realizing", "recalling", "recognising", "recognizing",
	"resolved", "seeking", "sharing", "stressing", "striving", "taking",
	"underlining", "welcoming", "wishing", "also", "further", "affirmant",
	"animes", "attaches", "conscients", "considerant", "convaincus",
	"desireux", "desirant", "determines", "estimant", "notant", "rappelant",
	"reaffirmant", "reconnaissant", "resolus", "souhaitant", "soulignant",
	"soucieux", "tenant compte", "ayant", "afirmando", "animados",
	"concientes", "conscientes", "considerando", "convencidos", "decididos",
	"deseando", "deseosos", "destacando", "observando", "reafirmando",
	"recordando", "reconociendo", "resueltos", "teniendo", "tomando"};

/* How definitions begin, folded. */
static const char *const purposes[] = {"for the purpose of this",
	"for the purposes of this", "for purposes of this", "in this agreement",
	"in this chapter", "aux fins du present", "aux fins de la presente",
	"aux fins du chapitre", "au sens du present", "a los efectos de",
	"a los efectos del", "para los efectos de", "para los efectos del",
	"para efectos de", "para efectos del", "a efectos de", "a efectos del"};

/* What defines within a few words of the beginning, folded. */
static const char *const definers[] = {"means", "mean", "designe", "designent",
	"signifie", "significa", "significan", "entend", "entiende",
	"entendera", "includes"};

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

static bool begins_with_one_of(struct rap_str words, const char *const *list,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t len = strlen(list[i]);

		if (words.len >= len && words.at[0] == list[i][0] &&
			!memcmp(words.at, list[i], len) &&
			(words.len == len || words.at[len] == ' ')) {
			return true;
		}
	}
	return false;
}

static bool is_definer(struct rap_str word)
{
	for (size_t i = 0; i < sizeof(definers) / sizeof(*definers); i++) {
		if (str_equal(word, str_of(definers[i]))) {
			return true;
		}
	}
	return false;
}

/* Whether "means" comes within a dozen words, and before any "shall". */
static bool defines(const struct document *d, uint32_t first, uint32_t end)
{
	end = end - first > DEFINER_WORDS ? first + DEFINER_WORDS : end;
	for (uint32_t i = first; i < end; i++) {
		struct rap_str word = folded_word(d, i);

		if (is_definer(word)) {
			return true;
		}
		if (str_equal(word, str_of("shall"))) {
			return false;
		}
	}
	return false;
}

/* A definition is announced by a colon, if it is not made at once. */
static bool ends_in_colon(const struct document *d, uint32_t end)
{
	return d->view.text.at[d->view.words[end - 1].span.end] == ':';
}

enum opening opening_of(const struct document *d, uint32_t first, uint32_t end)
{
	struct rap_str words = folded_words(d, first, end - first);

	if (begins_with_one_of(words, recitals, COUNT(recitals))) {
		return OPENING_RECITAL;
	}
	if (begins_with_one_of(words, purposes, COUNT(purposes)) &&
		(ends_in_colon(d, end) || defines(d, first + 4, end))) {
		return OPENING_DEFINITION;
	}
	return first < end && defines(d, first, end) ? OPENING_DEFINITION
						     : OPENING_NONE;
}
