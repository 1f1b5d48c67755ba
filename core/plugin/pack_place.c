/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_place.h"

/* A container or the key of a member by its address; else an array's item. */
struct place_key {
	const void *address;
	size_t item;
};

#define NO_ITEM SIZE_MAX

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

static struct rap_str bytes_of(const struct place_key *key)
{
	return (struct rap_str){(const char *)key, sizeof(*key)};
}

static void note(struct walker *w, const void *address, size_t item)
{
	struct place_key key = {address, item};
	struct json_place *place = arena_alloc(w->out->arena, sizeof(*place));
	*place = w->here;
	*map_at(&w->out->places, w->out->arena, bytes_of(&key)) = place;
}

static void walk(struct walker *w, const json_t *value);

/* jansson keeps the members of an object in the order of the text. */
static void walk_members(struct walker *w, const json_t *object)
{
	json_t *all = (json_t *)(uintptr_t)object;
	for (void *i = json_object_iter(all); i;
		i = json_object_iter_next(all, i)) {
		skip(w);
		note(w, json_object_iter_key(i), NO_ITEM);
		skip_string(w);
		skip(w);
		walk(w, json_object_iter_value(i));
	}
}

static void walk_items(struct walker *w, const json_t *array)
{
	for (size_t i = 0; i < json_array_size(array); i++) {
		skip(w);
		note(w, array, i);
		walk(w, json_array_get(array, i));
	}
}

static void walk(struct walker *w, const json_t *value)
{
	if (!json_is_object(value) && !json_is_array(value)) {
		skip_scalar(w);
		return;
	}
	note(w, value, NO_ITEM);
	step(w);
	if (json_is_object(value)) {
		walk_members(w, value);
	} else {
		walk_items(w, value);
	}
	skip(w);
	step(w);
}

void json_places_find(struct json_places *out, struct arena *a,
	struct rap_str text, const json_t *root)
{
	struct walker w = {.out = out, .text = text, .here = {1, 1}};
	*out = (struct json_places){.arena = a};
	skip(&w);
	walk(&w, root);
}

static struct json_place find(const struct json_places *p, const void *address,
	size_t item)
{
	static const struct json_place unknown = {1, 1};
	struct place_key key = {address, item};
	const struct json_place *found = map_find(&p->places, bytes_of(&key));
	return found ? *found : unknown;
}

struct json_place json_place_of(const struct json_places *p,
	const json_t *container)
{
	return find(p, container, NO_ITEM);
}

struct json_place json_place_of_key(const struct json_places *p,
	const json_t *object, const char *key)
{
	json_t *all = (json_t *)(uintptr_t)object;
	void *member = json_object_iter_at(all, key);
	return find(p, json_object_iter_key(member), NO_ITEM);
}

struct json_place json_place_of_item(const struct json_places *p,
	const json_t *array, size_t item)
{
	return find(p, array, item);
}
