/* SPDX-License-Identifier: MIT */
/*
 * Which documents are versions of one text, and in which order.
 */
#include <stdlib.h>

#include "core/compare/series.h"
#include "core/compare/version_place.h"
#include "core/report/grow.h"

/* A document that may be a version of something. */
struct candidate {
	uint32_t document;
	struct version_place place; /* its key: equal for versions of a text */
	struct rap_str name;
	struct rap_str language;
	bool has_symbol;
	bool applies;
	bool by_date; /* of its text: not all versions have a number */
};

static int by_name(const void *left, const void *right)
{
	const struct series *a = left;
	const struct series *b = right;
	int by = str_compare(a->name, b->name);
	return by ? by : str_compare(a->language, b->language);
}

static struct candidate candidate_of(const struct board *b, uint32_t document)
{
	const struct board_document *d = &b->documents[document];
	struct candidate c = {.document = document,
		.language = d->revision.language,
		.has_symbol = d->symbol.len > 0,
		.applies = d->applies || b->force};
	version_place_read(&c.place, b->arena,
		&(struct version_source){
			d->path, d->symbol, d->title, d->date, d->date_source});
	c.name = c.place.key.len ? c.place.key : str_of("text");
	return c;
}

static bool same_text(const struct candidate *a, const struct candidate *b)
{
	return a->has_symbol == b->has_symbol &&
		str_equal(a->place.key, b->place.key) &&
		str_equal(a->language, b->language);
}

static void settle_languages(struct candidate *list, uint32_t count,
	struct arena *a)
{
	struct version_languages all = {.arena = a};
	for (uint32_t i = 0; i < count; i++) {
		const struct candidate *c = &list[i];
		version_languages_add(&all, c->has_symbol, c->place.key,
			c->language);
	}
	for (uint32_t i = 0; i < count; i++) {
		struct candidate *c = &list[i];
		c->language = version_language(&all, c->has_symbol,
			c->place.key, c->language);
	}
}

/* Versions of one text together, as they first come; then by order. */
static int by_order(const void *left, const void *right)
{
	const struct candidate *a = left;
	const struct candidate *b = right;
	int by = version_place_compare(&a->place, &b->place, a->by_date);
	return by ? by
		  : (a->document > b->document) - (a->document < b->document);
}

static void leave(struct series_set *out, uint32_t document, const char *reason)
{
	GROW(out->arena, out->left, out->left_count, out->left_capacity);
	out->left[out->left_count++] = (struct series_left){document, reason};
}

static int by_document(const void *left, const void *right)
{
	const struct series_left *a = left;
	const struct series_left *b = right;
	return (a->document > b->document) - (a->document < b->document);
}

/* Numbers decide if all have one, else days. What has neither is left. */
static uint32_t order(struct series_set *out, struct candidate *group,
	uint32_t count)
{
	uint32_t numbered = 0;
	uint32_t kept = 0;
	for (uint32_t i = 0; i < count; i++) {
		numbered += group[i].place.numbered;
	}
	for (uint32_t i = 0; i < count; i++) {
		struct candidate *c = &group[i];
		c->by_date = numbered < count;
		if (c->by_date && !c->place.date.len) {
			leave(out, c->document,
				"no date, and not every version has a number");
		} else {
			group[kept++] = *c;
		}
	}
	qsort(group, kept, sizeof(*group), by_order);
	return kept;
}

static bool same_place(const struct candidate *a, const struct candidate *b)
{
	return !version_place_compare(&a->place, &b->place, false);
}

static struct series_version version_of(const struct candidate *c)
{
	return (struct series_version){.document = c->document,
		.date = c->place.date,
		.date_from = c->place.date_from,
		.number = c->place.number,
		.numbered = c->place.numbered};
}

static void add_versions(struct series_set *out, struct series *s,
	const struct candidate *group, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		const struct candidate *c = &group[i];
		if (i && same_place(c, &group[i - 1])) {
			leave(out, c->document,
				"the same number and date as another");
		} else if (s->version_count == SERIES_VERSIONS_MAX) {
			leave(out, c->document, "too many versions");
		} else {
			GROW(out->arena, s->versions, s->version_count,
				s->version_capacity);
			s->versions[s->version_count++] = version_of(c);
		}
	}
}

static void add_group(struct series_set *out, struct candidate *group,
	uint32_t count)
{
	bool applies = false;
	for (uint32_t i = 0; i < count; i++) {
		applies = applies || group[i].applies;
	}
	if (!applies || count < 2) {
		for (uint32_t i = 0; i < count; i++) {
			leave(out, group[i].document,
				applies ? "the only version of its text"
					: "not negotiated: no marks to follow "
					  "(--force)");
		}
		return;
	}
	struct series s = {
		.name = group[0].name, .language = group[0].language};
	count = order(out, group, count);
	add_versions(out, &s, group, count);
	if (s.version_count < 2) {
		for (uint32_t i = 0; i < s.version_count; i++) {
			leave(out, s.versions[i].document,
				"the only version of its text");
		}
		return;
	}
	GROW(out->arena, out->at, out->count, out->capacity);
	out->at[out->count++] = s;
}

static bool has_articles(const struct board *b, uint32_t document)
{
	for (uint32_t i = 0; i < b->article_count; i++) {
		if (b->articles[i].document == document) {
			return true;
		}
	}
	return false;
}

/* qsort() wants a list even where there is nothing in it. */
static void sort(void *list, uint32_t count, size_t size,
	int (*by)(const void *, const void *))
{
	if (count) {
		qsort(list, count, size, by);
	}
}

void series_place(struct series_set *out, const struct board *b)
{
	*out = (struct series_set){.arena = b->arena, .board = b};
	size_t room = (size_t)b->document_count + 1;
	struct candidate *all = arena_array(b->arena, room, sizeof(*all));
	struct candidate *group = arena_array(b->arena, room, sizeof(*group));
	bool *done = arena_array(b->arena, room, sizeof(*done));
	uint32_t count = 0;
	for (uint32_t i = 0; i < b->document_count; i++) {
		if (has_articles(b, i)) {
			all[count++] = candidate_of(b, i);
		} else {
			leave(out, i, "no articles in it");
		}
	}
	settle_languages(all, count, b->arena);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t members = 0;
		for (uint32_t k = i; k < count; k++) {
			if (!done[k] && same_text(&all[i], &all[k])) {
				done[k] = true;
				group[members++] = all[k];
			}
		}
		if (members) {
			add_group(out, group, members);
		}
	}
	sort(out->at, out->count, sizeof(*out->at), by_name);
	sort(out->left, out->left_count, sizeof(*out->left), by_document);
}
