/* SPDX-License-Identifier: MIT */
#include "core/compare/lineage.h"

#include <stdlib.h>

#include "core/base/map.h"
#include "core/compare/version_place.h"

/* A document and what it is sorted by. */
struct entry {
	const struct dossier_document *document;
	struct version_place place;
	uint32_t index;
	uint32_t text;
	bool by_date; /* of its text: not all versions have a number */
};

/* By numbers and dates; names decide what has neither. */
static int by_age(const void *left, const void *right)
{
	const struct entry *x = left;
	const struct entry *y = right;
	if (x->text != y->text) {
		return x->text < y->text ? -1 : 1;
	}
	int by = version_place_compare(&x->place, &y->place, x->by_date);
	by = by ? by : str_compare(x->document->path, y->document->path);
	return by ? by : (x->index > y->index) - (x->index < y->index);
}

/* "INF/ECOM/9/Add.1/Rev.2" is a version of "INF/ECOM/9/Add.1", which is no
 * version of "INF/ECOM/9". */
static void start_text(struct lineage *out, struct arena *a,
	const struct entry *e)
{
	const struct dossier_document *d = e->document;
	bool by_symbol = d->symbol.len > 0;
	out->at[out->count++] = (struct lineage_text){
		.key = by_symbol ? e->place.key : lineage_name(a, d->path),
		.by_symbol = by_symbol,
		.language = d->language.len ? d->language : str_of("unknown"),
	};
}

/* The number of the text that a document is a version of. */
static uint32_t find_text(struct lineage *out, struct arena *a,
	struct map *known, const struct entry *e)
{
	start_text(out, a, e);
	const struct lineage_text *t = &out->at[out->count - 1];
	struct rap_str key = str_of(arena_printf(a, "%d %.*s %.*s",
		t->by_symbol, (int)t->language.len, t->language.at,
		(int)t->key.len, t->key.at));
	(void)map_at(known, a, key);
	out->count = known->count; /* one less if it was there already */
	return map_index(known, key);
}

static void start_entry(struct entry *out, struct arena *a,
	const struct dossier_document *d, uint32_t index)
{
	*out = (struct entry){.document = d, .index = index};
	version_place_read(&out->place, a,
		&(struct version_source){
			d->path, d->symbol, d->title, d->date, d->date_source});
}

/* Numbers decide if all versions of a text have one, else days. */
static void sort(struct entry *entries, uint32_t count, struct arena *a,
	uint32_t text_count)
{
	bool *by_date =
		arena_array(a, (size_t)text_count + 1, sizeof(*by_date));
	for (uint32_t i = 0; i < count; i++) {
		if (!entries[i].place.numbered) {
			by_date[entries[i].text] = true;
		}
	}
	for (uint32_t i = 0; i < count; i++) {
		entries[i].by_date = by_date[entries[i].text];
	}
	qsort(entries, count, sizeof(*entries), by_age);
}

void lineage_make(struct lineage *out, struct arena *a, const struct dossier *d)
{
	size_t most = (size_t)d->document_count + 1;
	struct entry *entries = arena_array(a, most, sizeof(*entries));
	uint32_t *versions = arena_array(a, most, sizeof(*versions));
	struct map known = {0};
	*out = (struct lineage){arena_array(a, most, sizeof(*out->at)), 0};
	for (uint32_t i = 0; i < d->document_count; i++) {
		start_entry(&entries[i], a, &d->documents[i], i);
		entries[i].text = find_text(out, a, &known, &entries[i]);
	}
	sort(entries, d->document_count, a, out->count);
	for (uint32_t i = 0; i < d->document_count; i++) {
		struct lineage_text *t = &out->at[entries[i].text];
		t->versions = t->count ? t->versions : &versions[i];
		versions[i] = entries[i].index;
		t->count++;
	}
}
