/* SPDX-License-Identifier: MIT */
#include "core/compare/lineage.h"

#include <stdlib.h>

#include "core/base/map.h"
#include "core/text/symbol.h"

/* A document and what it is sorted by. */
struct entry {
	const struct dossier_document *document;
	uint32_t index;
	uint32_t text;
};

/* "INF/ECOM/9/Add.1/Rev.2" is a version of "INF/ECOM/9/Add.1", which is no
 * version of "INF/ECOM/9". */
static struct rap_str without_revision(struct rap_str symbol)
{
	size_t slash = symbol.len;
	while (slash && symbol.at[slash - 1] != '/') {
		slash--;
	}
	bool revised = slash &&
		str_starts_with_ignoring_case(str_from(symbol, slash), "rev.");
	return (struct rap_str){symbol.at, revised ? slash - 1 : symbol.len};
}

/* By numbers and dates; names decide what has neither. */
static int by_age(const void *left, const void *right)
{
	const struct entry *x = left;
	const struct entry *y = right;
	if (x->text != y->text) {
		return x->text < y->text ? -1 : 1;
	}
	const struct dossier_document *a = x->document;
	const struct dossier_document *b = y->document;
	if (a->revision != b->revision) {
		return a->revision < b->revision ? -1 : 1;
	}
	int by = str_compare(a->date, b->date);
	by = by ? by : str_compare(a->path, b->path);
	return by ? by : (x->index > y->index) - (x->index < y->index);
}

static void start_text(struct lineage *out, struct arena *a,
	const struct dossier_document *d)
{
	bool by_symbol = d->symbol.len > 0;
	out->at[out->count++] = (struct lineage_text){
		.key = by_symbol ? without_revision(d->symbol)
				 : lineage_name(a, d->path),
		.by_symbol = by_symbol,
		.language = d->language.len ? d->language : str_of("unknown"),
	};
}

/* The number of the text that a document is a version of. */
static uint32_t find_text(struct lineage *out, struct arena *a,
	struct map *known, const struct dossier_document *d)
{
	start_text(out, a, d);
	const struct lineage_text *t = &out->at[out->count - 1];
	struct rap_str key = str_of(arena_printf(a, "%d %.*s %.*s",
		t->by_symbol, (int)t->language.len, t->language.at,
		(int)t->key.len, t->key.at));
	(void)map_at(known, a, key);
	out->count = known->count; /* one less if it was there already */
	return map_index(known, key);
}

void lineage_make(struct lineage *out, struct arena *a, const struct dossier *d)
{
	size_t most = (size_t)d->document_count + 1;
	struct entry *entries = arena_array(a, most, sizeof(*entries));
	uint32_t *versions = arena_array(a, most, sizeof(*versions));
	struct map known = {0};
	*out = (struct lineage){arena_array(a, most, sizeof(*out->at)), 0};
	for (uint32_t i = 0; i < d->document_count; i++) {
		entries[i] = (struct entry){&d->documents[i], i,
			find_text(out, a, &known, &d->documents[i])};
	}
	qsort(entries, d->document_count, sizeof(*entries), by_age);
	for (uint32_t i = 0; i < d->document_count; i++) {
		struct lineage_text *t = &out->at[entries[i].text];
		t->versions = t->count ? t->versions : &versions[i];
		versions[i] = entries[i].index;
		t->count++;
	}
}
