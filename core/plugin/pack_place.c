/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_place.h"

struct value_places {
	struct json_place value, key;
};

/* Walks a text that is known to be JSON, beside the tree made of it. */
struct walker {
	struct json_places *out;
	struct rap_str text;
	size_t at;
	struct json_place here;
};

static void step(struct walker *w)
{
	char c = w->text.at[w->at++];
	if (c == '\n') {
		w->here.line++;
		w->here.column = 1;
	} else if (((unsigned char)c & 0xC0u) != 0x80u) {
		w->here.column++;
	}
}

/* Pass white space, commas and colons: they carry no value. */
static void skip(struct walker *w)
{
	while (w->at < w->text.len && w->text.at[w->at] &&
		strchr(" \t\r\n,:", w->text.at[w->at])) {
		step(w);
	}
}

static void skip_string(struct walker *w)
{
	step(w);
	while (w->at < w->text.len && w->text.at[w->at] != '"') {
		if (w->text.at[w->at] == '\\') {
			step(w);
		}
		step(w);
	}
	step(w);
}

static void skip_scalar(struct walker *w)
{
	if (w->text.at[w->at] == '"') {
		skip_string(w);
		return;
	}
	while (w->at < w->text.len &&
		!strchr(",]} \t\r\n", w->text.at[w->at])) {
		step(w);
	}
}

static struct rap_str address(const json_t *const *value)
{
	return (struct rap_str){(const char *)value, sizeof(*value)};
}

static void walk(struct walker *w, const json_t *value, const char *key,
	struct json_place key_place);

/* true, false and null are one value each, wherever they stand. */
static bool is_shared(const json_t *value)
{
	return json_is_boolean(value) || json_is_null(value);
}

static bool is_flag(const char *key)
{
	return strcmp(key, "context") == 0 || strcmp(key, "exact") == 0 ||
		strcmp(key, "heading") == 0;
}

/* The first one that is not a flag's is the one that will be wrong. */
static void note_shared(struct walker *w, const json_t *value, const char *key,
	struct value_places *places)
{
	struct rap_str name = {(const char *)&key, sizeof(key)};
	if (key) {
		*map_at(&w->out->values, w->out->arena, name) = places;
	}
	void **first = map_at(&w->out->values, w->out->arena, address(&value));
	if (!*first && !(key && is_flag(key) && json_is_boolean(value))) {
		*first = places;
	}
}

/* jansson keeps the members of an object in the order of the text. */
static void walk_members(struct walker *w, const json_t *object)
{
	json_t *all = (json_t *)(uintptr_t)object;
	for (void *i = json_object_iter(all); i;
		i = json_object_iter_next(all, i)) {
		skip(w);
		struct json_place place = w->here;
		skip_string(w);
		walk(w, json_object_iter_value(i), json_object_iter_key(i),
			place);
	}
}

static void walk(struct walker *w, const json_t *value, const char *key,
	struct json_place key_place)
{
	skip(w);
	struct value_places *places =
		arena_alloc(w->out->arena, sizeof(*places));
	places->value = w->here;
	places->key = key ? key_place : w->here;
	if (is_shared(value)) {
		note_shared(w, value, key, places);
	} else {
		*map_at(&w->out->values, w->out->arena, address(&value)) =
			places;
	}
	if (json_is_object(value) || json_is_array(value)) {
		step(w);
		if (json_is_object(value)) {
			walk_members(w, value);
		}
		for (size_t i = 0; i < json_array_size(value); i++) {
			struct json_place none = {0, 0};
			walk(w, json_array_get(value, i), NULL, none);
		}
		skip(w);
		step(w);
	} else {
		skip_scalar(w);
	}
}

void json_places_find(struct json_places *out, struct arena *a,
	struct rap_str text, const json_t *root)
{
	struct json_place none = {0, 0};
	struct walker w = {.out = out, .text = text, .here = {1, 1}};
	*out = (struct json_places){.arena = a};
	walk(&w, root, NULL, none);
}

static const struct value_places *find(const struct json_places *p,
	struct rap_str address)
{
	static const struct value_places unknown = {{1, 1}, {1, 1}};
	const struct value_places *found = map_find(&p->values, address);
	return found ? found : &unknown;
}

struct json_place json_place_of(const struct json_places *p,
	const json_t *value)
{
	return find(p, address(&value))->value;
}

struct json_place json_place_of_key(const struct json_places *p,
	const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);
	json_t *all = (json_t *)(uintptr_t)object;
	const char *own = json_object_iter_key(json_object_iter_at(all, key));
	struct rap_str name = {(const char *)&own, sizeof(own)};
	return find(p, is_shared(value) ? name : address(&value))->key;
}
