/* SPDX-License-Identifier: MIT */
/*
 * Square brackets that cite: numbers, authors, laws; and those that hold a
 * formula. A number that the text itself needs is none of them.
 */
#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/text/bracket_class.h"
#include "core/text/bracket_words.h"

/* "[12]", "[3, 5]", "[12-15]", "[^1]", "[p. 3]", "[00:12]". */
static bool is_number(struct rap_str body)
{
	bool digit = body.len && ascii_is_digit(body.at[0]);
	for (size_t i = 0; i < body.len; i++) {
		bool dash = (unsigned char)body.at[i] >= 0x80;
		if (!ascii_is_digit(body.at[i]) && !dash &&
			!strchr(" ,;-:.", body.at[i])) {
			return false;
		}
	}
	return digit;
}

/* "[2015] UKSC 11" */
static bool is_law_report(const struct pair *p)
{
	return p->body.len == 4 && str_at(p->after, 0) == ' ' &&
		ascii_is_upper(str_at(p->after, 1)) &&
		ascii_is_upper(str_at(p->after, 2));
}

/*
 * A number that the text itself needs: a year, a decimal, one of several to
 * choose from, or how many of something.
 */
static bool is_quantity(const struct pair *p)
{
	bool year = p->body.len == 4 &&
		(p->body.at[0] == '1' || p->body.at[0] == '2');
	bool range = str_find_byte(p->body, ',') < p->body.len;
	size_t point = str_find_byte(p->body, '.');
	bool decimal = ascii_is_digit(str_at(p->body, point + 1));
	return p->legal && !range &&
		(year || decimal || p->b->group != NO_BRACKET ||
			bracket_counts_something(str_trim(p->after)) ||
			bracket_refers(str_trim(p->before)));
}

static bool cites(const struct pair *p)
{
	static const char *const heads[] = {"p. ", "pp. ", "para. ", "see ",
		"module ", "footnote ", "note de bas", "voir ", "v\u00e9ase "};
	if (str_at(p->body, 0) == '^') {
		return true;
	}
	if (is_number(p->body)) {
		return is_law_report(p) || !is_quantity(p);
	}
	for (size_t i = 0; i < COUNT_OF(heads); i++) {
		size_t len = strlen(heads[i]);
		if (str_starts_with_ignoring_case(p->body, heads[i]) &&
			ascii_is_digit(str_at(p->body, len))) {
			return true;
		}
	}
	return false;
}

bool bracket_is_paragraph_number(const struct pair *p)
{
	return p->legal && !str_trim(p->before).len && is_number(p->body) &&
		str_ends_with(p->body, ".") && str_at(p->after, 0) == ' ';
}

/* "[Smith et al., 2015]", "[Smith and Jones 2015]", "[Smith, 2015]" */
static bool is_author_and_year(const struct pair *p)
{
	if (p->body.len < 8 || !ascii_is_upper(p->body.at[0])) {
		return false;
	}
	struct rap_str year = str_from(p->body, p->body.len - 4);
	struct rap_str names = {p->body.at, p->body.len - 5};
	return is_number(year) && strchr("12", year.at[0]) &&
		p->body.at[names.len] == ' ' &&
		(str_ends_with(names, ",") || str_ends_with(names, "et al."));
}

/*
 * A fraction or a difference of quantities: "[(VT - VMN) / VM]"; written in
 * words, "[(cost of material + cost of labour)/price]".
 */
static bool is_formula(const struct pair *p)
{
	bool sign = false;
	struct rap_str close = str_from(p->body, str_find_byte(p->body, ')'));
	if (str_at(p->body, 0) == '(' &&
		(str_starts_with(close, ")/") ||
			str_starts_with(close, ") /"))) {
		return true;
	}
	for (size_t i = 0; i < p->body.len; i++) {
		char c = p->body.at[i];
		sign = sign || strchr("=+*", c) ||
			(strchr("-/", c) && i && p->body.at[i - 1] == ' ');
		if (ascii_is_lower(c)) {
			return false;
		}
	}
	return sign && p->body.len > 2;
}

bool bracket_is_citation(const struct pair *p)
{
	return cites(p) || is_author_and_year(p) || is_formula(p);
}

/* The number that "[16]" or "[4-6]" begins with (`last`: ends with). */
static uint32_t number_of(struct rap_str body, bool last)
{
	uint32_t number = 0;
	for (size_t i = 0; i < body.len && number < 100000; i++) {
		if (ascii_is_digit(body.at[i])) {
			number = number * 10 + (uint32_t)(body.at[i] - '0');
		} else if (!last) {
			break;
		} else {
			number = ascii_is_digit(str_at(body, i + 1)) ? 0
								     : number;
		}
	}
	return number;
}

void bracket_follow_citations(struct brackets *all, const struct document *d)
{
	uint32_t last = 0;
	for (uint32_t i = 0; i < all->count; i++) {
		struct bracket *b = &all->at[i];
		/* What stands in one article changes nothing in another. */
		last = i && b->scope != b[-1].scope ? 0 : last;
		struct rap_str body = bracket_body(d, b);
		if (b->pairing != BRACKET_PAIRED || !is_number(body)) {
			continue;
		}
		bool next = last && number_of(body, false) == last + 1 &&
			b->class == BRACKET_NEGOTIATING &&
			!str_ends_with(body, ".") &&
			!bracket_counts_something(str_trim(bracket_pair_of(d, b)
								   .after));
		b->class = next ? BRACKET_CITATION : b->class;
		last = b->class == BRACKET_CITATION ? number_of(body, true)
						    : last;
	}
}
