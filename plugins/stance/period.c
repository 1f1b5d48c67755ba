/* SPDX-License-Identifier: MIT */
#include "period.h"

#include <stdio.h>
#include <string.h>

enum { WORDS = 20 };

/* Number words from 1 to 20, folded. */
static const char *const numbers[][WORDS] = {
	{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
		"sixteen", "seventeen", "eighteen", "nineteen", "twenty"},
	{"un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
		"dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
		"", "", "", "vingt"},
	{"un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho",
		"nueve", "diez", "once", "doce", "trece", "catorce", "quince",
		"dieciseis", "diecisiete", "dieciocho", "diecinueve", "veinte"},
};

/* A number of at most two digits; 0 if the word is none. */
static unsigned digits(struct rap_str w)
{
	unsigned number = 0;
	if (!w.len || w.len > 2) {
		return 0;
	}
	for (size_t i = 0; i < w.len; i++) {
		if (w.at[i] < '0' || w.at[i] > '9') {
			return 0;
		}
		number = number * 10 + (unsigned)(w.at[i] - '0');
	}
	return number;
}

static unsigned number_at(const struct sentence *s, uint32_t word)
{
	struct rap_str w = sentence_word(s, word);
	size_t row = s->language == RAP_LANGUAGE_FR ? 1
		: s->language == RAP_LANGUAGE_ES    ? 2
						    : 0;
	for (unsigned i = 0; i < WORDS; i++) {
		if (text_is(w, numbers[row][i])) {
			return i + 1;
		}
	}
	return digits(w);
}

static const char *unit_at(const struct sentence *s, uint32_t word)
{
	static const char *const years[] = {"year", "years", "an", "ans",
		"annee", "annees", "ano", "anos", NULL};
	static const char *const months[] = {
		"month", "months", "mois", "mes", "meses", NULL};
	return sentence_is(s, word, years)     ? "year"
		: sentence_is(s, word, months) ? "month"
					       : NULL;
}

bool period_find(char out[PERIOD_BYTES], const struct sentence *s)
{
	for (uint32_t w = s->first; w < s->end; w++) {
		unsigned number = number_at(s, w);
		const char *unit = NULL;
		/* "five (5) years" has the number twice. */
		for (uint32_t i = 1; number && !unit && i <= 2; i++) {
			unit = unit_at(s, w + i);
		}
		if (unit) {
			(void)snprintf(out, PERIOD_BYTES, "%u %s%s", number,
				unit, number == 1 ? "" : "s");
			return true;
		}
	}
	return false;
}

bool period_is_date(const struct sentence *s, uint32_t word, uint32_t most)
{
	for (uint32_t w = word; w <= word + most; w++) {
		struct rap_str t = sentence_word(s, w);
		bool century = t.len == 4 &&
			(!memcmp(t.at, "19", 2) || !memcmp(t.at, "20", 2) ||
				!memcmp(t.at, "21", 2));
		struct rap_str rest = {t.at + 2, 2};
		if (century && (digits(rest) || !memcmp(rest.at, "00", 2))) {
			return true;
		}
	}
	return false;
}
