/* SPDX-License-Identifier: MIT */
#include "core/text/label.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/text/fold.h"

/* What a heading's first word makes of it. Folded. */
static const struct {
	const char *word;
	enum label_kind kind;
} keywords[] = {
	{"article", LABEL_ARTICLE}, /* most headings are those of articles */
	{"art", LABEL_ARTICLE},
	{"articulo", LABEL_ARTICLE},
	{"annex", LABEL_ANNEX},
	{"annexe", LABEL_ANNEX},
	{"anexo", LABEL_ANNEX},
	{"apendice", LABEL_ANNEX},
	{"appendice", LABEL_ANNEX},
	{"appendix", LABEL_ANNEX},
	{"attachment", LABEL_ANNEX},
	{"book", LABEL_PART},
	{"capitulo", LABEL_CHAPTER},
	{"chapitre", LABEL_CHAPTER},
	{"chapter", LABEL_CHAPTER},
	{"libro", LABEL_PART},
	{"livre", LABEL_PART},
	{"part", LABEL_PART},
	{"parte", LABEL_PART},
	{"partie", LABEL_PART},
	{"seccion", LABEL_SECTION},
	{"section", LABEL_SECTION},
	{"sub-section", LABEL_SUBSECTION},
	{"subseccion", LABEL_SUBSECTION},
	{"subsection", LABEL_SUBSECTION},
	{"sous-section", LABEL_SUBSECTION},
	{"title", LABEL_TITLE},
	{"titre", LABEL_TITLE},
	{"titulo", LABEL_TITLE},
};

/* Numbers that are words; the first ones are those of the first. Folded. */
static const char *const numerals[] = {"premier", "premiere", "primero",
	"primera", "unique", "unico", "unica", "one", "first", "un", "uno",
	"two", "second", "seconde", "segundo", "segunda", "deuxieme", "deux",
	"dos", "three", "third", "tercero", "tercera", "troisieme", "trois",
	"tres", "four", "fourth", "quatre", "cuarto", "cuarta", "cuatro",
	"five", "fifth", "cinq", "quinto", "quinta", "cinco", "six", "sexto",
	"seven", "sept", "septimo", "eight", "huit", "octavo", "nine", "neuf",
	"noveno", "ten", "dix", "decimo", "eleven", "twelve", "thirteen",
	"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	"twenty", "thirty"};

enum { NUMERAL_COUNT = COUNT_OF(numerals) };

/* As many of them, from the beginning, name the first. */
enum { FIRST_NUMERALS = 11 };

/* Bytes of a word that is looked up, and room for a letter too many. */
enum { FOLDED_MAX = 16, FOLDED_ROOM = FOLDED_MAX + 16 };

static size_t skip_spaces(struct rap_str line, size_t place)
{
	while (str_at(line, place) == ' ') {
		place++;
	}
	return place;
}

/*
 * Fold the letter or hyphen at `place` into out, *made bytes; returns how many
 * bytes it takes there, 0 if it is neither.
 */
static size_t fold_letter(struct rap_str line, size_t place, char out[16],
	size_t *made)
{
	char c = line.at[place];
	size_t taken;

	if (ascii_is_letter(c) || c == '-') {
		out[0] = ascii_lower(c);
		*made = 1;
		return 1;
	}
	if ((unsigned char)c < 0x80) {
		return 0;
	}
	uint32_t code_point = utf8_decode(line.at + place, &taken);

	if (!fold_is_word(code_point)) {
		return 0;
	}
	*made = fold_code_point(code_point, out);
	return taken;
}

/*
 * Fold the word at `place`, hyphens included, into out; returns where it ends.
 * A word that is too long to be one we know comes out empty.
 */
static size_t fold_at(struct rap_str line, size_t place, char out[FOLDED_ROOM])
{
	size_t len = 0;

	while (place < line.len) {
		size_t made;
		size_t taken = fold_letter(line, place, out + len, &made);

		if (!taken) {
			break;
		}
		if (len + made >= FOLDED_MAX) {
			out[0] = '\0';
			return place;
		}
		len += made;
		place += taken;
	}
	out[len] = '\0';
	return place;
}

/* "bis" and its kin, behind a space perhaps: where it ends, or `place`. */
static size_t skip_latin(struct rap_str line, size_t place)
{
	static const char *const latin[] = {
		"bis", "ter", "quater", "quinquies", "sexies"};
	char word[FOLDED_ROOM];
	size_t end = fold_at(line, skip_spaces(line, place), word);

	for (size_t i = 0; i < COUNT_OF(latin); i++) {
		if (word[0] == latin[i][0] && !strcmp(word, latin[i])) {
			return end;
		}
	}
	return place;
}

/* Letters that count: Roman numbers, "X", "QQ". Where they end, or `place`. */
static size_t skip_letters(struct rap_str line, size_t place)
{
	size_t end = place;
	struct rap_str letters;

	while (ascii_is_upper(str_at(line, end))) {
		end++;
	}
	letters = (struct rap_str){line.at + place, end - place};
	if (letters.len > 2 && !label_roman(letters)) {
		return place;
	}
	if (ascii_is_lower(str_at(line, end)) ||
		(unsigned char)str_at(line, end) >= 0x80) {
		return place;
	}
	return end;
}

/*
 * Dots and hyphens hold the parts of a number together, even behind a space
 * that a PDF put there ("11 .3").
 */
static size_t skip_joint(struct rap_str line, size_t place)
{
	size_t next = skip_spaces(line, place);
	char c = str_at(line, next);

	if (next - place > 1 || (c != '.' && c != '-')) {
		return place;
	}
	if (next > place && c == '-') {
		return place;
	}
	next++;
	return ascii_is_digit(str_at(line, next)) ||
			ascii_is_upper(str_at(line, next))
		? next
		: place;
}

/* "1er", "1º", "1°": the mark behind an ordinal. */
static size_t skip_ordinal(struct rap_str line, size_t place)
{
	struct rap_str rest = {line.at + place, line.len - place};
	static const char *const marks[] = {
		"er", "re", "\xc2\xba", "\xc2\xb0", "\xc2\xaa"};

	if (!rest.len || !strchr("er\xc2", rest.at[0])) {
		return place;
	}
	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		size_t len = strlen(marks[i]);

		if (str_starts_with(rest, marks[i]) &&
			!ascii_is_lower(str_at(rest, len))) {
			return place + len;
		}
	}
	return place;
}

/* The end of a number such as "5", "14.17", "IV", "QQ.A.5"; or `place`. */
static size_t skip_number(struct rap_str line, size_t place)
{
	size_t end = place;

	for (;;) {
		size_t part = end;

		while (ascii_is_digit(str_at(line, end))) {
			end++;
		}
		if (end == part) {
			end = skip_letters(line, part);
		} else if (ascii_is_upper(str_at(line, end)) &&
			!ascii_is_lower(str_at(line, end + 1)) &&
			!ascii_is_upper(str_at(line, end + 1))) {
			end++;
		}
		if (end == part) {
			return place;
		}
		part = skip_joint(line, end);
		if (part == end) {
			break;
		}
		/* "Article 5.Each" has a title, not a number of two parts. */
		if (ascii_is_upper(str_at(line, part)) &&
			skip_letters(line, part) == part) {
			break;
		}
		end = part;
	}
	end = skip_ordinal(line, end);
	return skip_latin(line, end);
}

/* Which of the numerals a word is; NUMERAL_COUNT if none. */
static size_t numeral(const char *word)
{
	size_t i = *word ? 0 : NUMERAL_COUNT;

	while (i < NUMERAL_COUNT &&
		(word[0] != numerals[i][0] || strcmp(word, numerals[i]) != 0)) {
		i++;
	}
	return i;
}

static bool is_first(struct rap_str number)
{
	char word[FOLDED_ROOM];

	fold_at(number, 0, word);
	return numeral(word) < FIRST_NUMERALS ||
		str_equal(number, str_of("1")) ||
		str_equal(number, str_of("I")) ||
		str_equal(number, str_of("A"));
}

/* The end of a number in digits, letters or words; or `place`. */
static size_t skip_numeral(struct rap_str line, size_t place)
{
	char word[FOLDED_ROOM];
	size_t end = skip_number(line, place);

	if (end > place) {
		return end;
	}
	end = fold_at(line, place, word);
	if (numeral(word) == NUMERAL_COUNT) {
		return place;
	}
	if (!strcmp(word, "twenty") || !strcmp(word, "thirty")) {
		size_t next = fold_at(line, skip_spaces(line, end), word);

		end = numeral(word) < NUMERAL_COUNT ? next : end;
	}
	return end;
}

/* Past what stands between a label and its title. */
static size_t skip_separators(struct rap_str line, size_t place)
{
	static const char dashes[] = "\xe2\x80"; /* of U+2010 to U+203F */

	while (place < line.len) {
		if (line.at[place] && strchr(" :.-])*", line.at[place])) {
			place++;
		} else if (line.len - place > 2 &&
			!memcmp(line.at + place, dashes, 2) &&
			(unsigned char)line.at[place + 2] <= 0x95) {
			place += 3;
		} else {
			break;
		}
	}
	return place;
}

static enum label_kind keyword(const char *word)
{
	for (size_t i = 0; i < COUNT_OF(keywords); i++) {
		if (word[0] == keywords[i].word[0] &&
			!strcmp(word, keywords[i].word)) {
			return keywords[i].kind;
		}
	}
	return LABEL_NONE;
}

/* A heading that begins with a number: "A.1 Title", "I. TITLE", "2 TITLE". */
static struct label numbered_heading(struct rap_str line, size_t begin)
{
	struct label l = {.text = {"", 0}};
	size_t end = skip_number(line, begin);
	struct rap_str number = {line.at + begin, end - begin};
	bool parted = memchr(number.at, '.', number.len) != NULL;
	char next = str_at(line, end);

	if (end == begin) {
		return l;
	}
	/* "A Party's rights" and "2021 in review" only look numbered. */
	if (next == ' ' ? !ascii_is_digit(number.at[number.len - 1]) ||
				(number.len > 3 && !parted)
			: next && !strchr(".:)]", next)) {
		return l;
	}
	l.numbered = true;
	l.kind = memchr(number.at, '.', number.len) ? LABEL_SUBSECTION
						    : LABEL_SECTION;
	l.text = number;
	l.first = is_first(number);
	l.rest = (uint32_t)skip_separators(line, end);
	return l;
}

/* Where "[" and quotation marks in front of a label end. */
static size_t skip_openers(struct rap_str line)
{
	size_t place = 0;

	while (str_at(line, place) && strchr(" [\"*", line.at[place])) {
		place++;
	}
	return place;
}

struct label label_of_heading(struct rap_str line)
{
	struct label l = {.text = {"", 0}};
	char word[FOLDED_ROOM];
	size_t begin = skip_openers(line);
	size_t word_end = fold_at(line, begin, word);
	enum label_kind kind = keyword(word);
	size_t number;
	size_t end;

	if (kind == LABEL_NONE) {
		return numbered_heading(line, begin);
	}
	number = word_end + (str_at(line, word_end) == '.');
	number = skip_spaces(line, number);
	number += str_at(line, number) == '[' || str_at(line, number) == '(';
	end = number > word_end ? skip_numeral(line, number) : number;
	if (end == number) {
		end = word_end;
		if (kind != LABEL_ANNEX ||
			(end < line.len && skip_separators(line, end) == end)) {
			return l;
		}
		/* "Annex to the Agreement" has no number, but is one. */
	}
	l.kind = kind;
	l.text = (struct rap_str){line.at + begin, end - begin};
	l.first = end > number &&
		is_first((struct rap_str){line.at + number, end - number});
	l.rest = (uint32_t)skip_separators(line, end);
	return l;
}
