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

/* What a word near the beginning of a paragraph says of it. */
enum said {
	SAYS_NOTHING,
	SAYS_MEANS,
	SAYS_APPOINTS, /* a duty in the mouth of a Party */
	SAYS_SHALL,
	SAYS_WHO, /* has duties */
};

/* Words that say something, folded. */
static const struct {
	const char *word;
	enum said said;
} telling[ASCII_LETTERS + 1][9] = {
	[ASCII_INDEX('d')] = {{"designe", SAYS_APPOINTS},
		{"designent", SAYS_APPOINTS}},
	[ASCII_INDEX('e')] = {{"entend", SAYS_APPOINTS},
		{"entiende", SAYS_APPOINTS}, {"entendera", SAYS_APPOINTS}},
	[ASCII_INDEX('m')] = {{"means", SAYS_MEANS}, {"mean", SAYS_MEANS},
		{"membre", SAYS_WHO}, {"membres", SAYS_WHO},
		{"member", SAYS_WHO}, {"members", SAYS_WHO},
		{"miembro", SAYS_WHO}, {"miembros", SAYS_WHO}},
	[ASCII_INDEX('p')] = {{"partie", SAYS_WHO}, {"parties", SAYS_WHO},
		{"party", SAYS_WHO}, {"parte", SAYS_WHO}, {"partes", SAYS_WHO}},
	[ASCII_INDEX('s')] = {{"signifie", SAYS_MEANS},
		{"significa", SAYS_MEANS}, {"significan", SAYS_MEANS},
		{"shall", SAYS_SHALL}},
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

/* The folded words [first, end), as many as a cue may take. */
static struct rap_str first_words(const struct document *d, uint32_t first,
	uint32_t end)
{
	return folded_words(d, first,
		end - first < CUE_WORDS ? end : first + CUE_WORDS);
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

static enum said said_by(struct rap_str word)
{
	unsigned row = row_of(word);

	for (size_t i = 0; telling[row][i].word; i++) {
		if (str_is(word, telling[row][i].word)) {
			return telling[row][i].said;
		}
	}
	return SAYS_NOTHING;
}

/* "Entend conserver", "entiende que": who intends or believes defines nothing. */
static bool intends(const struct document *d, uint32_t word, uint32_t end)
{
	if (word + 1 >= end) {
		return false;
	}
	struct rap_str next = folded_word(d, word + 1);
	return str_ends_with(next, "er") || str_ends_with(next, "ir") ||
		str_ends_with(next, "re") || str_is(next, "que") ||
		str_is(next, "qu");
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

		switch (said_by(word)) {
		case SAYS_NOTHING:
			break;
		case SAYS_MEANS:
			if (!str_is(word, "means") ||
				!is_noun(d, i, text_end)) {
				return true;
			}
			break;
		case SAYS_APPOINTS:
			return !acts && !intends(d, i, text_end);
		case SAYS_SHALL:
			return i + 1 < end &&
				str_is(folded_word(d, i + 1), "mean");
		case SAYS_WHO:
			acts = true;
			break;
		}
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
		if (said_by(word) == SAYS_WHO) {
			return false;
		}
	}
	return true;
}

enum opening opening_of(const struct document *d, uint32_t first, uint32_t end)
{
	struct rap_str words = first_words(d, first, end);
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
