/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_term.h"

#include "core/scan/scanner.h"

enum { DEFAULT_WEIGHT = 100 };

static const char *const relations[] = {"near", "before", "unless"};

enum { RELATION_COUNT = sizeof(relations) / sizeof(relations[0]) };

static enum status read_guard(const struct pack_reader *r,
	struct rap_guard *out, const json_t *guard, uint32_t relation)
{
	static const char *const keys[] = {"term", "within", "same"};
	static const char *const bounds[] = {
		"sentence", "paragraph", "article", "document"};
	int32_t within = 0;
	*out = (struct rap_guard){.size = sizeof(*out), .relation = relation};
	enum status st =
		pack_check_keys(r, guard, relations[relation], keys, 3);
	st = st ? st : pack_string(r, &out->term, guard, "term", true);
	st = st ? st : pack_integer(r, &within, guard, "within");
	st = st ? st : pack_choice(r, &out->same, guard, "same", bounds, 4);
	if (!st && within < 0) {
		st = pack_complain_key(r, guard, "within",
			"'within' counts words: it cannot be negative");
	}
	out->within = (uint32_t)within;
	return st;
}

static size_t count_guards(const json_t *term)
{
	size_t count = 0;
	for (size_t i = 0; i < RELATION_COUNT; i++) {
		const json_t *value = json_object_get(term, relations[i]);
		count += json_is_array(value) ? json_array_size(value)
					      : value != NULL;
	}
	return count;
}

static enum status read_guards(const struct pack_reader *r,
	struct rap_pattern *out, const json_t *term)
{
	struct rap_guard *guards =
		arena_array(r->arena, count_guards(term) + 1, sizeof(*guards));
	out->guards = guards;
	for (uint32_t i = 0; i < RELATION_COUNT; i++) {
		const json_t *value = json_object_get(term, relations[i]);
		size_t count = json_is_array(value) ? json_array_size(value)
						    : value != NULL;
		for (size_t k = 0; k < count; k++) {
			const json_t *one = json_is_array(value)
				? json_array_get(value, k)
				: value;
			enum status st = read_guard(r,
				&guards[out->guard_count++], one, i);
			if (st) {
				return st;
			}
		}
	}
	return STATUS_OK;
}

static enum status read_flags(const struct pack_reader *r,
	struct rap_pattern *out, const json_t *term)
{
	static const struct {
		const char *key;
		uint32_t flag;
	} rows[] = {{"context", RAP_PATTERN_CONTEXT},
		{"exact", RAP_PATTERN_EXACT}, {"heading", RAP_PATTERN_HEADING}};
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		bool set = false;
		enum status st = pack_boolean(r, &set, term, rows[i].key);
		if (st) {
			return st;
		}
		out->flags |= set ? rows[i].flag : 0;
	}
	return STATUS_OK;
}

/* Exactly one of "term" and "regex". */
static enum status read_text(const struct pack_reader *r,
	struct rap_pattern *out, const json_t *term)
{
	const json_t *words = json_object_get(term, "term");
	const json_t *regex = json_object_get(term, "regex");
	if (!words == !regex) {
		return pack_complain(r, term,
			"a term needs 'term' or 'regex', and only one");
	}
	out->flags |= regex ? RAP_PATTERN_REGEX : 0;
	return pack_string(r, &out->text, term, regex ? "regex" : "term", true);
}

static enum status read_object(const struct pack_reader *r,
	struct rap_pattern *out, const json_t *term)
{
	static const char *const keys[] = {"term", "regex", "weight", "context",
		"exact", "heading", "name", "near", "before", "unless"};
	enum status st = pack_check_keys(r, term, "a term", keys,
		sizeof(keys) / sizeof(keys[0]));
	st = st ? st : read_text(r, out, term);
	st = st ? st : pack_integer(r, &out->weight, term, "weight");
	st = st ? st : pack_string(r, &out->name, term, "name", false);
	st = st ? st : read_flags(r, out, term);
	return st ? st : read_guards(r, out, term);
}

enum status pack_term(const struct pack_reader *r, struct rap_pattern *out,
	const json_t *term)
{
	struct error why;
	*out = (struct rap_pattern){
		.size = sizeof(*out), .weight = DEFAULT_WEIGHT};
	if (json_is_string(term)) {
		out->text = arena_copy(r->arena, json_string_value(term),
			json_string_length(term));
	} else {
		enum status st = read_object(r, out, term);
		if (st) {
			return st;
		}
	}
	if (scanner_check(out, &why)) {
		return pack_complain(r, term, "%s", why.message);
	}
	return STATUS_OK;
}
