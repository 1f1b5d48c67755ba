/* SPDX-License-Identifier: MIT */
#include "core/source/marker.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* Bytes of white space at `at`: ASCII, or a no-break space. */
static size_t space_at(struct rap_str line, size_t at)
{
	size_t begin = at;
	while (at < line.len) {
		if (line.at[at] == ' ' || line.at[at] == '\t') {
			at++;
		} else if (at + 1 < line.len && line.at[at] == '\xC2' &&
			line.at[at + 1] == '\xA0') {
			at += 2;
		} else {
			break;
		}
	}
	return at - begin;
}

/* Length of the keyword that the line begins with, in any case; 0 if none. */
static size_t keyword(struct rap_str line, const char *const *words,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t len = strlen(words[i]);
		if (str_starts_with_ignoring_case(line, words[i]) &&
			space_at(line, len)) {
			return len;
		}
	}
	return 0;
}

/*
 * A number as legal texts write it, at `at`: "5", "14.17", "X.4", "QQ.A.5",
 * "2 bis", "premier", "IV". Returns its end, or `at` if there is none.
 */
static size_t number_end(struct rap_str line, size_t at)
{
	static const char *const ordinals[] = {
		"premier", "premiere", "première", "primero", "único", "unico"};
	static const char *const suffixes[] = {
		"bis", "ter", "quater", "quinquies", "alt"};
	struct rap_str rest = {line.at + at, line.len - at};
	for (size_t i = 0; i < sizeof(ordinals) / sizeof(ordinals[0]); i++) {
		if (str_starts_with_ignoring_case(rest, ordinals[i])) {
			return at + strlen(ordinals[i]);
		}
	}
	size_t end = at;
	while (end < line.len &&
		(is_digit(line.at[end]) || is_upper(line.at[end]) ||
			(end > at && line.at[end] == '.' &&
				end + 1 < line.len &&
				(is_digit(line.at[end + 1]) ||
					is_upper(line.at[end + 1]))))) {
		end++;
	}
	if (end < line.len && is_letter(line.at[end])) {
		return at; /* a word, not a number */
	}
	size_t gap = space_at(line, end);
	rest = (struct rap_str){line.at + end + gap, line.len - end - gap};
	for (size_t i = 0;
		end > at && i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
		size_t len = strlen(suffixes[i]);
		if (str_starts_with_ignoring_case(rest, suffixes[i]) &&
			(rest.len == len || !is_letter(rest.at[len]))) {
			return end + gap + len;
		}
	}
	return end;
}

static struct marker read_titled(struct rap_str line, const char *const *words,
	size_t count, enum marker_kind kind)
{
	struct marker none = {MARKER_NONE, 0};
	size_t len = keyword(line, words, count);
	if (!len) {
		return none;
	}
	size_t at = len + space_at(line, len);
	bool paren = at < line.len && line.at[at] == '(';
	size_t end = number_end(line, at + paren);
	if (end == at + paren) {
		return none;
	}
	end += paren && end < line.len && line.at[end] == ')';
	struct marker m = {kind, end};
	return m;
}

/* "1.", "1.1", "1.1.", "11 .3", "12)": digits with a dot or parenthesis. */
static struct marker read_number(struct rap_str line)
{
	struct marker none = {MARKER_NONE, 0};
	size_t at = 0;
	bool dotted = false;
	while (at < line.len && is_digit(line.at[at]) && at < 3) {
		at++;
	}
	if (!at) {
		return none;
	}
	for (;;) {
		size_t gap = space_at(line, at);
		size_t dot = at + gap;
		if (dot >= line.len || line.at[dot] != '.') {
			break;
		}
		size_t digits = dot + 1;
		while (digits < line.len && is_digit(line.at[digits])) {
			digits++;
		}
		bool last = digits == dot + 1;
		if (gap && last) {
			break;
		}
		dotted = true;
		at = digits;
		if (last) {
			break;
		}
	}
	if (!dotted && at < line.len && line.at[at] == ')') {
		struct marker item = {MARKER_ITEM, at + 1};
		return item;
	}
	bool ends = at == line.len || space_at(line, at);
	struct marker number = {MARKER_NUMBER, at};
	return dotted && ends ? number : none;
}

static bool is_roman(char c)
{
	return c == 'i' || c == 'v' || c == 'x';
}

/* "(a)", "(iv)", "(12)", "a)", "ii)". */
static struct marker read_item(struct rap_str line)
{
	struct marker none = {MARKER_NONE, 0};
	bool open = line.len && line.at[0] == '(';
	size_t at = open;
	while (at < line.len && at < (size_t)open + 4 &&
		(is_letter(line.at[at]) || is_digit(line.at[at]))) {
		at++;
	}
	size_t len = at - open;
	if (!len || at >= line.len || line.at[at] != ')') {
		return none;
	}
	for (size_t i = open; len > 2 && i < at; i++) {
		if (!is_roman(line.at[i]) && !is_digit(line.at[i])) {
			return none; /* a word in parentheses */
		}
	}
	struct marker m = {MARKER_ITEM, at + 1};
	return at + 1 == line.len || space_at(line, at + 1) || open ? m : none;
}

static struct marker read_bullet(struct rap_str line)
{
	static const char *const bullets[] = {"-", "*", "\xE2\x80\xA2",
		"\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xB7", "\xE2\x97\xA6",
		"\xE2\x96\xAA"};
	for (size_t i = 0; i < sizeof(bullets) / sizeof(bullets[0]); i++) {
		size_t len = strlen(bullets[i]);
		if (str_starts_with(line, bullets[i]) && space_at(line, len)) {
			struct marker m = {MARKER_BULLET, len};
			return m;
		}
	}
	struct marker none = {MARKER_NONE, 0};
	return none;
}

static struct marker read_footnote(struct rap_str line)
{
	struct marker none = {MARKER_NONE, 0};
	if (!str_starts_with(line, "[^")) {
		return none;
	}
	size_t end = str_find(line, "]:");
	struct marker m = {MARKER_FOOTNOTE, end + 2};
	return end < line.len ? m : none;
}

/* Labels of articles and sections, by their first words. */
static struct marker read_label(struct rap_str line)
{
	static const char *const articles[] = {
		"article", "artículo", "ARTÍCULO", "articulo", "art."};
	static const char *const sections[] = {"chapter", "part", "title",
		"section", "annex", "appendix", "chapitre", "partie", "titre",
		"annexe", "appendice", "capítulo", "CAPÍTULO", "capitulo",
		"parte", "título", "TÍTULO", "titulo", "sección", "SECCIÓN",
		"seccion", "anexo", "apéndice", "APÉNDICE"};
	struct marker m = read_titled(line, articles,
		sizeof(articles) / sizeof(articles[0]), MARKER_ARTICLE);
	return m.kind ? m
		      : read_titled(line, sections,
				sizeof(sections) / sizeof(sections[0]),
				MARKER_SECTION);
}

/* Most lines begin like running text: the first byte tells. */
struct marker marker_read(struct rap_str line)
{
	struct marker none = {MARKER_NONE, 0};
	char first = line.len ? line.at[0] : '\0';
	if (is_digit(first)) {
		return read_number(line);
	}
	if (first == '[') {
		return read_footnote(line);
	}
	if (!is_letter(first) && first != '(') {
		return first ? read_bullet(line) : none;
	}
	/* A keyword of a label is followed by a number, and never so long. */
	enum { LONGEST_KEYWORD = 11 };
	size_t letters = 0;
	while (letters < line.len && letters <= LONGEST_KEYWORD &&
		!space_at(line, letters) && line.at[letters] != ')') {
		letters++;
	}
	if (letters < line.len && line.at[letters] == ')') {
		return read_item(line);
	}
	if (letters < 4 || letters > LONGEST_KEYWORD ||
		!strchr("acpstACPST", first)) {
		return none;
	}
	return read_label(line);
}
