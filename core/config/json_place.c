/* SPDX-License-Identifier: MIT */
#include "core/config/json_place.h"

/* Walks a text that is known to be JSON, beside the tree made of it. */
struct walker {
	struct json_places *out;
	size_t at;
	struct json_place here;
	bool others; /* what to note: others, or items */
};

static void step(struct walker *w)
{
	char c = w->out->text.at[w->at++];
	if (c == '\n') {
		w->here.line++;
		w->here.column = 1;
	} else if (((unsigned char)c & 0xC0U) != 0x80U) {
		w->here.column++;
	}
}

/* The byte at hand; 0 behind the end, which JSON has nowhere else. */
static char byte(const struct walker *w)
{
	return w->at < w->out->text.len ? w->out->text.at[w->at] : '\0';
}

/* Pass white space, commas and colons: they carry no value. */
static void skip(struct walker *w)
{
	for (char c = byte(w); c == ' ' || c == '\t' || c == '\r' ||
		c == '\n' || c == ',' || c == ':';
		c = byte(w)) {
		step(w);
	}
}

static void skip_string(struct walker *w)
{
	step(w);
	for (char c = byte(w); c && c != '"'; c = byte(w)) {
		if (c == '\\') {
			step(w);
		}
		step(w);
	}
	step(w);
}

static void skip_scalar(struct walker *w)
{
	if (byte(w) == '"') {
		skip_string(w);
		return;
	}
	while (byte(w) && !strchr(",]} \t\r\n", byte(w))) {
		step(w);
	}
}

static struct rap_str bytes_of(const void *const *address)
{
	return (struct rap_str){(const char *)address, sizeof(*address)};
}

static void note(struct walker *w, const void *address)
{
	struct arena *a = w->out->arena;
	if (w->others) {
		struct json_place *place = arena_alloc(a, sizeof(*place));
		*place = w->here;
		*map_at(&w->out->others, a, bytes_of(&address)) = place;
	}
}

static void walk(struct walker *w, const json_t *value);

/* jansson keeps the members of an object in the order of the text. */
static void walk_members(struct walker *w, const json_t *object)
{
	json_t *all = (json_t *)(uintptr_t)object;
	for (void *i = json_object_iter(all); i;
		i = json_object_iter_next(all, i)) {
		skip(w);
		note(w, json_object_iter_key(i));
		skip_string(w);
		skip(w);
		walk(w, json_object_iter_value(i));
	}
}

static void walk_items(struct walker *w, const json_t *array)
{
	struct arena *a = w->out->arena;
	const void *address = array;
	size_t count = json_array_size(array);
	struct json_place *places = NULL;
	if (count && !w->others) {
		places = arena_array(a, count, sizeof(*places));
		*map_at(&w->out->items, a, bytes_of(&address)) = places;
	}
	for (size_t i = 0; i < count; i++) {
		skip(w);
		if (places) {
			places[i] = w->here;
		}
		walk(w, json_array_get(array, i));
	}
}

static void walk(struct walker *w, const json_t *value)
{
	if (!json_is_object(value) && !json_is_array(value)) {
		skip_scalar(w);
		return;
	}
	note(w, value);
	step(w);
	if (json_is_object(value)) {
		walk_members(w, value);
	} else {
		walk_items(w, value);
	}
	skip(w);
	step(w);
}

static void walk_all(struct json_places *p, bool others)
{
	struct walker w = {.out = p, .here = {1, 1}, .others = others};
	skip(&w);
	walk(&w, p->root);
}

void json_places_find(struct json_places *out, struct arena *a,
	struct rap_str text, const json_t *root)
{
	*out = (struct json_places){.arena = a, .text = text, .root = root};
	walk_all(out, false);
}

/* The root is a container, so whoever asked once left something there. */
static struct json_place find(struct json_places *p, const void *address)
{
	static const struct json_place unknown = {1, 1};
	if (!p->others.count) {
		walk_all(p, true);
	}
	const struct json_place *found =
		map_find(&p->others, bytes_of(&address));
	return found ? *found : unknown;
}

struct json_place json_place_of(struct json_places *p, const json_t *container)
{
	return find(p, container);
}

struct json_place json_place_of_key(struct json_places *p, const json_t *object,
	const char *key)
{
	json_t *all = (json_t *)(uintptr_t)object;
	void *member = json_object_iter_at(all, key);
	return find(p, json_object_iter_key(member));
}

struct json_place json_place_of_item(const struct json_places *p,
	const json_t *array, size_t item)
{
	const void *address = array;
	const struct json_place *places =
		map_find(&p->items, bytes_of(&address));
	return places[item];
}
