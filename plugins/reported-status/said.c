/* SPDX-License-Identifier: MIT */
#include "said.h"

#include <stdio.h>
#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static const char *const months[][3] = {{"January", "janvier", "enero"},
	{"February", "f\xc3\xa9vrier", "febrero"}, {"March", "mars", "marzo"},
	{"April", "avril", "abril"}, {"May", "mai", "mayo"},
	{"June", "juin", "junio"}, {"July", "juillet", "julio"},
	{"August", "ao\xc3\xbbt", "agosto"},
	{"September", "septembre", "septiembre"},
	{"October", "octobre", "octubre"},
	{"November", "novembre", "noviembre"},
	{"December",
		"d\xc3\xa9"
		"cembre",
		"diciembre"}};

static struct rap_str from(struct rap_str text, size_t at)
{
	at = at < text.len ? at : text.len;
	return (struct rap_str){text.at + at, text.len - at};
}

static bool starts(struct rap_str text, const char *head)
{
	size_t len = strlen(head);
	return text.len >= len && memcmp(text.at, head, len) == 0;
}

static bool ends(struct rap_str text, const char *tail)
{
	size_t len = strlen(tail);
	return text.len >= len && starts(from(text, text.len - len), tail);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static int read_number(struct rap_str text, size_t digits, size_t *len)
{
	int number = 0;
	*len = 0;
	while (*len < digits && *len < text.len && is_digit(text.at[*len])) {
		number = number * 10 + (text.at[*len] - '0');
		(*len)++;
	}
	return number;
}

/* The month whose name text begins with, from 1, and its length; or 0. */
static int read_month(struct rap_str text, size_t *len)
{
	for (int m = 0; m < 12; m++) {
		for (size_t k = 0; k < 3; k++) {
			if (starts(text, months[m][k])) {
				*len = strlen(months[m][k]);
				return m + 1;
			}
		}
	}
	*len = 0;
	return 0;
}

/* "30 July", "30 de julio de 2021"; its length, 0 if it is none. */
static size_t read_day(struct day *out, struct rap_str text)
{
	size_t len;
	*out = (struct day){.day = read_number(text, 2, &len)};
	size_t at = len;
	at += starts(from(text, at), "er") ? 2 : 0;
	at += starts(from(text, at), " ") ? 1 : 0;
	at += starts(from(text, at), "de ") ? 3 : 0;
	out->month = len ? read_month(from(text, at), &len) : 0;
	at += len;
	if (!out->month || out->day < 1 || out->day > 31) {
		return 0;
	}
	size_t year = at + (starts(from(text, at), " de ") ? 4 : 1);
	int number = read_number(from(text, year), 4, &len);
	out->year = len == 4 ? number : 0;
	return len == 4 ? year + len : at;
}

/* Whether the words right before a day make it one to meet. */
static bool is_due(struct rap_str before)
{
	static const char *const words[] = {"by ", "By ", "before ", "until ",
		"no later than ", "d'ici au ", "d\xe2\x80\x99ici au ",
		"avant le ", "jusqu'au ", "antes del ", "hasta el ",
		"a m\xc3\xa1s tardar el "};
	for (size_t i = 0; i < COUNT(words); i++) {
		if (ends(before, words[i])) {
			return true;
		}
	}
	return false;
}

/* Whether a meeting stands within a few words behind a day. */
static bool is_meeting(struct rap_str after)
{
	static const char *const words[] = {"meeting", "plenary", "session",
		"r\xc3\xa9union", "pl\xc3\xa9ni\xc3\xa8re", "reuni\xc3\xb3n"};
	enum { NEAR = 30 };
	for (size_t i = 0; i < NEAR && i < after.len; i++) {
		for (size_t k = 0; k < COUNT(words); k++) {
			if (starts(from(after, i), words[k])) {
				return true;
			}
		}
	}
	return false;
}

bool said_day(struct day *out, struct rap_str text, bool due)
{
	for (size_t i = 0; i < text.len; i++) {
		struct rap_str before = {text.at, i};
		bool begins = is_digit(text.at[i]) &&
			(!i || !is_digit(text.at[i - 1]));
		size_t len = begins ? read_day(out, from(text, i)) : 0;
		if (len &&
			(due ? is_due(before)
			     : is_meeting(from(text, i + len)) &&
						!is_due(before))) {
			return true;
		}
	}
	return false;
}

bool said_date(struct day *out, struct rap_str text)
{
	for (size_t i = 0; i < text.len; i++) {
		bool begins = is_digit(text.at[i]) &&
			(!i || !is_digit(text.at[i - 1]));
		if (begins && read_day(out, from(text, i)) && out->year) {
			return true;
		}
	}
	return false;
}

void said_day_text(char *out, size_t size, struct day day)
{
	if (day.year && day.month) {
		(void)snprintf(out, size, "%04d-%02d-%02d", day.year, day.month,
			day.day);
	} else if (day.month) {
		(void)snprintf(out, size, "%d %s", day.day,
			months[day.month - 1][0]);
	} else {
		out[0] = '\0';
	}
}

struct rap_str said_condition(struct rap_str text)
{
	static const char *const heads[] = {"subject to ",
		"sous r\xc3\xa9serve de ", "sous r\xc3\xa9serve du ",
		"supeditado a ", "supeditada a ", "condicionado a ",
		"depend on ", "reviewed once ", "until "};
	for (size_t k = 0; k < COUNT(heads); k++) {
		for (size_t i = 0; i < text.len; i++) {
			if (!starts(from(text, i), heads[k])) {
				continue;
			}
			struct rap_str rest = from(text, i + strlen(heads[k]));
			size_t end = 0;
			while (end < rest.len &&
				!strchr(".;\n", rest.at[end])) {
				end++;
			}
			return (struct rap_str){rest.at, end};
		}
	}
	return (struct rap_str){text.at, 0};
}

/* Names that end right before a verb: "United Kingdom" of "The United ...". */
static struct rap_str names_before(struct rap_str text)
{
	size_t begin = text.len;
	size_t word = text.len;
	while (word > 0) {
		size_t end = word;
		while (word > 0 && text.at[word - 1] != ' ') {
			word--;
		}
		if (!is_upper(text.at[word]) && !(text.at[word] & '\x80')) {
			break;
		}
		begin = word;
		(void)end;
		word -= word > 0;
	}
	struct rap_str name = from(text, begin);
	static const char *const articles[] = {
		"The ", "Le ", "La ", "El ", "While ", "On "};
	for (size_t i = 0; i < COUNT(articles); i++) {
		name = starts(name, articles[i])
			? from(name, strlen(articles[i]))
			: name;
	}
	struct rap_str before = {text.at, (size_t)(name.at - text.at)};
	bool person = ends(before, " of ") || ends(before, " de ") ||
		starts(name, "Ambassador") || starts(name, "Mr") ||
		starts(name, "Ms") || starts(name, "Director") ||
		starts(name, "Embajador") || starts(name, "L'Ambassadeur") ||
		starts(name, "Participants") || starts(name, "Members") ||
		starts(name, "It") || starts(name, "He") ||
		starts(name, "She") || starts(name, "They");
	return person ? (struct rap_str){text.at, 0} : name;
}

struct rap_str said_group(struct rap_str text, size_t place)
{
	static const char *const verbs[] = {" reported", " said", " indicated",
		" noted", " informed", " a indiqu\xc3\xa9", " a rendu compte",
		" a signal\xc3\xa9", " inform\xc3\xb3", " dijo",
		" indic\xc3\xb3",
		(" se\xc3\xb1"
		 "al\xc3\xb3")};
	struct rap_str found = {text.at, 0};
	for (size_t i = 0; i < text.len; i++) {
		for (size_t k = 0; k < COUNT(verbs); k++) {
			if (!starts(from(text, i), verbs[k])) {
				continue;
			}
			struct rap_str name =
				names_before((struct rap_str){text.at, i});
			if (name.len && (!found.len || i < place)) {
				found = name;
			}
		}
	}
	return found;
}
