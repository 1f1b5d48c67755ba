/* SPDX-License-Identifier: MIT */
#include "core/source/marker.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/source/label_number.h"

static const struct marker none = {MARKER_NONE, 0};

static struct marker found(enum marker_kind kind, size_t len)
{
	struct marker m = {kind, len};
	return m;
}

/* Whether a label that ends at i is set off from what follows. */
static bool ends_at(struct rap_str line, size_t i)
{
	return i == line.len || label_space(line, i) > 0;
}

/* "Article (5)", "Part II": a keyword's number, perhaps in brackets. */
static struct marker read_numbered(struct rap_str line, size_t keyword,
	enum marker_kind kind)
{
	size_t gap = label_space(line, keyword);
	size_t begin = keyword + gap;
	bool enclosed =
		str_at(line, begin) == '(' || str_at(line, begin) == '[';
	begin += enclosed;
	size_t end = gap ? label_number_end(line, begin) : begin;
	if (end == begin) {
		return none;
	}
	end += enclosed &&
		(str_at(line, end) == ')' || str_at(line, end) == ']');
	return found(kind, end);
}

/* "ANNEX" alone on its line, or before a colon, needs no number. */
static struct marker read_alone(struct rap_str line, size_t keyword)
{
	size_t end = keyword + label_space(line, keyword);
	bool alone = end == line.len || str_at(line, end) == ':';
	return alone ? found(MARKER_SECTION, keyword) : none;
}

/* Labels of articles and sections, by their first words. */
static struct marker read_label(struct rap_str line)
{
	static const struct {
		const char *word;
		enum marker_kind kind;
		bool alone;
	} labels[] = {
		{"article", MARKER_ARTICLE, false},
		{"articulo", MARKER_ARTICLE, false},
		{"art.", MARKER_ARTICLE, false},
		{"chapter", MARKER_SECTION, false},
		{"chapitre", MARKER_SECTION, false},
		{"capitulo", MARKER_SECTION, false},
		{"part", MARKER_SECTION, false},
		{"partie", MARKER_SECTION, false},
		{"parte", MARKER_SECTION, false},
		{"title", MARKER_SECTION, false},
		{"titre", MARKER_SECTION, false},
		{"titulo", MARKER_SECTION, false},
		{"section", MARKER_SECTION, false},
		{"seccion", MARKER_SECTION, false},
		{"annex", MARKER_SECTION, true},
		{"annexe", MARKER_SECTION, true},
		{"anexo", MARKER_SECTION, true},
		{"appendix", MARKER_SECTION, true},
		{"appendice", MARKER_SECTION, true},
		{"apendice", MARKER_SECTION, true},
	};
	char initial = label_initial(line);
	char second = ascii_lower(str_at(line, 1));
	/* Most words that begin as a label does go on otherwise. */
	bool plain = ascii_is_letter(second);
	for (size_t i = 0; i < COUNT_OF(labels); i++) {
		if (labels[i].word[0] != initial ||
			(plain && labels[i].word[1] != second)) {
			continue;
		}
		size_t len = label_word(line, labels[i].word);
		struct marker m =
			len ? read_numbered(line, len, labels[i].kind) : none;
		if (len && !m.kind && labels[i].alone) {
			m = read_alone(line, len);
		}
		if (m.kind) {
			return m;
		}
	}
	return none;
}

/* Digits at i, at most `most`; 0 if there are more. */
static size_t digits_at(struct rap_str line, size_t i, size_t most)
{
	size_t len = 0;
	while (ascii_is_digit(str_at(line, i + len))) {
		len++;
	}
	return len <= most ? len : 0;
}

/* The pieces behind the first of "1.1.": returns where they end. */
static size_t dotted_end(struct rap_str line, size_t i)
{
	enum { LONGEST = 3 }; /* "1.1.2004" is a date */
	for (;;) {
		size_t gap = label_space(line, i);
		size_t dot = i + gap;
		if (str_at(line, dot) != '.') {
			return i;
		}
		size_t digits = digits_at(line, dot + 1, LONGEST);
		if (!digits) {
			return gap ? i : dot + 1;
		}
		i = dot + 1 + digits;
	}
}

/* "1.", "1.1", "11 .3", "12)", "3.-"; a footnote's "1/". */
static struct marker read_number(struct rap_str line)
{
	size_t first = digits_at(line, 0, 3);
	if (!first) {
		return none;
	}
	if (str_at(line, first) == ')') {
		return found(MARKER_ITEM, first + 1);
	}
	if (str_at(line, first) == '/' && label_space(line, first + 1)) {
		return found(MARKER_FOOTNOTE, first + 1);
	}
	size_t end = dotted_end(line, first);
	if (end <= first) {
		return none;
	}
	end += str_at(line, end) == '-' && str_at(line, end - 1) == '.';
	bool glued = str_at(line, end - 1) == '.' &&
		ascii_is_upper(str_at(line, end));
	return ends_at(line, end) || glued ? found(MARKER_NUMBER, end) : none;
}

/* "A.1", "B.2.3", "A.", "IV.": capitals that number a section. */
static struct marker read_capital(struct rap_str line)
{
	size_t len = 0;
	while (len < 5 && str_at(line, len) &&
		strchr("IVX", str_at(line, len))) {
		len++;
	}
	len = len > 1 && str_at(line, len) == '.' ? len : 1;
	size_t end = dotted_end(line, len);
	return end > len && ends_at(line, end) ? found(MARKER_NUMBER, end)
					       : none;
}

/*
 * Whether letters or digits mark an item: one of any kind, a doubled letter,
 * a small Roman number, digits. Else they are a word in parentheses: "(EU)".
 */
static bool marks_item(struct rap_str text)
{
	static const char *const suffixes[] = {"bis", "ter", "quater"};
	bool roman = true;
	bool digits = true;
	for (size_t i = 0; i < 3 && text.len > 1; i++) {
		if (str_ends_with(text, suffixes[i]) &&
			text.len > strlen(suffixes[i])) {
			text.len -= strlen(suffixes[i]);
		}
	}
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		roman = roman && (c == 'i' || c == 'v' || c == 'x');
		digits = digits && ascii_is_digit(c);
	}
	bool doubled = text.len == 2 && text.at[0] == text.at[1];
	return text.len == 1 || roman || doubled || (digits && text.len <= 3);
}

static bool is_label_byte(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c);
}

/* "(a)", "(iv)", "(12)", "a)", "ii)", "b." */
static struct marker read_item(struct rap_str line)
{
	enum { LONGEST = 8 };
	bool open = str_at(line, 0) == '(';
	size_t end = open;
	while (end < LONGEST && is_label_byte(str_at(line, end))) {
		end++;
	}
	struct rap_str text = {line.at + open, end - open};
	if (!text.len || !marks_item(text)) {
		return none;
	}
	if (str_at(line, end) == ')') {
		bool set_off = open || ends_at(line, end + 1);
		return set_off ? found(MARKER_ITEM, end + 1) : none;
	}
	/* "i. e." is an abbreviation. */
	size_t next = end + 1 + label_space(line, end + 1);
	bool dotted = !open && str_at(line, end) == '.' &&
		ascii_is_lower(str_at(line, 0)) && ends_at(line, end + 1) &&
		str_at(line, next + 1) != '.';
	return dotted ? found(MARKER_ITEM, end + 1) : none;
}

static struct marker read_bullet(struct rap_str line)
{
	static const char *const bullets[] = {"-", "*", "\xE2\x80\xA2",
		"\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7", "\xE2\x97\xA6",
		"\xE2\x96\xAA", "\xE2\x97\x8F", "\xEF\x82\xB7"};
	for (size_t i = 0; i < COUNT_OF(bullets); i++) {
		size_t len = strlen(bullets[i]);
		if (str_starts_with(line, bullets[i]) &&
			label_space(line, len)) {
			return found(MARKER_BULLET, len);
		}
	}
	return none;
}

static struct marker read_dotted(struct rap_str line)
{
	struct marker m = ascii_is_upper(line.at[0]) ? read_capital(line)
						     : read_item(line);
	return m.kind ? m : read_label(line);
}

/* Most lines begin like running text: their first word tells. */
static struct marker read_letters(struct rap_str line)
{
	enum {
		LONGEST_NUMERAL = 6, /* bytes of "xviii." */
		LONGEST_KEYWORD = 13 /* of "Apéndice", decomposed */
	};
	size_t len = 0;
	while (len <= LONGEST_KEYWORD && len < line.len &&
		(ascii_is_letter(line.at[len]) || !label_space(line, len))) {
		if (line.at[len] == ')') {
			return read_item(line);
		}
		if (len < LONGEST_NUMERAL && line.at[len] == '.') {
			return read_dotted(line);
		}
		len++;
	}
	bool keyword = len >= 4 && len <= LONGEST_KEYWORD &&
		strchr("acpstACPST", line.at[0]);
	return keyword ? read_label(line) : none;
}

static struct marker read_plain(struct rap_str line)
{
	char first = str_at(line, 0);
	if (ascii_is_letter(first)) {
		return read_letters(line);
	}
	if (ascii_is_digit(first)) {
		return read_number(line);
	}
	if (first == '(') {
		return read_item(line);
	}
	return first ? read_bullet(line) : none;
}

size_t marker_note_name(struct rap_str text)
{
	enum { LONGEST_NAME = 64 }; /* bytes */
	/* No further: a text may open millions that it never closes. */
	text.len = text.len > LONGEST_NAME ? LONGEST_NAME + 1 : text.len;
	size_t end = str_find_byte(text, ']');
	return end < text.len ? end : 0;
}

struct marker marker_read(struct rap_str line)
{
	if (str_at(line, 0) != '[') {
		return read_plain(line);
	}
	if (str_at(line, 1) == '^') {
		size_t name = marker_note_name(str_from(line, 2));
		return name && str_at(line, name + 3) == ':'
			? found(MARKER_FOOTNOTE, name + 4)
			: none;
	}
	size_t inside = 0;
	while (str_at(line, inside) == '[' || str_at(line, inside) == ' ') {
		inside++;
	}
	struct marker m = read_plain(str_from(line, inside));
	m.len += inside;
	return m.kind && m.kind <= MARKER_ITEM ? m : none;
}

struct rap_str marker_title(struct rap_str line, struct marker m)
{
	static const char *const marks[] = {
		":", ".", "-", "\xE2\x80\x93", "\xE2\x80\x94"};
	struct rap_str rest = str_trim(str_from(line, m.len));
	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		if (str_starts_with(rest, marks[i])) {
			return str_trim(str_from(rest, strlen(marks[i])));
		}
	}
	return rest;
}
