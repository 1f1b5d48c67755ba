/* SPDX-License-Identifier: MIT */
#include "core/source/label_number.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

/* A letter, or a byte of one that is not ASCII. */
static bool is_letter(char c)
{
	return ascii_is_upper(c) || ascii_is_lower(c) ||
		(unsigned char)c >= 0xC3;
}

size_t label_space(struct rap_str line, size_t begin)
{
	size_t i = begin;
	for (;;) {
		if (str_at(line, i) == ' ' || str_at(line, i) == '\t') {
			i++;
		} else if (str_at(line, i) == '\xC2' &&
			str_at(line, i + 1) == '\xA0') {
			i += 2;
		} else {
			return i - begin;
		}
	}
}

/* The small letter without accent that stands at i, and its bytes. */
static char plain_letter(struct rap_str line, size_t i, size_t *len)
{
	/* U+00E0 to U+00FF; letters that no label has are question marks. */
	static const char latin[] = "aaaaaa?ceeeeiiii?nooooo??uuuu???";
	char c = str_at(line, i);
	*len = 1;
	if (c == '\xC3' && (str_at(line, i + 1) & '\xC0') == '\x80') {
		*len = 2;
		c = latin[(unsigned char)str_at(line, i + 1) & 0x1F];
	} else {
		c = ascii_lower(c);
	}
	while (str_at(line, i + *len) == '\xCC' && is_letter(c) &&
		(unsigned char)str_at(line, i + *len + 1) < 0x90) {
		*len += 2; /* an accent that combines */
	}
	return c;
}

char label_initial(struct rap_str line)
{
	size_t len = 0;
	return plain_letter(line, 0, &len);
}

size_t label_word(struct rap_str line, const char *word)
{
	size_t i = 0;
	for (; *word; word++) {
		size_t len = 0;
		if (plain_letter(line, i, &len) != *word) {
			return 0;
		}
		i += len;
	}
	return i <= line.len ? i : 0;
}

/* Whether capitals number something: "X", "QQ", "XIV", but not "OF". */
static bool numbers(struct rap_str capitals)
{
	bool same = capitals.len <= 3;
	bool roman = true;
	for (size_t i = 0; i < capitals.len; i++) {
		same = same && capitals.at[i] == capitals.at[0];
		roman = roman && strchr("IVXLC", capitals.at[i]) != NULL;
	}
	return same || roman;
}

/* One piece of a number: "14", "5a", "IV", "QQ", "A1". */
static size_t piece_end(struct rap_str line, size_t begin)
{
	enum { LONGEST = 4 }; /* digits; more are a year or a quantity */
	size_t i = begin;
	while (ascii_is_upper(str_at(line, i))) {
		i++;
	}
	struct rap_str capitals = {line.at + begin, i - begin};
	if (capitals.len && !numbers(capitals)) {
		return begin;
	}
	size_t digits = i;
	while (ascii_is_digit(str_at(line, i))) {
		i++;
	}
	if (i - digits > LONGEST) {
		return begin;
	}
	if (i > digits && ascii_is_lower(str_at(line, i)) &&
		!is_letter(str_at(line, i + 1))) {
		i++;
	}
	return i;
}

/* Where one of some words that stands at `begin` ends; `begin` if none does. */
static size_t one_of(struct rap_str line, size_t begin,
	const char *const *words, size_t count)
{
	struct rap_str rest = str_from(line, begin);
	char initial = label_initial(rest);
	for (size_t i = 0; i < count; i++) {
		size_t len =
			*words[i] == initial ? label_word(rest, words[i]) : 0;
		if (len && !is_letter(str_at(rest, len))) {
			return begin + len;
		}
	}
	return begin;
}

/* " bis", "-ter", "[bis]", "er": what may follow a number. */
static size_t suffix_end(struct rap_str line, size_t begin)
{
	static const char *const suffixes[] = {"bis", "ter", "quater",
		"quinquies", "sexies", "septies", "octies", "alt"};
	static const char *const marks[] = {"er", "\xC2\xBA", "\xC2\xB0"};
	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		size_t len = strlen(marks[i]);
		if (str_starts_with(str_from(line, begin), marks[i]) &&
			!is_letter(str_at(line, begin + len))) {
			return begin + len;
		}
	}
	size_t word = begin + label_space(line, begin);
	word += str_at(line, word) == '-';
	bool enclosed = str_at(line, word) == '[' || str_at(line, word) == '(';
	word += enclosed;
	size_t end = one_of(line, word, suffixes, COUNT_OF(suffixes));
	return end > word ? end + enclosed : begin;
}

static size_t ordinal_end(struct rap_str line, size_t begin)
{
	static const char *const ordinals[] = {"premiere", "premier", "primero",
		"primera", "segundo", "segunda", "tercero", "tercera", "cuarto",
		"quinto", "sexto", "septimo", "octavo", "noveno", "decimo",
		"unico", "unica", "unique", "first", "second", "third", "one",
		"two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten"};
	return one_of(line, begin, ordinals, COUNT_OF(ordinals));
}

size_t label_number_end(struct rap_str line, size_t begin)
{
	size_t end = piece_end(line, begin);
	if (end == begin) {
		return ordinal_end(line, begin);
	}
	while (str_at(line, end) == '.' || str_at(line, end) == '-') {
		size_t next = piece_end(line, end + 1);
		if (next == end + 1 || is_letter(str_at(line, next))) {
			break;
		}
		end = next;
	}
	size_t behind = suffix_end(line, end);
	if (behind > end) {
		return behind <= line.len ? behind : end;
	}
	return is_letter(str_at(line, end)) ? begin : end;
}
