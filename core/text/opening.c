/* SPDX-License-Identifier: MIT */
#include "core/text/opening.h"

#include "core/base/ascii.h"
#include "core/text/folded.h"

enum { CUE_WORDS = 8, DEFINER_WORDS = 12 };

/* How treaties begin their reasons, folded. */
static const char *const recitals[ASCII_LETTERS + 1][17] = {
	[ASCII_INDEX('a')] = {"acknowledging", "affirming", "aware", "also",
		"affirmant", "animes", "animees", "attaches", "attachees",
		"ayant", "afirmando", "animados", "animadas"},
	[ASCII_INDEX('b')] = {"bearing in mind", "being", "believing",
		"building on"},
	[ASCII_INDEX('c')] = {"confirming", "conscious", "considering",
		"convinced", "conscients", "conscientes", "considerant",
		"convaincus", "convaincues", "concientes", "considerando",
		"convencidos", "convencidas"},
	[ASCII_INDEX('d')] = {"declaring", "desiring", "desirous", "determined",
		"desireux", "desireuses", "desirant", "determines",
		"determinees", "decididos", "decididas", "deseando", "deseosos",
		"deseosas", "destacando"},
	[ASCII_INDEX('e')] = {"emphasizing", "emphasising", "encouraged",
		"estimant"},
	[ASCII_INDEX('f')] = {"further"},
	[ASCII_INDEX('g')] = {"guided"},
	[ASCII_INDEX('h')] = {"having regard"},
	[ASCII_INDEX('m')] = {"mindful"},
	[ASCII_INDEX('n')] = {"noting", "notant"},
	[ASCII_INDEX('o')] = {"observando"},
	[ASCII_INDEX('p')] = {"pursuant"},
	[ASCII_INDEX('r')] = {"reaffirming", "realizing", "recalling",
		"recognising", "recognizing", "resolved", "rappelant",
		"reaffirmant", "reconnaissant", "resolus", "resolues",
		"reafirmando", "recordando", "reconociendo", "resueltos",
		"resueltas"},
	[ASCII_INDEX('s')] = {"seeking", "sharing", "stressing", "striving",
		"souhaitant", "soulignant", "soucieux", "soucieuses"},
	[ASCII_INDEX('t')] = {"taking", "tenant compte", "teniendo", "tomando"},
	[ASCII_INDEX('u')] = {"underlining"},
	[ASCII_INDEX('w')] = {"welcoming", "wishing"},
};

/* How definitions begin, folded. */
static const char *const purposes[ASCII_LETTERS + 1][9] = {
	[ASCII_INDEX('a')] = {"aux fins du present", "aux fins de la presente",
		"aux fins du chapitre", "au sens du present",
		"a los efectos de", "a los efectos del", "a efectos de",
		"a efectos del"},
	[ASCII_INDEX('f')] = {"for the purpose of this",
		"for the purposes of this", "for purposes of this"},
	[ASCII_INDEX('i')] = {"in this agreement", "in this chapter"},
	[ASCII_INDEX('p')] = {"para los efectos de", "para los efectos del",
		"para efectos de", "para efectos del"},
};

/* What defines within a few words of the beginning, folded; */
static const char *const definers[ASCII_LETTERS + 1][4] = {
	[ASCII_INDEX('m')] = {"means", "mean"},
	[ASCII_INDEX('s')] = {"signifie", "significa", "significan"},
};

/* and what is a duty in the mouth of a Party. */
static const char *const appointers[ASCII_LETTERS + 1][4] = {
	[ASCII_INDEX('d')] = {"designe", "designent"},
	[ASCII_INDEX('e')] = {"entend", "entiende", "entendera"},
};

/* Who has duties, folded. */
static const char *const actors[ASCII_LETTERS + 1][7] = {
	[ASCII_INDEX('m')] = {"membre", "membres", "member", "members",
		"miembro", "miembros"},
	[ASCII_INDEX('p')] = {"partie", "parties", "party", "parte", "partes"},
};

/* Behind "means" as a noun: "by electronic means of", "all means to". */
static const char *const behind_noun[ASCII_LETTERS + 1][6] = {
	[ASCII_INDEX('a')] = {"and", "are", "at"},
	[ASCII_INDEX('b')] = {"by"},
	[ASCII_INDEX('f')] = {"for", "fall", "falls", "from"},
	[ASCII_INDEX('i')] = {"is", "in"},
	[ASCII_INDEX('m')] = {"may"},
	[ASCII_INDEX('o')] = {"of", "or", "on"},
	[ASCII_INDEX('s')] = {"shall", "should"},
	[ASCII_INDEX('t')] = {"to"},
	[ASCII_INDEX('u')] = {"under"},
	[ASCII_INDEX('w')] = {"was", "were", "within", "which", "with"},
};

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

/* Whether text begins with a cue of a row, at whole words. */
static bool begins_with_one(struct rap_str words, const char *const *row)
{
	for (; *row; row++) {
		size_t len = strlen(*row);
		if (str_starts_with(words, *row) &&
			(words.len == len || words.at[len] == ' ')) {
			return true;
		}
	}
	return false;
}

/* Whether a word is one of a row. */
static bool is_one(struct rap_str word, const char *const *row)
{
	/* clang-tidy 14 does not know that rows which are not named are empty:
	 * NOLINTNEXTLINE(clang-analyzer-core.uninitialized.Branch) */
	for (; *row; row++) {
		if (str_is(word, *row)) {
			return true;
		}
	}
	return false;
}

/* The row of a table where cues stand that begin as a text does. */
static unsigned row_of(struct rap_str words)
{
	return ascii_letter_index(str_at(words, 0));
}

/* "means" is a noun where a verb would need something behind it. */
static bool is_noun(const struct document *d, uint32_t word, uint32_t end)
{
	uint32_t after = d->view.words[word].span.end;
	const char *mark =
		after < d->view.text.len ? &d->view.text.at[after] : ".";

	if (strchr(".,;)", *mark) || word + 1 == end) {
		return true;
	}
	struct rap_str next = folded_word(d, word + 1);
	return is_one(next, behind_noun[row_of(next)]);
}

static bool is_definer(const struct document *d, uint32_t word, uint32_t end)
{
	struct rap_str text = folded_word(d, word);

	return is_one(text, definers[row_of(text)]) &&
		!(str_is(text, "means") && is_noun(d, word, end));
}

/*
 * Whether "means" comes within a dozen words, before any "shall". "Chaque
 * Partie désigne ..." is no definition, but a duty to appoint.
 */
static bool defines(const struct document *d, uint32_t first, uint32_t end)
{
	bool acts = false;

	if (first >= end) {
		return false;
	}
	uint32_t text_end = end;
	end = end - first > DEFINER_WORDS ? first + DEFINER_WORDS : end;
	for (uint32_t i = first; i < end; i++) {
		struct rap_str word = folded_word(d, i);
		unsigned row = row_of(word);

		if (is_definer(d, i, text_end)) {
			return true;
		}
		if (is_one(word, appointers[row])) {
			return !acts;
		}
		if (str_is(word, "shall")) {
			return i + 1 < end &&
				str_is(folded_word(d, i + 1), "mean");
		}
		acts = acts || is_one(word, actors[row]);
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
		if (is_one(word, actors[row_of(word)])) {
			return false;
		}
	}
	return true;
}

enum opening opening_of(const struct document *d, uint32_t first, uint32_t end)
{
	struct rap_str words = folded_words(d, first, end - first);
	unsigned row = row_of(words);

	if (begins_with_one(words, recitals[row])) {
		return OPENING_RECITAL;
	}
	if (begins_with_one(words, purposes[row]) &&
		(announces(d, first, end) || defines(d, first + 4, end))) {
		return OPENING_DEFINITION;
	}
	return first < end && defines(d, first, end) ? OPENING_DEFINITION
						     : OPENING_NONE;
}
