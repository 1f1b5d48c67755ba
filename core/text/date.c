/* SPDX-License-Identifier: MIT */
#include "core/text/date.h"

#include "core/base/array.h"
#include "core/base/ascii.h"

/*
 * Names of months as they begin. "\xc3." stands for an accented letter, whose
 * second byte differs with case only.
 */
static const struct {
	const char *name;
	uint8_t month;
} months[] = {
	{"january", 1},
	{"janvier", 1},
	{"enero", 1},
	{"february", 2},
	{"f\xc3\xa9vrier", 2},
	{"fevrier", 2},
	{"febrero", 2},
	{"march", 3},
	{"mars", 3},
	{"marzo", 3},
	{"april", 4},
	{"avril", 4},
	{"abril", 4},
	{"may", 5},
	{"mai", 5},
	{"mayo", 5},
	{"june", 6},
	{"juin", 6},
	{"junio", 6},
	{"july", 7},
	{"juillet", 7},
	{"julio", 7},
	{"august", 8},
	{"ao\xc3\xbbt", 8},
	{"aout", 8},
	{"agosto", 8},
	{"september", 9},
	{"septembre", 9},
	{"septiembre", 9},
	{"setiembre", 9},
	{"october", 10},
	{"octobre", 10},
	{"octubre", 10},
	{"november", 11},
	{"novembre", 11},
	{"noviembre", 11},
	{"december", 12},
	{"d\xc3\xa9"
	 "cembre",
		12},
	{"decembre", 12},
	{"diciembre", 12},
	{"jan", 1},
	{"feb", 2},
	{"mar", 3},
	{"apr", 4},
	{"jun", 6},
	{"jul", 7},
	{"aug", 8},
	{"sept", 9},
	{"sep", 9},
	{"oct", 10},
	{"nov", 11},
	{"dec", 12},
};

static bool is_letter(char c)
{
	return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

static size_t skip_spaces(struct rap_str text, size_t place)
{
	while (str_at(text, place) == ' ') {
		place++;
	}
	return place;
}

/* Read digits; *end is behind them. At most five are read. */
static uint32_t read_number(struct rap_str text, size_t place, size_t *end)
{
	uint32_t value = 0;
	size_t begin = place;

	while (ascii_is_digit(str_at(text, place)) && place < begin + 5) {
		value = value * 10 + (uint32_t)(text.at[place++] - '0');
	}
	*end = place;
	return value;
}

/* Compare ignoring case, also of the accented letters of U+00C0 to U+00FF. */
static bool begins_with(struct rap_str text, size_t place, const char *name)
{
	for (size_t i = 0; name[i]; i++) {
		if ((str_at(text, place + i) | 0x20) != (name[i] | 0x20)) {
			return false;
		}
	}
	return true;
}

/* A month's name at `place`, or 0; *end is behind it. */
static uint32_t read_month(struct rap_str text, size_t place, size_t *end)
{
	for (size_t i = 0; i < COUNT_OF(months); i++) {
		size_t len = strlen(months[i].name);

		if (begins_with(text, place, months[i].name) &&
			!is_letter(str_at(text, place + len))) {
			*end = place + len;
			*end += str_at(text, *end) == '.' && len <= 4;
			return months[i].month;
		}
	}
	return 0;
}

/* "er", "st", "º" behind a day. */
static size_t skip_ordinal(struct rap_str text, size_t place)
{
	static const char *const marks[] = {
		"er", "st", "nd", "rd", "th", "\xc2\xba", "\xc2\xb0"};
	struct rap_str rest = {text.at + place, text.len - place};

	for (size_t i = 0; i < COUNT_OF(marks); i++) {
		size_t len = strlen(marks[i]);

		if (str_starts_with_ignoring_case(rest, marks[i]) &&
			!is_letter(str_at(rest, len))) {
			return place + len;
		}
	}
	return place;
}

/* "de", "del", "of", "," between the parts of a date. */
static size_t skip_links(struct rap_str text, size_t place)
{
	static const char *const links[] = {"de ", "del ", "of ", ", ", ","};

	place = skip_spaces(text, place);
	for (size_t i = 0; i < COUNT_OF(links); i++) {
		if (begins_with(text, place, links[i])) {
			return skip_spaces(text, place + strlen(links[i]));
		}
	}
	return place;
}

static bool is_real(uint32_t year, uint32_t month, uint32_t day)
{
	static const uint8_t days[] = {
		31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return year >= 1900 && year < 2200 && month >= 1 && month <= 12 &&
		day >= 1 && day <= days[month - 1];
}

/* "2019", or "2 019" as it comes out of some PDFs. */
static uint32_t read_year(struct rap_str text, size_t place, size_t *end)
{
	uint32_t year = read_number(text, place, end);
	size_t rest;
	bool split = *end == place + 1 && str_at(text, *end) == ' ' &&
		str_at(text, *end + 1) == (year == 1 ? '9' : '0');
	uint32_t more = split ? read_number(text, *end + 1, &rest) : 0;
	if (!split || year > 2 || rest != *end + 4) {
		return year;
	}
	*end = rest;
	return 1000 * year + more;
}

/* "26 April 2019", from the digits of the day on, behind its tens, if they
 * stand apart; its end, or 0. */
static size_t read_day_first(struct date *out, struct rap_str text,
	size_t place, uint32_t tens)
{
	size_t end;
	uint32_t day = 10 * tens + read_number(text, place, &end);
	uint32_t month;
	uint32_t year;

	end = skip_links(text, skip_ordinal(text, end));
	month = read_month(text, end, &end);
	if (month == 0) {
		return 0;
	}
	end = skip_links(text, end);
	year = read_year(text, end, &end);
	if (!is_real(year, month, day)) {
		return 0;
	}
	*out = (struct date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
	return end;
}

/* "April 26, 2019", from the letters of the month on; its end, or 0. */
static size_t read_month_first(struct date *out, struct rap_str text,
	size_t place)
{
	size_t end = place;
	uint32_t month = read_month(text, place, &end);
	uint32_t day;
	uint32_t year;

	if (month == 0) {
		return 0;
	}
	day = read_number(text, skip_spaces(text, end), &end);
	end = skip_links(text, skip_ordinal(text, end));
	year = read_year(text, end, &end);
	if (!is_real(year, month, day)) {
		return 0;
	}
	*out = (struct date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
	return end;
}

/* "2 6 July 2019", as it comes out of some PDFs; its end, or 0. */
static size_t read_split_day(struct date *out, struct rap_str text,
	size_t place)
{
	bool split = str_at(text, place + 1) == ' ' &&
		ascii_is_digit(str_at(text, place + 2)) &&
		!ascii_is_digit(str_at(text, place + 3));
	uint32_t tens = (uint32_t)(text.at[place] - '0');

	return split ? read_day_first(out, text, place + 2, tens) : 0;
}

/* "2019-04-26"; its end, or 0. */
static size_t read_iso(struct date *out, struct rap_str text, size_t place)
{
	size_t end;
	uint32_t year = read_number(text, place, &end);
	uint32_t month;
	uint32_t day;

	if (end != place + 4 || str_at(text, end) != '-') {
		return 0;
	}
	month = read_number(text, end + 1, &end);
	if (str_at(text, end) != '-') {
		return 0;
	}
	day = read_number(text, end + 1, &end);
	if (!is_real(year, month, day) || ascii_is_digit(str_at(text, end))) {
		return 0;
	}
	*out = (struct date){(uint16_t)year, (uint8_t)month, (uint8_t)day};
	return end;
}

/* Whether four digits stand together, or three behind one and a space: most
 * lines have no year. */
static bool has_year(struct rap_str text)
{
	uint32_t run = 0;
	uint32_t before = 0; /* the run before a space */

	for (size_t i = 0; i < text.len; i++) {
		if (ascii_is_digit(text.at[i])) {
			run++;
		} else {
			before = text.at[i] == ' ' ? run : 0;
			run = 0;
		}
		if (run == 4 || (run == 3 && before == 1)) {
			return true;
		}
	}
	return false;
}

/* The end of a date that begins at `place`, or 0. */
static size_t read_at(struct date *out, struct rap_str text, size_t place)
{
	bool alone = place == 0 || text.at[place - 1] == ' ';
	size_t end = 0;

	if (is_letter(text.at[place])) {
		return read_month_first(out, text, place);
	}
	if (ascii_is_digit(text.at[place])) {
		end = read_day_first(out, text, place, 0);
		end = end || !alone ? end : read_split_day(out, text, place);
		end = end ? end : read_iso(out, text, place);
	}
	return end;
}

bool date_find(struct date *out, struct rap_str text, struct rap_span *where)
{
	struct rap_span unasked = {0, 0};
	struct rap_span *place = where ? where : &unasked;

	if (!has_year(text)) {
		return false;
	}
	for (size_t i = 0; i < text.len; i++) {
		char before = i > 0 ? text.at[i - 1] : ' ';
		bool inside = ascii_is_digit(before) || is_letter(before);
		size_t end = inside ? 0 : read_at(out, text, i);

		if (end > 0) {
			*place = (struct rap_span){(uint32_t)i, (uint32_t)end};
			return true;
		}
	}
	return false;
}

struct rap_str date_text(struct arena *a, struct date date)
{
	return str_of(arena_printf(a, "%04u-%02u-%02u", (unsigned)date.year,
		(unsigned)date.month, (unsigned)date.day));
}
