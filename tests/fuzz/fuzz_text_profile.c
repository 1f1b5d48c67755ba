/* SPDX-License-Identifier: MIT */
/*
 * Covers, lists of members, symbols and dates, from any bytes.
 *
 * Rooms: text source base
 */
#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/source/reader.h"
#include "core/text/date.h"
#include "core/text/members.h"
#include "core/text/profile.h"
#include "core/text/symbol.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Code points: what one line of front matter may hold. */
enum { VALUE_MAX = 200 };

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

static void check_values(struct arena *a, struct rap_str text)
{
	const struct member **members;
	struct rap_str unknown;
	struct symbol symbol;
	struct date date;
	struct rap_span where;
	size_t all;
	size_t count = members_split(a, text, &members, &unknown);

	members_all(&all);
	demand(count <= all && utf8_first_bad(unknown) == unknown.len);
	if (symbol_find(&symbol, text)) {
		demand(symbol.text.len >= symbol.base.len);
	}
	(void)symbol_parse(&symbol, a, text);
	if (date_find(&date, text, &where)) {
		demand(where.begin < where.end && where.end <= text.len);
		demand(date.month >= 1 && date.month <= 12);
	}
}

/* Units nest, in order, and labels are text. */
static void check_units(const struct document *d)
{
	for (uint32_t u = 1; u < d->unit_count; u++) {
		const struct rap_unit *unit = &d->units[u];
		const struct rap_unit *parent = &d->units[unit->parent];

		demand(unit->parent < u);
		demand(u + unit->descendants <=
			unit->parent + parent->descendants);
		demand(unit->span.begin >= d->units[u - 1].span.begin);
		demand(unit->span.begin >= parent->span.begin);
		demand(unit->span.end <= parent->span.end);
		demand(unit->first_word + unit->word_count <=
			d->view.word_count);
		demand(utf8_first_bad(unit->label) == unit->label.len);
	}
}

static void check_profile(const struct profile *p)
{
	demand(utf8_first_bad(p->title.text) == p->title.text.len);
	demand(utf8_first_bad(p->symbol.text) == p->symbol.text.len);
	for (uint32_t i = 1; i < p->proponent_count; i++) {
		demand(str_compare(p->proponents[i - 1].name,
			       p->proponents[i].name) < 0);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct rap_str raw = {(const char *)data, size};
	struct source source;
	struct document d;
	struct profile p;
	struct error err;

	if (source_read(&source, &a, str_of("brazil-eu.txt"), raw, &err) ==
		STATUS_OK) {
		check_values(&a, utf8_head(source.decoded, VALUE_MAX));
		document_make(&d, &a, &source);
		check_units(&d);
		profile_read(&p, &d);
		check_profile(&p);
	}
	arena_release(&a);
	return 0;
}
