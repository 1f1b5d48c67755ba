/* SPDX-License-Identifier: MIT */
#include "core/compare/lineage.h"

#include <stdlib.h>

#include "core/base/map.h"
#include "core/compare/version_place.h"

/* A document and what it is sorted by. */
struct entry {
	const struct dossier_document *document;
	struct version_place place;
	struct rap_str key; /* symbol without /Rev.n; else lineage_name() */
	struct rap_str language;
	uint32_t index;
	uint32_t text;
	bool by_date; /* of its text: not all versions have a number */
};

static bool is_by_symbol(const struct entry *e)
{
	return e->document->symbol.len > 0;
}

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
static void start_text(struct lineage *out, const struct entry *e)
{
	out->at[out->count++] = (struct lineage_text){
		.key = e->key,
		.by_symbol = is_by_symbol(e),
		.language = e->language,
	};
}

/* The number of the text that a document is a version of. */
static uint32_t find_text(struct lineage *out, struct arena *a,
	struct map *known, const struct entry *e)
{
	start_text(out, e);
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
	*out = (struct entry){
		.document = d, .index = index, .language = d->language};
	version_place_read(&out->place, a,
		&(struct version_source){
			d->path, d->symbol, d->title, d->date, d->date_source});
	out->key = d->symbol.len ? out->place.key : lineage_name(a, d->path);
}

static void settle_languages(struct entry *entries, uint32_t count,
	struct arena *a)
{
	struct version_languages all = {.arena = a};
	for (uint32_t i = 0; i < count; i++) {
		const struct entry *e = &entries[i];
		version_languages_add(&all, is_by_symbol(e), e->key,
			e->language);
	}
	for (uint32_t i = 0; i < count; i++) {
		struct entry *e = &entries[i];
		e->language = version_language(&all, is_by_symbol(e), e->key,
			e->language);
	}
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

/* A day that somebody wrote down as that of the document; a text speaks of
 * several. */
static bool is_dated(const struct version_place *v)
{
	return v->date.len && !str_equal(v->date_from, str_of("text"));
}

/* As far as both say it: "2021" is not before "2021-07". */
static bool is_before(struct rap_str date, struct rap_str than)
{
	size_t known = date.len < than.len ? date.len : than.len;
	return str_compare((struct rap_str){date.at, known},
		       (struct rap_str){than.at, known}) < 0;
}

bool lineage_is_older(struct arena *a, const struct dossier_document *d,
	const struct dossier_document *than)
{
	struct entry x;
	struct entry y;
	start_entry(&x, a, d, 0);
	start_entry(&y, a, than, 1);
	bool same = str_equal(x.key, y.key);
	if (same && x.place.numbered && y.place.numbered &&
		x.place.number != y.place.number) {
		return x.place.number < y.place.number;
	}
	return is_dated(&x.place) && is_dated(&y.place) &&
		is_before(x.place.date, y.place.date);
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
	}
	settle_languages(entries, d->document_count, a);
	for (uint32_t i = 0; i < d->document_count; i++) {
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
