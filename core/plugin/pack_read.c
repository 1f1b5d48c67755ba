/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_read.h"

#include <stdarg.h>
#include <stdio.h>

#include "core/base/nearest.h"

void pack_complain_at(const struct pack_reader *r, struct json_place place,
	const char *fmt, ...)
{
	char text[384];
	struct pack_complaints *w = r->wrong;
	va_list args;
	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	if (w->count == w->capacity) {
		uint32_t capacity = w->capacity ? w->capacity * 2 : 8;
		w->at = arena_grow(r->arena, w->at, w->count, capacity,
			sizeof(*w->at));
		w->capacity = capacity;
	}
	w->at[w->count++] = (struct pack_complaint){place.line, place.column,
		arena_copy(r->arena, text, strlen(text))};
}

static bool is_known(const char *word, const char *const *known, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (strcmp(known[i], word) == 0) {
			return true;
		}
	}
	return false;
}

void pack_check_keys(const struct pack_reader *r, const json_t *object,
	const char *what, const char *const *known, size_t count)
{
	json_t *all = (json_t *)(uintptr_t)object;
	for (void *i = json_object_iter(all); i;
		i = json_object_iter_next(all, i)) {
		const char *key = json_object_iter_key(i);
		if (strcmp(key, "comment") == 0) {
			const char *comment = NULL;
			pack_string(r, &comment, object, key);
			continue;
		}
		if (is_known(key, known, count)) {
			continue;
		}
		const char *near = nearest_word(str_of(key), known, count);
		pack_complain_key(r, object, key, "%s has no key '%s'%s%s%s",
			what, key, near ? " (did you mean '" : "",
			near ? near : "", near ? "'?)" : "");
	}
}

const json_t *pack_object(const struct pack_reader *r, const json_t *object,
	const char *key)
{
	const json_t *value = json_object_get(object, key);
	if (value && !json_is_object(value)) {
		pack_complain_key(r, object, key, "'%s' must be an object",
			key);
		return NULL;
	}
	return value;
}

const json_t *pack_array(const struct pack_reader *r, const json_t *object,
	const char *key)
{
	const json_t *value = json_object_get(object, key);
	if (value && !json_is_array(value)) {
		pack_complain_key(r, object, key, "'%s' must be an array", key);
		return NULL;
	}
	return value;
}

static const char *copy(const struct pack_reader *r, const json_t *string)
{
	return arena_copy(r->arena, json_string_value(string),
		json_string_length(string));
}

const char *pack_item(const struct pack_reader *r, const json_t *array,
	size_t item, const char *what)
{
	const json_t *value = json_array_get(array, item);
	if (!json_string_length(value)) {
		pack_complain_item(r, array, item,
			"%s must be a string with text", what);
		return NULL;
	}
	return copy(r, value);
}

void pack_string(const struct pack_reader *r, const char **out,
	const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);
	if (value && !json_string_length(value)) {
		pack_complain_key(r, object, key,
			"'%s' must be a string with text", key);
	} else if (value) {
		*out = copy(r, value);
	}
}

void pack_needed(const struct pack_reader *r, const char **out,
	const json_t *object, const char *key)
{
	if (!json_object_get(object, key)) {
		pack_complain(r, object, "'%s' is missing", key);
	}
	pack_string(r, out, object, key);
}

void pack_integer(const struct pack_reader *r, int32_t *out,
	const json_t *object, const char *key)
{
	enum { LIMIT = 100000 }; /* a thousand in hundredths: past any use */
	const json_t *value = json_object_get(object, key);
	if (!value) {
		return;
	}
	if (!json_is_integer(value) || json_integer_value(value) > LIMIT ||
		json_integer_value(value) < -LIMIT) {
		pack_complain_key(r, object, key,
			"'%s' must be a whole number from %d to %d", key,
			-LIMIT, LIMIT);
		return;
	}
	*out = (int32_t)json_integer_value(value);
}

void pack_boolean(const struct pack_reader *r, bool *out, const json_t *object,
	const char *key)
{
	const json_t *value = json_object_get(object, key);
	if (value && !json_is_boolean(value)) {
		pack_complain_key(r, object, key, "'%s' must be true or false",
			key);
	} else if (value) {
		*out = json_is_true(value);
	}
}

/* "'a', 'b' or 'c'" */
static const char *list(const struct pack_reader *r, const char *const *words,
	size_t count)
{
	const char *text = "";
	for (size_t i = 0; i < count; i++) {
		const char *glue = i + 1 == count ? " or " : ", ";
		text = arena_printf(r->arena, "%s%s'%s'", text, i ? glue : "",
			words[i]);
	}
	return text;
}

void pack_choice(const struct pack_reader *r, uint32_t *out,
	const json_t *object, const char *key, const char *const *choices,
	size_t count)
{
	const json_t *value = json_object_get(object, key);
	const char *word = json_string_value(value);
	if (!value) {
		return;
	}
	for (size_t i = 0; word && i < count; i++) {
		if (strcmp(choices[i], word) == 0) {
			*out = (uint32_t)i;
			return;
		}
	}
	const char *near =
		word ? nearest_word(str_of(word), choices, count) : NULL;
	pack_complain_key(r, object, key, "'%s' must be %s%s%s%s", key,
		list(r, choices, count), near ? " (did you mean '" : "",
		near ? near : "", near ? "'?)" : "");
}
