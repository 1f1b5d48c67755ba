/* SPDX-License-Identifier: MIT */
#include "core/compare/version_place.h"

#include "core/base/ascii.h"
#include "core/compare/version_name.h"
#include "core/text/date.h"

#define UNKNOWN "unknown"

/* "INF/ECOM/62" and 3 of "INF/ECOM/62/Rev.3". */
static struct rap_str split_symbol(struct rap_str symbol, uint32_t *number)
{
	size_t slash = symbol.len;
	while (slash && symbol.at[slash - 1] != '/') {
		slash--;
	}
	struct rap_str tail = str_from(symbol, slash);
	*number = 0;
	if (!slash || !str_starts_with_ignoring_case(tail, "rev.")) {
		return symbol;
	}
	for (size_t i = 4; ascii_is_digit(str_at(tail, i)) && *number < 10000;
		i++) {
		*number = *number * 10 + (uint32_t)(tail.at[i] - '0');
	}
	return (struct rap_str){symbol.at, slash - 1};
}

/*
 * Somebody who gave the date wins; then who named the file, for a text speaks
 * of several days.
 */
static void date_version(struct version_place *v, struct arena *a,
	const struct version_source *d, const struct version_name *name)
{
	struct date date;
	bool given = str_equal(d->date_source, str_of("metadata")) ||
		str_equal(d->date_source, str_of("front-matter"));
	if (d->date.len && given) {
		v->date = d->date;
		v->date_from = d->date_source;
	} else if (name->date.len) {
		v->date = name->date;
		v->date_from = str_of("file-name");
	} else if (date_find(&date, d->title, NULL)) {
		v->date = date_text(a, date);
		v->date_from = str_of("title");
	} else {
		v->date = d->date;
		v->date_from = d->date_source;
	}
}

void version_place_read(struct version_place *out, struct arena *a,
	const struct version_source *s)
{
	struct version_name name;
	*out = (struct version_place){.numbered = true};
	version_name_read(&name, a, s->path);
	date_version(out, a, s, &name);
	if (s->symbol.len) {
		out->key = split_symbol(s->symbol, &out->number);
	} else {
		out->key = name.key;
		out->number = name.number;
		out->numbered = name.numbered;
	}
}

int version_place_compare(const struct version_place *x,
	const struct version_place *y, bool by_date)
{
	int by = by_date ? str_compare(x->date, y->date) : 0;
	by = by ? by : (x->number > y->number) - (x->number < y->number);
	return by ? by : str_compare(x->date, y->date);
}

static bool is_unknown(struct rap_str language)
{
	return !language.len || str_equal(language, str_of(UNKNOWN));
}

void version_languages_add(struct version_languages *l, bool by_symbol,
	struct rap_str key, struct rap_str language)
{
	if (is_unknown(language)) {
		return;
	}
	void **at = map_at(&l->only[by_symbol], l->arena, key);
	struct rap_str *only = *at;
	if (!only) {
		only = arena_alloc(l->arena, sizeof(*only));
		*only = language;
		*at = only;
	} else if (!str_equal(*only, language)) {
		*only = str_of(UNKNOWN);
	}
}

struct rap_str version_language(const struct version_languages *l,
	bool by_symbol, struct rap_str key, struct rap_str language)
{
	if (!is_unknown(language)) {
		return language;
	}
	const struct rap_str *only = map_find(&l->only[by_symbol], key);
	return only ? *only : str_of(UNKNOWN);
}
