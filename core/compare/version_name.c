/* SPDX-License-Identifier: MIT */
#include "core/compare/version_name.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/text/date.h"

enum { CUT = '\1' }; /* stands for bytes that are no part of the key */

/* A part of a path between two slashes, in a copy that may be written to. */
struct part {
	char *at;
	size_t len;
};

static bool is_gap(char c)
{
	return c && strchr("-_. ", c);
}

static char at(struct part p, size_t i)
{
	return i < p.len ? p.at[i] : '\0';
}

static void cut(struct part p, size_t begin, size_t end)
{
	memset(p.at + begin, CUT, end - begin);
}

/* Digits from i on, at most `most`; how many there are is returned. */
static size_t digits(struct part p, size_t i, size_t most, uint32_t *value)
{
	size_t n = 0;
	*value = 0;
	while (n < most && ascii_is_digit(at(p, i + n))) {
		*value = *value * 10 + (uint32_t)(p.at[i + n++] - '0');
	}
	return n;
}

/* "2015-10-23", "20151023" or "2015_10"; its length, 0 if it is none. */
static size_t read_digits(struct version_name *out, struct arena *a,
	struct part p, size_t i)
{
	uint32_t year;
	uint32_t month;
	uint32_t day;
	if (digits(p, i, 4, &year) != 4 || year < 1900 || year > 2099) {
		return 0;
	}
	size_t gap = is_gap(at(p, i + 4));
	size_t end = i + 4 + gap;
	if (digits(p, end, 2, &month) != 2 || month < 1 || month > 12) {
		return 0;
	}
	end += 2;
	bool again = gap ? at(p, end) == at(p, i + 4) : true;
	if (again && digits(p, end + gap, 2, &day) == 2 && day >= 1 &&
		day <= 31 && !ascii_is_digit(at(p, end + gap + 2))) {
		out->date = str_of(arena_printf(a, "%04u-%02u-%02u", year,
			month, day));
		return end + gap + 2 - i;
	}
	if (!gap || ascii_is_digit(at(p, end))) {
		return 0;
	}
	out->date = str_of(arena_printf(a, "%04u-%02u", year, month));
	return end - i;
}

/* "23-oct-2015": read as if words stood between spaces. */
static bool find_written_date(struct version_name *out, struct arena *a,
	struct part p)
{
	struct date date;
	struct rap_span where;
	char *spaced = arena_copy(a, p.at, p.len);
	for (size_t i = 0; i < p.len; i++) {
		spaced[i] = is_gap(spaced[i]) ? ' ' : spaced[i];
	}
	if (!date_find(&date, (struct rap_str){spaced, p.len}, &where)) {
		return false;
	}
	out->date = date_text(a, date);
	cut(p, where.begin, where.end);
	return true;
}

static bool find_date(struct version_name *out, struct arena *a, struct part p)
{
	for (size_t i = 0; i < p.len; i++) {
		bool begins = !i || !ascii_is_digit(p.at[i - 1]);
		size_t len = begins ? read_digits(out, a, p, i) : 0;
		if (len) {
			cut(p, i, i + len);
			return true;
		}
	}
	return find_written_date(out, a, p);
}

/* "rev.3" at i: its length, 0 if it is none. */
static size_t read_keyword(uint32_t *number, struct part p, size_t i)
{
	static const char *const words[] = {"revision", "r\xc3\xa9vision",
		"revisi\xc3\xb3n", "rev", "version", "versi\xc3\xb3n", "ver",
		"draft", "v", "r"};
	struct rap_str text = {p.at + i, p.len - i};
	if (i && ascii_is_letter(p.at[i - 1])) {
		return 0;
	}
	for (size_t k = 0; k < COUNT_OF(words); k++) {
		if (!str_starts_with_ignoring_case(text, words[k])) {
			continue;
		}
		size_t end = strlen(words[k]);
		while (is_gap(str_at(text, end))) {
			end++;
		}
		size_t n = digits(p, i + end, 3, number);
		char next = str_at(text, end + n);
		if (n && !ascii_is_digit(next) && !ascii_is_letter(next)) {
			return end + n;
		}
	}
	return 0;
}

/* A number at the end, "text-3", or at the head, "03 text". */
static bool find_bare_number(struct version_name *out, struct part p)
{
	size_t begin = p.len;
	while (begin && ascii_is_digit(p.at[begin - 1])) {
		begin--;
	}
	size_t n = digits(p, begin, 3, &out->number);
	if (n && begin + n == p.len) {
		cut(p, begin, p.len);
		return true;
	}
	n = digits(p, 0, 3, &out->number);
	if (n && is_gap(at(p, n))) {
		cut(p, 0, n);
		return true;
	}
	return false;
}

static bool find_number(struct version_name *out, struct part p)
{
	for (size_t i = 0; i < p.len; i++) {
		size_t len = read_keyword(&out->number, p, i);
		if (len) {
			cut(p, i, i + len);
			return true;
		}
	}
	return find_bare_number(out, p);
}

/* What is left, without gaps where something was cut out. */
static struct rap_str key_of(struct arena *a, struct part p)
{
	char *key = arena_bytes(a, p.len + 1);
	size_t len = 0;
	bool gap = false;
	for (size_t i = 0; i < p.len; i++) {
		char c = p.at[i];
		bool part = len && key[len - 1] != '/' && c != '/';
		if (c == CUT || is_gap(c)) {
			gap = true;
			continue;
		}
		if (gap && part) {
			key[len++] = '-';
		}
		key[len++] = ascii_lower(c);
		gap = false;
	}
	return (struct rap_str){key, len};
}

void version_name_read(struct version_name *out, struct arena *a,
	struct rap_str path)
{
	size_t len = path.len;
	size_t slash = path.len;
	*out = (struct version_name){.date = {"", 0}};
	for (size_t i = path.len; i-- > 0 && path.at[i] != '/';) {
		len = path.at[i] == '.' && len == path.len && i ? i : len;
	}
	struct part all = {arena_copy(a, path.at, len), len};
	for (size_t end = len; !out->numbered && !out->date.len && slash;
		end = slash) {
		slash = end;
		while (slash && all.at[slash - 1] != '/') {
			slash--;
		}
		struct part part = {all.at + slash, end - slash};
		(void)find_date(out, a, part);
		out->numbered = find_number(out, part);
		slash -= slash > 0;
	}
	out->key = key_of(a, all);
}
