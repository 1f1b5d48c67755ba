/* SPDX-License-Identifier: MIT */
#include "core/learn/rewrite.h"

#include <jansson.h>
#include <stdlib.h>

#include "core/base/array.h"
#include "core/config/json_place.h"

/* Bytes of the text that give way to others. */
struct edit {
	size_t at, len;
	const char *text;
};

/* What rewriting passes around. */
struct rewriting {
	struct arena arena;
	struct rap_str json;
	struct json_places places;
	const struct rewrite *changes;
	uint32_t change_count;
	struct edit *edits;
	uint32_t edit_count;
};

/* The byte at a line and column. */
static size_t offset_of(const struct rewriting *w, struct json_place place)
{
	size_t at = 0;
	for (uint32_t line = 1; line < place.line; line++) {
		struct rap_str rest = {w->json.at + at, w->json.len - at};
		at += str_find_byte(rest, '\n') + 1;
	}
	for (uint32_t column = 1; column < place.column; column++) {
		do {
			at++;
		} while (at < w->json.len &&
			((unsigned char)w->json.at[at] & 0xC0U) == 0x80U);
	}
	return at;
}

static void add_edit(struct rewriting *w, size_t at, size_t len,
	const char *text)
{
	w->edits[w->edit_count++] = (struct edit){at, len, text};
}

/* The number behind a key gives way. */
static void edit_number(struct rewriting *w, const json_t *object,
	const char *key, int32_t to)
{
	size_t at = offset_of(w, json_place_of_key(&w->places, object, key)) +
		strlen(key) + 2;
	while (at < w->json.len && strchr(" \t\r\n:", w->json.at[at])) {
		at++;
	}
	size_t end = at;
	while (end < w->json.len && strchr("-0123456789", w->json.at[end])) {
		end++;
	}
	add_edit(w, at, end - at, arena_printf(&w->arena, "%d", to));
}

/* A number of an object, which may have been left to its default. */
static void edit_member(struct rewriting *w, const json_t *object,
	const char *key, int32_t to)
{
	if (json_object_get(object, key)) {
		edit_number(w, object, key, to);
		return;
	}
	size_t at = offset_of(w, json_place_of(&w->places, object)) + 1;
	add_edit(w, at, 0, arena_printf(&w->arena, "\"%s\": %d, ", key, to));
}

static void edit_term(struct rewriting *w, const json_t *list, size_t item,
	int32_t to)
{
	const json_t *term = json_array_get(list, item);
	if (json_is_object(term)) {
		edit_member(w, term, "weight", to);
		return;
	}
	size_t at = offset_of(w, json_place_of_item(&w->places, list, item));
	size_t end = at + 1;
	while (end < w->json.len && w->json.at[end] != '"') {
		end += w->json.at[end] == '\\' ? 2 : 1;
	}
	end++;
	add_edit(w, at, 0, "{\"term\": ");
	add_edit(w, end, 0, arena_printf(&w->arena, ", \"weight\": %d}", to));
}

/* What is to become of a term, or of an issue's bias; NULL: nothing. */
static const struct rewrite *change_of(const struct rewriting *w,
	uint32_t pattern, const char *issue)
{
	for (uint32_t i = 0; i < w->change_count; i++) {
		const struct rewrite *c = &w->changes[i];
		if (issue ? c->bias_of && strcmp(c->bias_of, issue) == 0
			  : !c->bias_of && c->pattern == pattern) {
			return c;
		}
	}
	return NULL;
}

static void edit_list(struct rewriting *w, const json_t *list,
	uint32_t *pattern)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		const struct rewrite *change = change_of(w, *pattern, NULL);
		if (change) {
			edit_term(w, list, i, change->to);
		}
		++*pattern;
	}
}

/* Terms are numbered as pack.c reads them. */
static void edit_issue(struct rewriting *w, const json_t *issue,
	uint32_t *pattern)
{
	static const char *const languages[] = {"en", "fr", "es", "any"};
	const json_t *terms = json_object_get(issue, "terms");
	const struct rewrite *bias = change_of(w, 0,
		json_string_value(json_object_get(issue, "id")));
	if (bias) {
		edit_member(w, issue, "bias", bias->to);
	}
	for (size_t l = 0; l < COUNT_OF(languages); l++) {
		edit_list(w, json_object_get(terms, languages[l]), pattern);
	}
}

static void edit_issues(struct rewriting *w, const json_t *issues)
{
	uint32_t pattern = 0;
	for (size_t i = 0; i < json_array_size(issues); i++) {
		edit_issue(w, json_array_get(issues, i), &pattern);
	}
}

static int by_place(const void *a, const void *b)
{
	const struct edit *x = a;
	const struct edit *y = b;
	return (x->at > y->at) - (x->at < y->at);
}

static void apply(struct buf *out, struct rewriting *w)
{
	size_t at = 0;
	qsort(w->edits, w->edit_count, sizeof(*w->edits), by_place);
	for (uint32_t i = 0; i < w->edit_count; i++) {
		const struct edit *e = &w->edits[i];
		buf_add(out, w->json.at + at, e->at - at);
		buf_puts(out, e->text);
		at = e->at + e->len;
	}
	buf_add(out, w->json.at + at, w->json.len - at);
}

enum status rewrite_pack(struct buf *out, struct rap_str json, const char *name,
	const struct rewrite *changes, uint32_t count, struct error *err)
{
	struct rewriting w = {
		.json = json, .changes = changes, .change_count = count};
	struct pack pack;
	json_error_t why;
	/* A string that becomes an object takes two edits. */
	w.edits =
		arena_array(&w.arena, 2 * (size_t)count + 1, sizeof(*w.edits));
	enum status st = pack_parse(&pack, &w.arena, json, name, err);
	if (!st) {
		json_t *root = json_loadb(json.at, json.len,
			JSON_REJECT_DUPLICATES, &why);
		json_places_find(&w.places, &w.arena, json, root);
		edit_issues(&w, json_object_get(root, "issues"));
		apply(out, &w);
		json_decref(root);
	}
	arena_release(&w.arena);
	return st;
}
