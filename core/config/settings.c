/* SPDX-License-Identifier: MIT */
#include "core/config/settings.h"

#include <inttypes.h>

struct reader {
	struct settings *out;
	struct arena *arena;
	struct json_places *places;
	const char *name;
	struct error *err;
};

static enum status complain(const struct reader *r, struct json_place place,
	const char *key, const char *why)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u:%u: '%s' %s", r->name,
		place.line, place.column, key, why);
}

static void add(struct reader *r, const char *key, const char *value,
	struct json_place place)
{
	struct settings *s = r->out;
	if (s->count == s->capacity) {
		uint32_t capacity = s->capacity ? s->capacity * 2 : 16;
		s->at = arena_grow(r->arena, s->at, s->count, capacity,
			sizeof(*s->at));
		s->capacity = capacity;
	}
	s->at[s->count++] = (struct setting){key, value, place};
}

static const char *copy(const struct reader *r, const char *key)
{
	return arena_copy(r->arena, key, strlen(key));
}

/* What a flag would get for it; NULL if a flag gets nothing like it. */
static const char *scalar(const struct reader *r, const json_t *value)
{
	if (json_is_string(value)) {
		return arena_copy(r->arena, json_string_value(value),
			json_string_length(value));
	}
	if (json_is_boolean(value)) {
		return json_is_true(value) ? "true" : "false";
	}
	if (json_is_integer(value)) {
		return arena_printf(r->arena, "%" PRId64,
			(int64_t)json_integer_value(value));
	}
	return NULL;
}

static enum status read_list(struct reader *r, const char *key,
	const json_t *list)
{
	for (size_t i = 0; i < json_array_size(list); i++) {
		const json_t *item = json_array_get(list, i);
		struct json_place place =
			json_place_of_item(r->places, list, i);
		if (!json_string_length(item)) {
			return complain(r, place, key,
				"must be a list of strings with text");
		}
		add(r, copy(r, key), scalar(r, item), place);
	}
	return STATUS_OK;
}

/* The options of one analyzer, under "set". */
static enum status read_options(struct reader *r, const char *key,
	const char *analyzer, json_t *options)
{
	const char *option;
	json_t *value;
	json_object_foreach(options, option, value)
	{
		struct json_place place =
			json_place_of_key(r->places, options, option);
		const char *text = scalar(r, value);
		if (!text) {
			return complain(r, place, option,
				"must be a string, a whole number, true or "
				"false");
		}
		add(r, copy(r, key),
			arena_printf(r->arena, "%s.%s=%s", analyzer, option,
				text),
			place);
	}
	return STATUS_OK;
}

static enum status read_nested(struct reader *r, const char *key,
	json_t *analyzers)
{
	const char *analyzer;
	json_t *options;
	json_object_foreach(analyzers, analyzer, options)
	{
		enum status st = json_is_object(options)
			? read_options(r, key, analyzer, options)
			: complain(r,
				  json_place_of_key(r->places, analyzers,
					  analyzer),
				  analyzer, "must be an object of options");
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}

static enum status read_member(struct reader *r, const json_t *root,
	const char *key, json_t *value)
{
	if (json_is_array(value)) {
		return read_list(r, key, value);
	}
	if (json_is_object(value)) {
		return read_nested(r, key, value);
	}
	struct json_place place = json_place_of_key(r->places, root, key);
	const char *text = scalar(r, value);
	if (!text) {
		return complain(r, place, key,
			"must be a string, a whole number, a list of strings, "
			"true or false");
	}
	if (!json_is_false(value)) {
		add(r, copy(r, key), json_is_true(value) ? NULL : text, place);
	}
	return STATUS_OK;
}

static enum status read_all(struct reader *r, json_t *root)
{
	const char *key;
	json_t *value;
	json_object_foreach(root, key, value)
	{
		enum status st = strcmp(key, "comment") == 0
			? STATUS_OK
			: read_member(r, root, key, value);
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}

enum status settings_parse(struct settings *out, struct arena *a,
	struct rap_str json, const char *name, struct error *err)
{
	json_error_t why;
	struct json_places places;
	struct reader r = {out, a, &places, name, err};
	*out = (struct settings){0};
	json_t *root = json_loadb(json.at ? json.at : "", json.len,
		JSON_REJECT_DUPLICATES, &why);
	if (!root) {
		return error_set(err, STATUS_SYNTAX, "%s:%d:%d: %s", name,
			why.line > 0 ? why.line : 1,
			why.column > 0 ? why.column : 1, why.text);
	}
	json_places_find(&places, a, json, root);
	enum status st = json_is_object(root)
		? read_all(&r, root)
		: error_set(err, STATUS_SYNTAX,
			  "%s:1:1: settings are an object: {\"only\": "
			  "[\"spam\"]}",
			  name);
	json_decref(root);
	return st;
}
