/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_term.h"

#include "core/base/array.h"
#include "core/plugin/pack_words.h"

enum { DEFAULT_WEIGHT = 100 };

static const char *const relations[] = {"near", "before", "unless"};

enum { RELATION_COUNT = COUNT_OF(relations) };

/* The words to look for, those that they name spelt out. */
static void read_spelt(const struct pack_reader *r, const char **out,
	const struct json_value *object)
{
	pack_needed(r, out, object, "term");
	if (*out) {
		*out = pack_words_spell(r, json_member(object, "term"), *out);
	}
}

static void read_guard(const struct pack_reader *r, struct rap_guard *out,
	const struct json_value *guard, uint32_t relation)
{
	static const char *const keys[] = {"term", "within", "same"};
	static const char *const bounds[] = {
		"sentence", "paragraph", "article", "document"};
	int32_t within = 0;
	*out = (struct rap_guard){.size = sizeof(*out), .relation = relation};
	pack_check_keys(r, guard, relations[relation], keys, 3);
	read_spelt(r, &out->term, guard);
	pack_integer(r, &within, guard, "within");
	pack_choice(r, &out->same, guard, "same", bounds, 4);
	if (within < 0) {
		PACK_COMPLAIN_KEY(r, guard, "within",
			"'within' counts words: it cannot be negative");
	}
	out->within = (uint32_t)within;
}

/* A relation has one guard, or an array of them. */
static size_t guard_count(const struct json_value *term, uint32_t relation)
{
	const struct json_value *value = json_member(term, relations[relation]);
	return json_is(value, JSON_KIND_ARRAY) ? value->count : value != NULL;
}

/* The first of them; an array's others are next to it. */
static const struct json_value *first_guard(const struct json_value *term,
	uint32_t relation)
{
	const struct json_value *value = json_member(term, relations[relation]);
	return json_is(value, JSON_KIND_ARRAY) ? value->first : value;
}

/* False after a complaint. */
static bool check_guard(const struct pack_reader *r,
	const struct json_value *guard)
{
	if (guard->kind == JSON_KIND_OBJECT) {
		return true;
	}
	if (guard->key.len) {
		pack_complain_at(r, guard->key_place,
			"'%.*s' must be an object", (int)guard->key.len,
			guard->key.at);
	} else {
		PACK_COMPLAIN(r, guard, "a guard must be an object");
	}
	return false;
}

static void read_guards(const struct pack_reader *r, struct rap_pattern *out,
	const struct json_value *term)
{
	size_t total = 0;
	for (uint32_t i = 0; i < RELATION_COUNT; i++) {
		total += guard_count(term, i);
	}
	if (!total) {
		return;
	}
	struct rap_guard *guards =
		arena_array(r->arena, total, sizeof(*guards));
	out->guards = guards;
	for (uint32_t i = 0; i < RELATION_COUNT; i++) {
		const struct json_value *guard = first_guard(term, i);
		for (size_t k = guard_count(term, i); k; k--) {
			if (check_guard(r, guard)) {
				read_guard(r, &guards[out->guard_count++],
					guard, i);
			}
			guard = guard->next;
		}
	}
}

static void read_flags(const struct pack_reader *r, struct rap_pattern *out,
	const struct json_value *term)
{
	static const struct {
		const char *key;
		uint32_t flag;
	} rows[] = {{"context", RAP_PATTERN_CONTEXT},
		{"exact", RAP_PATTERN_EXACT}, {"heading", RAP_PATTERN_HEADING}};
	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		bool set = false;
		pack_boolean(r, &set, term, rows[i].key);
		out->flags |= set ? rows[i].flag : 0;
	}
}

/* Exactly one of "term" and "regex". */
static void read_words(const struct pack_reader *r, struct rap_pattern *out,
	const struct json_value *term)
{
	const struct json_value *words = json_member(term, "term");
	const struct json_value *regex = json_member(term, "regex");
	if (!words == !regex) {
		PACK_COMPLAIN(r, term,
			"a term needs 'term' or 'regex', and only one");
		return;
	}
	if (regex) {
		out->flags |= RAP_PATTERN_REGEX;
		pack_string(r, &out->text, term, "regex");
	} else {
		read_spelt(r, &out->text, term);
	}
}

static void read_object(const struct pack_reader *r, struct rap_pattern *out,
	const struct json_value *term)
{
	static const char *const keys[] = {"term", "regex", "weight", "context",
		"exact", "heading", "name", "near", "before", "unless"};
	pack_check_keys(r, term, "a term", keys, COUNT_OF(keys));
	read_words(r, out, term);
	pack_integer(r, &out->weight, term, "weight");
	pack_string(r, &out->name, term, "name");
	read_flags(r, out, term);
	read_guards(r, out, term);
}

/* The words of a term are wrong, or those of one of its guards: say where. */
static struct json_place blame(const struct rap_pattern *pattern,
	const struct json_value *term)
{
	struct error ignored;
	struct rap_pattern alone = *pattern;
	alone.guard_count = 0;
	if (term->kind == JSON_KIND_STRING) {
		return term->place;
	}
	if (scanner_check(&alone, &ignored)) {
		bool regex = (pattern->flags & RAP_PATTERN_REGEX) != 0;
		return json_member(term, regex ? "regex" : "term")->key_place;
	}
	uint32_t number = 0;
	alone.guard_count = 1;
	for (uint32_t i = 0; i < RELATION_COUNT; i++) {
		const struct json_value *guard = first_guard(term, i);
		for (size_t k = guard_count(term, i); k; k--) {
			alone.guards = &pattern->guards[number++];
			if (scanner_check(&alone, &ignored)) {
				return json_member(guard, "term")->key_place;
			}
			guard = guard->next;
		}
	}
	return term->place;
}

struct pattern *pack_term(const struct pack_reader *r, struct rap_pattern *out,
	const struct json_value *term, uint32_t languages)
{
	struct pattern *parsed = NULL;
	uint32_t before = r->wrong->count;
	struct error why;
	*out = (struct rap_pattern){
		.size = sizeof(*out),
		.weight = DEFAULT_WEIGHT,
		.languages = languages,
	};
	if (term->kind == JSON_KIND_OBJECT) {
		read_object(r, out, term);
	} else if (term->kind == JSON_KIND_STRING) {
		out->text = pack_item(r, term, "a term");
		out->text = pack_words_spell(r, term, out->text);
	} else {
		PACK_COMPLAIN(r, term, "a term must be a string or an object");
	}
	if (r->wrong->count == before &&
		scanner_parse(&parsed, r->arena, r->scratch, out, r->guards,
			&why)) {
		pack_complain_at(r, blame(out, term), "%s", why.message);
	}
	return parsed;
}
