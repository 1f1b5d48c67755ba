/* SPDX-License-Identifier: MIT */
/*
 * The half of label.h that reads paragraphs and list items, and the letters
 * that number them.
 */
#include "core/text/label.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

uint32_t label_roman(struct rap_str text)
{
	static const char digits[] = "ivxlcdm";
	static const uint32_t values[] = {1, 5, 10, 50, 100, 500, 1000};
	uint32_t total = 0;
	uint32_t last = 0;

	for (size_t i = text.len; i-- > 0;) {
		const char *found = strchr(digits, text.at[i] | 0x20);
		uint32_t value;

		if (!found || !*found || text.len > 8) {
			return 0;
		}
		value = values[found - digits];
		total = value < last ? total - value : total + value;
		last = value > last ? value : last;
	}
	return total;
}

bool label_is_capitals(struct rap_str line)
{
	size_t capitals = 0;

	for (size_t i = 0; i < line.len; i++) {
		if (ascii_is_lower(line.at[i])) {
			return false;
		}
		capitals += ascii_is_upper(line.at[i]);
	}
	return capitals >= 3;
}

static uint32_t last_number(struct rap_str label)
{
	uint32_t value = 0;

	for (size_t i = 0; i < label.len; i++) {
		if (label.at[i] == '.') {
			value = 0;
		} else if (ascii_is_digit(label.at[i])) {
			value = value * 10 + (uint32_t)(label.at[i] - '0');
		}
	}
	return value;
}

static struct label labelled(enum label_kind kind, struct rap_str line,
	size_t begin, size_t end)
{
	struct label l = {.kind = kind};

	l.text = (struct rap_str){line.at + begin, end - begin};
	l.number = kind == LABEL_PARAGRAPH ? last_number(l.text) : 0;
	return l;
}

static uint32_t skip_spaces(struct rap_str line, size_t place)
{
	while (str_at(line, place) == ' ') {
		place++;
	}
	return (uint32_t)place;
}

/* The digits behind a full stop that parts a number, even if a PDF put a space
 * in front of it ("11 .3"); or `place`. */
static size_t skip_point(struct rap_str line, size_t place)
{
	size_t point = place + (str_at(line, place) == ' ');

	return str_at(line, point) == '.' &&
			ascii_is_digit(str_at(line, point + 1))
		? point + 1
		: place;
}

/* The end of "1", "1.1", "12bis"; or `begin`. Years are no labels. */
static size_t skip_number(struct rap_str line, size_t begin)
{
	size_t place = begin;

	for (;;) {
		size_t part = place;

		while (ascii_is_digit(str_at(line, place))) {
			place++;
		}
		if (place == part || place - part > 3) {
			return begin;
		}
		if (skip_point(line, place) == place) {
			break;
		}
		place = skip_point(line, place);
	}
	if (str_starts_with((struct rap_str){line.at + place, line.len - place},
		    "bis")) {
		place += 3;
	}
	return place;
}

/* "1." and "1.1" in front of a paragraph; but not "1.5 million people". */
static struct label plain_number(struct rap_str line, size_t begin, size_t end)
{
	struct label none = {.text = {"", 0}};
	struct label l = labelled(LABEL_PARAGRAPH, line, begin, end);
	char next = str_at(line, end);

	if (next == ')') {
		l.enclosed = true;
	} else if (next == '.' || next == '\0' || next == ']') {
		l.enclosed = false;
	} else {
		char word = str_at(line, skip_spaces(line, end));

		if (next != ' ' || !memchr(l.text.at, '.', l.text.len) ||
			ascii_is_lower(word) || ascii_is_digit(word)) {
			return none;
		}
	}
	l.rest = skip_spaces(line, end + (next != '\0' && next != ' '));
	return l;
}

/* Whether letters between brackets number an item: "b", "iv", "aa", "BB". */
static bool numbers_item(struct rap_str letters)
{
	if (letters.len == 1 ||
		(letters.len == 2 && letters.at[0] == letters.at[1])) {
		return true;
	}
	return label_roman(letters) > 0;
}

/* The end of a run of ASCII letters of one case. */
static size_t skip_letters(struct rap_str line, size_t place)
{
	bool upper = ascii_is_upper(str_at(line, place));

	while (upper ? ascii_is_upper(str_at(line, place))
		     : ascii_is_lower(str_at(line, place))) {
		place++;
	}
	return place;
}

/* "(a)", "(iv)", "(1)". */
static struct label in_brackets(struct rap_str line, size_t begin)
{
	struct label none = {.text = {"", 0}};
	struct label l;
	size_t inner = skip_spaces(line, begin + 1);
	size_t end = skip_number(line, inner);
	enum label_kind kind = LABEL_PARAGRAPH;

	if (end == inner) {
		kind = LABEL_ITEM;
		end = skip_letters(line, inner);
		if (end == inner ||
			!numbers_item((struct rap_str){
				line.at + inner, end - inner})) {
			return none;
		}
	}
	if (str_at(line, skip_spaces(line, end)) != ')') {
		return none;
	}
	l = labelled(kind, line, inner, end);
	l.enclosed = true;
	l.rest = skip_spaces(line, skip_spaces(line, end) + 1);
	return l;
}

/* "a)", "iv)", "a."; a capital and a full stop may begin a name. */
static struct label bare_letter(struct rap_str line, size_t begin)
{
	struct label l = {.text = {"", 0}};
	size_t end = skip_letters(line, begin);
	struct rap_str letters = {line.at + begin, end - begin};
	char next = str_at(line, end);

	if (letters.len == 0 || letters.len > 5 || !numbers_item(letters)) {
		return l;
	}
	if (next == ')' ||
		(next == '.' && str_at(line, end + 1) == ' ' &&
			ascii_is_lower(line.at[begin]))) {
		l = labelled(LABEL_ITEM, line, begin, end);
		l.enclosed = next == ')';
		l.rest = skip_spaces(line, end + 1);
	}
	return l;
}

/* A dash or dot that sets an item off, with a space behind it. */
static struct label bullet(struct rap_str line, size_t begin)
{
	static const char *const bullets[] = {"-", "*", "+", "\xe2\x80\x93",
		"\xe2\x80\x94", "\xe2\x80\xa2", "\xc2\xb7", "\xe2\x97\xa6",
		"\xe2\x96\xaa", "\xef\x82\xb7"};
	struct label l = {.text = {"", 0}};
	struct rap_str rest = {line.at + begin, line.len - begin};

	for (size_t i = 0; i < COUNT_OF(bullets); i++) {
		size_t len = strlen(bullets[i]);

		if (str_starts_with(rest, bullets[i]) &&
			str_at(rest, len) == ' ') {
			l = labelled(LABEL_ITEM, line, begin, begin);
			l.rest = skip_spaces(line, begin + len);
			break;
		}
	}
	return l;
}

struct label label_of_text(struct rap_str line)
{
	size_t begin = 0;
	size_t end;

	while (str_at(line, begin) == ' ' || str_at(line, begin) == '[') {
		begin++;
	}
	if (ascii_is_digit(str_at(line, begin))) {
		end = skip_number(line, begin);
		if (end > begin) {
			return plain_number(line, begin, end);
		}
		return (struct label){.text = {"", 0}};
	}
	if (str_at(line, begin) == '(') {
		return in_brackets(line, begin);
	}
	if (ascii_is_letter(str_at(line, begin))) {
		return bare_letter(line, begin);
	}
	return bullet(line, begin);
}

struct label label_of_bare_number(struct rap_str line)
{
	struct label l = {.text = {"", 0}};
	size_t end = 0;

	while (ascii_is_digit(str_at(line, end))) {
		end++;
	}
	if (end > 0 && end <= 2 && str_at(line, end) == ' ' &&
		ascii_is_upper(str_at(line, end + 1))) {
		l = labelled(LABEL_PARAGRAPH, line, 0, end);
		l.rest = (uint32_t)end + 1;
	}
	return l;
}
