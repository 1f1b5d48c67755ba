/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_term.h"

#include "core/base/array.h"

enum { DEFAULT_WEIGHT = 100 };

static const char *const relations[] = {"near", "before", "unless"};

enum { RELATION_COUNT = COUNT_OF(relations) };

static void read_guard(const struct pack_reader *r, struct rap_guard *out,
	const json_t *guard, uint32_t relation)
{
	static const char *const keys[] = {"term", "within", "same"};
	static const char *const bounds[] = {
		"sentence", "paragraph", "article", "document"};
	int32_t within = 0;
	*out = (struct rap_guard){.size = sizeof(*out), .relation = relation};
	pack_check_keys(r, guard, relations[relation], keys, 3);
	pack_needed(r, &out->term, guard, "term");
	pack_integer(r, &within, guard, "within");
	pack_choice(r, &out->same, guard, "same", bounds, 4);
	if (within < 0) {
		pack_complain_key(r, guard, "within",
			"'within' counts words: it cannot be negative");
	}
	out->within = (uint32_t)within;
}

/* A relation has one guard, or an array of them; how many, NULL or not. */
static size_t guard_count(const json_t *term, uint32_t relation)
{
	const json_t *value = json_object_get(term, relations[relation]);
	return json_is_array(value) ? json_array_size(value) : value != NULL;
}

/* NULL after a complaint. */
static const json_t *guard_at(const struct pack_reader *r, const json_t *term,
	uint32_t relation, size_t i)
{
	const json_t *value = json_object_get(term, relations[relation]);
	if (!json_is_array(value)) {
		return pack_object(r, term, relations[relation]);
	}
	const json_t *guard = json_array_get(value, i);
	if (!json_is_object(guard)) {
		pack_complain_item(r, value, i, "a guard must be an object");
		return NULL;
	}
	return guard;
}

static void read_guards(const struct pack_reader *r, struct rap_pattern *out,
	const json_t *term)
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
		size_t count = guard_count(term, i);
		for (size_t k = 0; k < count; k++) {
			const json_t *guard = guard_at(r, term, i, k);
			if (guard) {
				read_guard(r, &guards[out->guard_count++],
					guard, i);
			}
		}
	}
}

static void read_flags(const struct pack_reader *r, struct rap_pattern *out,
	const json_t *term)
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
	const json_t *term)
{
	const json_t *words = json_object_get(term, "term");
	const json_t *regex = json_object_get(term, "regex");
	if (!words == !regex) {
		pack_complain(r, term,
			"a term needs 'term' or 'regex', and only one");
		return;
	}
	out->flags |= regex ? RAP_PATTERN_REGEX : 0;
	pack_string(r, &out->text, term, regex ? "regex" : "term");
}

static void read_object(const struct pack_reader *r, struct rap_pattern *out,
	const json_t *term)
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
static struct json_place blame(const struct pack_reader *r,
	const struct rap_pattern *pattern, const json_t *terms, size_t item)
{
	struct error ignored;
	struct rap_pattern alone = *pattern;
	const json_t *term = json_array_get(terms, item);
	alone.guard_count = 0;
	if (json_is_string(term)) {
		return json_place_of_item(r->places, terms, item);
	}
	if (scanner_check(&alone, &ignored)) {
		bool regex = (pattern->flags & RAP_PATTERN_REGEX) != 0;
		return json_place_of_key(r->places, term,
			regex ? "regex" : "term");
	}
	uint32_t number = 0;
	alone.guard_count = 1;
	for (uint32_t i = 0; i < RELATION_COUNT; i++) {
		size_t count = guard_count(term, i);
		for (size_t k = 0; k < count; k++) {
			alone.guards = &pattern->guards[number++];
			if (scanner_check(&alone, &ignored)) {
				return json_place_of_key(r->places,
					guard_at(r, term, i, k), "term");
			}
		}
	}
	return json_place_of(r->places, term);
}

struct pattern *pack_term(const struct pack_reader *r, struct rap_pattern *out,
	const json_t *terms, size_t item)
{
	struct pattern *parsed = NULL;
	uint32_t before = r->wrong->count;
	struct error why;
	const json_t *term = json_array_get(terms, item);
	*out = (struct rap_pattern){
		.size = sizeof(*out), .weight = DEFAULT_WEIGHT};
	if (json_is_object(term)) {
		read_object(r, out, term);
	} else if (json_is_string(term)) {
		out->text = pack_item(r, terms, item, "a term");
	} else {
		pack_complain_item(r, terms, item,
			"a term must be a string or an object");
	}
	if (r->wrong->count == before &&
		scanner_parse(&parsed, r->arena, r->scratch, out, &why)) {
		pack_complain_at(r, blame(r, out, terms, item), "%s",
			why.message);
	}
	return parsed;
}
