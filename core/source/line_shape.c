/* SPDX-License-Identifier: MIT */
#include "core/source/line_shape.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/source/label_number.h"

enum {
	LONGEST_HEADING = 140, /* bytes; longer lines are text */
	LONGEST_CAPITALS = 110,
	LONGEST_TITLE = 64, /* of a heading without label or capitals */
	FULL_LINE = 40,     /* shorter ones end where their author wanted */
};

bool line_begins_with_capital(struct rap_str line)
{
	size_t i = 0;
	while (str_at(line, i) == '[' || str_at(line, i) == '(') {
		i++;
	}
	unsigned char next = (unsigned char)str_at(line, i + 1);
	/* U+00C0 to U+00DE, the capitals of Latin-1. */
	return ascii_is_upper(str_at(line, i)) ||
		(str_at(line, i) == '\xC3' && next >= 0x80 && next < 0x9F);
}

bool line_begins_small(struct rap_str line)
{
	return ascii_is_lower(str_at(line, 0)) ||
		(str_at(line, 0) == '\xC3' &&
			(unsigned char)str_at(line, 1) >= 0xA0);
}

bool line_ends_like_text(struct rap_str line)
{
	char last = line.len ? line.at[line.len - 1] : '.';
	return last == '.' || last == ';' || last == ',' || last == ':';
}

static struct rap_str last_word(struct rap_str line)
{
	size_t begin = line.len;
	while (begin && line.at[begin - 1] != ' ' &&
		line.at[begin - 1] != '\t') {
		begin--;
	}
	return (struct rap_str){line.at + begin, line.len - begin};
}

static bool is_among(struct rap_str word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count && word.len; i++) {
		if (word.at[0] == list[i][0] &&
			str_equal(word, str_of(list[i]))) {
			return true;
		}
	}
	return false;
}

bool line_ends_item(struct rap_str line)
{
	static const char *const list[] = {
		"and", "or", "et", "ou", "y", "o", "e", "u"};
	struct rap_str word = last_word(line);
	struct rap_str before =
		str_trim((struct rap_str){line.at, line.len - word.len});
	return is_among(word, list, COUNT_OF(list)) &&
		line_ends_like_text(before);
}

bool line_leads_on(struct rap_str line)
{
	static const char *const list[] = {"the", "of", "and", "or", "to", "in",
		"on", "for", "a", "an", "by", "with", "that", "which", "shall",
		"is", "are", "be", "under", "de", "la", "le", "les", "des",
		"du", "et", "ou", "y", "o", "el", "los", "las", "del", "en",
		"al", "par", "por", "que", "un", "una", "une"};
	return is_among(last_word(line), list, COUNT_OF(list));
}

bool line_breaks_off(struct rap_str line)
{
	char last = line.len ? line.at[line.len - 1] : '.';
	bool inside = ascii_is_letter(last) || ascii_is_digit(last) ||
		last == '-' || ((unsigned char)last & 0xC0) == 0x80;
	bool quoted = str_ends_with(line, "\xE2\x80\x9D") ||
		str_ends_with(line, "\xC2\xBB");
	return line.len >= FULL_LINE && inside && !quoted &&
		!line_ends_item(line);
}

/* A line of capitals: at least four letters, none of them small. */
static bool is_capitals(struct rap_str line)
{
	size_t capitals = 0;
	for (size_t i = 0; i < line.len; i++) {
		if (ascii_is_lower(line.at[i])) {
			return false;
		}
		capitals += ascii_is_upper(line.at[i]);
	}
	return capitals >= 4;
}

bool line_is_underline(struct rap_str line)
{
	for (size_t i = 0; i < line.len; i++) {
		if (line.at[i] != '=' && line.at[i] != '-') {
			return false;
		}
	}
	return line.len >= 3;
}

static size_t skip_digits(struct rap_str line, size_t i)
{
	size_t begin = i;
	while (ascii_is_digit(str_at(line, i)) && i < begin + 4) {
		i++;
	}
	return i;
}

/* Behind the last of a mark and of spaces. */
static size_t skip_marks(struct rap_str line, size_t i, char mark)
{
	while (str_at(line, i) == ' ' || str_at(line, i) == mark) {
		i++;
	}
	return i;
}

bool line_is_page_number(struct rap_str line)
{
	bool named = str_starts_with_ignoring_case(line, "page");
	bool dashes = str_at(line, 0) == '-';
	char mark = named ? ':' : dashes ? '-' : ' ';
	size_t i = skip_marks(line, named ? 4 : 0, mark);
	size_t number = i;
	i = skip_digits(line, i);
	if (i == number || (!named && i - number > 3)) {
		return false; /* four digits alone are a year */
	}
	if (str_at(line, i) == '/') { /* "1/7" */
		number = i + 1;
		i = skip_digits(line, number);
	}
	if (i == number || i - number > 4) {
		return false;
	}
	i = dashes ? skip_marks(line, i, mark) : i;
	return i == line.len && (!dashes || line.at[line.len - 1] == '-');
}

static bool has_digit_or_slash(struct rap_str line)
{
	for (size_t i = 0; i < line.len; i++) {
		if (ascii_is_digit(line.at[i]) || line.at[i] == '/') {
			return true;
		}
	}
	return false;
}

bool line_is_title(struct rap_str line)
{
	if (line.len > LONGEST_CAPITALS || line_ends_like_text(line) ||
		!line_begins_with_capital(line) || has_digit_or_slash(line) ||
		line_leads_on(line) || str_find(line, " shall ") < line.len) {
		return false;
	}
	return is_capitals(line) ||
		(line.len <= LONGEST_TITLE && str_find(line, ": ") == line.len);
}

/* What follows a label in a heading, if `mark` sets it off. */
static bool is_set_off_title(struct rap_str rest, bool glued)
{
	char last = rest.at[rest.len - 1];
	switch (rest.at[0]) {
	case '(':
		/* "Article 5(2) shall" is a reference. */
		return !glued && (last == ')' || last == ']');
	case '[':
	case ']':
	case '*':
	case ':':
		return last != ';' && last != ',';
	case '.':
		return rest.len == 1 || !line_ends_like_text(rest);
	default:
		return (str_starts_with(rest, "\xE2\x80") ||
			       rest.at[0] == '-') &&
			last != ';' && last != ',' && !glued;
	}
}

bool line_is_heading(struct rap_str line, struct marker m)
{
	struct rap_str behind = {line.at + m.len, line.len - m.len};
	struct rap_str rest = str_trim(behind);
	while (str_starts_with(rest, "\xC2\xA0")) {
		rest = str_trim((struct rap_str){rest.at + 2, rest.len - 2});
	}
	if (!rest.len) {
		return true;
	}
	if (line.len > LONGEST_HEADING || line_ends_item(line)) {
		return false;
	}
	if (is_set_off_title(rest, rest.at == behind.at)) {
		return true;
	}
	return line_begins_with_capital(rest) && rest.at[0] != '(' &&
		!line_ends_like_text(rest) && !line_leads_on(rest);
}

bool line_goes_on_behind(struct rap_str line, struct marker m)
{
	static const char *const words[] = {"and ", "or ", "to ", "of ",
		"through ", "above", "et ", "ou ", "y ", "o ", "du ", "de ",
		"del ", "a "};
	struct rap_str rest =
		str_trim((struct rap_str){line.at + m.len, line.len - m.len});
	for (size_t i = 0; i < COUNT_OF(words); i++) {
		if (str_starts_with(rest, words[i])) {
			return true;
		}
	}
	return rest.len && strchr(",;.)", rest.at[0]);
}
