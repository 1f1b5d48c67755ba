/* SPDX-License-Identifier: MIT */
#include "core/learn/rewrite.h"

#include <stdlib.h>

#include "core/base/array.h"
#include "core/config/json_tree.h"

/* Bytes of the text that give way to others. */
struct edit {
	size_t at, len;
	const char *text;
};

/* What rewriting passes around. */
struct rewriting {
	struct arena arena;
	struct rap_str json;
	const struct rewrite *changes;
	uint32_t change_count;
	struct edit *edits;
	uint32_t edit_count;
};

static void add_edit(struct rewriting *w, size_t at, size_t len,
	const char *text)
{
	w->edits[w->edit_count++] = (struct edit){at, len, text};
}

/* A number of an object, which may have been left to its default. */
static void edit_member(struct rewriting *w, const struct json_value *object,
	const char *key, int32_t to)
{
	const struct json_value *number = json_member(object, key);
	if (number) {
		add_edit(w, number->begin, number->end - number->begin,
			arena_printf(&w->arena, "%d", to));
		return;
	}
	add_edit(w, object->begin + 1, 0,
		arena_printf(&w->arena, "\"%s\": %d, ", key, to));
}

static void edit_term(struct rewriting *w, const struct json_value *term,
	int32_t to)
{
	if (term->kind == JSON_KIND_OBJECT) {
		edit_member(w, term, "weight", to);
		return;
	}
	add_edit(w, term->begin, 0, "{\"term\": ");
	add_edit(w, term->end, 0,
		arena_printf(&w->arena, ", \"weight\": %d}", to));
}

/* What is to become of a term, or of an issue's bias; NULL: nothing. */
static const struct rewrite *change_of(const struct rewriting *w,
	uint32_t pattern, const struct json_value *issue)
{
	for (uint32_t i = 0; i < w->change_count; i++) {
		const struct rewrite *c = &w->changes[i];
		if (issue ? c->bias_of &&
					str_equal(issue->string,
						str_of(c->bias_of))
			  : !c->bias_of && c->pattern == pattern) {
			return c;
		}
	}
	return NULL;
}

static void edit_list(struct rewriting *w, const struct json_value *list,
	uint32_t *pattern)
{
	for (const struct json_value *i = json_first(list); i; i = i->next) {
		const struct rewrite *change = change_of(w, *pattern, NULL);
		if (change) {
			edit_term(w, i, change->to);
		}
		++*pattern;
	}
}

/* Terms are numbered as pack.c reads them. */
static void edit_issue(struct rewriting *w, const struct json_value *issue,
	uint32_t *pattern)
{
	static const char *const languages[] = {"en", "fr", "es", "any"};
	const struct json_value *terms = json_member(issue, "terms");
	const struct rewrite *bias = change_of(w, 0, json_member(issue, "id"));
	if (bias) {
		edit_member(w, issue, "bias", bias->to);
	}
	for (size_t l = 0; l < COUNT_OF(languages); l++) {
		edit_list(w, json_member(terms, languages[l]), pattern);
	}
}

static void edit_issues(struct rewriting *w, const struct json_value *issues)
{
	uint32_t pattern = 0;
	for (const struct json_value *i = json_first(issues); i; i = i->next) {
		edit_issue(w, i, &pattern);
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
	const struct json_value *root = NULL;
	struct json_place where;
	/* A string that becomes an object takes two edits. */
	w.edits =
		arena_array(&w.arena, 2 * (size_t)count + 1, sizeof(*w.edits));
	enum status st = pack_parse(&pack, &w.arena, json, name, NULL, err);
	st = st ? st : json_parse(&root, &w.arena, json, &where, err);
	if (!st) {
		edit_issues(&w, json_member(root, "issues"));
		apply(out, &w);
	}
	arena_release(&w.arena);
	return st;
}
