/* SPDX-License-Identifier: MIT */
#include "core/report/deadline.h"

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/buf.h"
#include "core/base/nearest.h"
#include "core/config/json_tree.h"
#include "core/report/grow.h"
#include "core/text/date.h"

struct reader {
	struct arena *arena;
	const char *name;
	struct error *err;
};

static bool is_leap(int32_t year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t days_in(int32_t year, int32_t month)
{
	static const int32_t days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return days[month - 1] + (month == 2 && is_leap(year));
}

/* Days since 1 January of the year 0 of the Gregorian calendar. */
static int32_t day_number(int32_t year, int32_t month, int32_t day)
{
	int32_t before = year - 1;
	int32_t days = year * 365 + before / 4 - before / 100 + before / 400;
	for (int32_t m = 1; m < month; m++) {
		days += days_in(year, m);
	}
	return days + day;
}

/* `len` digits at a place, or -1. */
static int32_t digits(struct rap_str text, size_t at, size_t len)
{
	int32_t number = 0;
	for (size_t i = at; i < at + len; i++) {
		if (!ascii_is_digit(str_at(text, i))) {
			return -1;
		}
		number = number * 10 + (text.at[i] - '0');
	}
	return number;
}

/* The last month of "Q3" or "H2" at a place; 0 if there is none such. */
static int32_t last_month(struct rap_str text, size_t at)
{
	int32_t number = digits(text, at + 1, 1);
	char part = str_at(text, at);
	int32_t length = part == 'Q' ? 3 : part == 'H' ? 6 : 0;
	return number >= 1 && length * number <= 12 ? length * number : 0;
}

/* A date as files have it; the number of its last day, or 0. */
static int32_t read_date(struct rap_str text, bool *is_day, int32_t *year)
{
	int32_t month = digits(text, 5, 2);
	int32_t day = digits(text, 8, 2);
	*year = digits(text, 0, 4);
	*is_day = false;
	if (*year < 1900 || (text.len > 4 && text.at[4] != '-')) {
		return 0;
	}
	if (text.len == 4) {
		return day_number(*year, 12, 31);
	}
	if (text.len == 7 && month < 0) {
		month = last_month(text, 5);
	}
	if (month < 1 || month > 12) {
		return 0;
	}
	if (text.len == 7) {
		return day_number(*year, month, days_in(*year, month));
	}
	*is_day = text.len == 10 && text.at[7] == '-' && day >= 1 &&
		day <= days_in(*year, month);
	return *is_day ? day_number(*year, month, day) : 0;
}

bool deadline_is_day(struct rap_str text)
{
	bool is_day;
	int32_t year;
	return read_date(text, &is_day, &year) && is_day;
}

/* "30 July" in a year; 0 if it is no such day. */
static int32_t day_in_year(struct rap_str text, int32_t year)
{
	enum { LONGEST = 40 };
	struct buf whole = BUF_INIT;
	struct date date;
	if (text.len > LONGEST) {
		return 0;
	}
	buf_printf(&whole, "%.*s %d", (int)text.len, text.at, year);
	bool found = date_find(&date, buf_str(&whole), NULL);
	buf_release(&whole);
	return found ? day_number(date.year, date.month, date.day) : 0;
}

struct time_left deadline_left(struct rap_str date, struct rap_str as_of)
{
	struct time_left left = {0};
	bool is_day;
	int32_t from_year;
	int32_t from = read_date(as_of, &is_day, &from_year);
	if (!from || !is_day) {
		return left;
	}
	int32_t to = read_date(date, &is_day, &left.year);
	left.at_most = to && !is_day;
	for (int32_t step = -1; step <= 1 && (!to || left.year_assumed);
		step++) {
		int32_t at = day_in_year(date, from_year + step);
		int32_t gap = at < from ? from - at : at - from;
		int32_t best = to < from ? from - to : to - from;
		if (at && (!to || gap < best)) {
			to = at;
			left.year = from_year + step;
			left.year_assumed = true;
		}
	}
	left.known = to != 0;
	left.days = to ? to - from : 0;
	return left;
}

static enum status complain(const struct reader *r, struct json_place place,
	const char *what, struct rap_str word, const char *remedy)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u:%u: %s '%.*s'%s",
		r->name, place.line, place.column, what, (int)word.len, word.at,
		remedy);
}

static enum status wrong_key(const struct reader *r, const struct json_value *m,
	const char *const *known, size_t count)
{
	const char *near = nearest_word(m->key, known, count);
	return complain(r, m->key_place, "unknown key", m->key,
		near ? arena_printf(r->arena, " (did you mean '%s'?)", near)
		     : "");
}

static enum status read_text(struct rap_str *out, const struct reader *r,
	const struct json_value *m)
{
	if (m->kind != JSON_KIND_STRING) {
		return complain(r, m->place, "a string is needed for", m->key,
			"");
	}
	*out = str_copy(r->arena, m->string);
	return STATUS_OK;
}

static enum status read_when(struct deadline *out, const struct reader *r,
	const struct json_value *m)
{
	bool is_day;
	int32_t year;
	enum status st = read_text(&out->date, r, m);
	if (!st && !read_date(out->date, &is_day, &year)) {
		return complain(r, m->place, "no date:", out->date,
			"; write YYYY-MM-DD, or what is known of it: YYYY-MM, "
			"YYYY-Q3, YYYY-H2, YYYY");
	}
	return st;
}

static enum status read_issues(struct deadline *out, const struct reader *r,
	const struct json_value *m)
{
	if (m->kind != JSON_KIND_ARRAY) {
		return complain(r, m->place, "a list of issues is needed for",
			m->key, "");
	}
	for (const struct json_value *v = m->first; v; v = v->next) {
		struct deadline_issue issue = {
			.line = v->place.line, .column = v->place.column};
		if (v->kind != JSON_KIND_STRING) {
			return complain(r, v->place,
				"names of issues are needed in", m->key, "");
		}
		issue.id = str_copy(r->arena, v->string);
		GROW(r->arena, out->issues, out->issue_count,
			out->issue_capacity);
		out->issues[out->issue_count++] = issue;
	}
	return STATUS_OK;
}

static enum status read_one(struct deadline *out, const struct reader *r,
	const struct json_value *v)
{
	static const char *const keys[] = {"date", "scope", "issues"};
	enum status st = STATUS_OK;
	if (v->kind != JSON_KIND_OBJECT) {
		return error_set(r->err, STATUS_SYNTAX,
			"%s:%u:%u: a deadline is an object with a 'date'",
			r->name, v->place.line, v->place.column);
	}
	for (const struct json_value *m = v->first; m && !st; m = m->next) {
		if (str_equal(m->key, str_of("date"))) {
			st = read_when(out, r, m);
		} else if (str_equal(m->key, str_of("scope"))) {
			st = read_text(&out->scope, r, m);
		} else if (str_equal(m->key, str_of("issues"))) {
			st = read_issues(out, r, m);
		} else {
			st = wrong_key(r, m, keys, COUNT_OF(keys));
		}
	}
	if (!st && !out->date.len) {
		return error_set(r->err, STATUS_SYNTAX,
			"%s:%u:%u: a deadline needs a 'date'", r->name,
			v->place.line, v->place.column);
	}
	return st;
}

/* The list: the root itself, or its member "deadlines". */
static enum status find_list(const struct json_value **out,
	const struct reader *r, const struct json_value *root)
{
	static const char *const keys[] = {"schema", "deadlines"};
	const struct json_value *schema = json_member(root, "schema");
	*out = root->kind == JSON_KIND_ARRAY ? root
					     : json_member(root, "deadlines");
	for (const struct json_value *m = root->first;
		m && root->kind == JSON_KIND_OBJECT; m = m->next) {
		if (!str_equal(m->key, str_of(keys[0])) &&
			!str_equal(m->key, str_of(keys[1]))) {
			return wrong_key(r, m, keys, COUNT_OF(keys));
		}
	}
	if (schema &&
		(!json_is(schema, JSON_KIND_STRING) ||
			!str_equal(schema->string,
				str_of("rapporteur.deadlines/1")))) {
		return error_set(r->err, STATUS_SYNTAX,
			"%s:%u:%u: the schema is not rapporteur.deadlines/1",
			r->name, schema->place.line, schema->place.column);
	}
	if (!json_is(*out, JSON_KIND_ARRAY)) {
		return error_set(r->err, STATUS_SYNTAX,
			"%s:%u:%u: 'deadlines' has to be a list", r->name,
			root->place.line, root->place.column);
	}
	return STATUS_OK;
}

enum status deadlines_add(struct deadlines *out, struct arena *a,
	struct rap_str raw, const char *name, struct error *err)
{
	struct reader r = {a, name, err};
	struct json_place where;
	const struct json_value *root;
	const struct json_value *list = NULL;
	uint32_t before = out->count;
	if (json_parse(&root, a, raw, &where, err)) {
		return error_context(err, "%s:%u:%u", name, where.line,
			where.column);
	}
	enum status st = find_list(&list, &r, root);
	for (const struct json_value *v = st ? NULL : list->first; v && !st;
		v = v->next) {
		struct deadline d = {.scope = str_of(""),
			.source = str_copy(a, str_of(name))};
		st = read_one(&d, &r, v);
		GROW(a, out->at, out->count, out->capacity);
		out->at[out->count++] = d;
	}
	out->count = st ? before : out->count;
	return st;
}
