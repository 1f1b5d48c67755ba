/* SPDX-License-Identifier: MIT */
#include "core/plugin/pack_read.h"

#include <stdarg.h>
#include <stdio.h>

#include "core/base/nearest.h"

static enum status PRINTF_LIKE_V(3) complain_at(const struct pack_reader *r,
	struct json_place place, const char *fmt, va_list args)
	PRINTF_LIKE(3, 0);

static enum status complain_at(const struct pack_reader *r,
	struct json_place place, const char *fmt, va_list args)
{
	char why[384];
	(void)vsnprintf(why, sizeof(why), fmt, args);
	return error_set(r->err, STATUS_SYNTAX, "%s:%u:%u: %s", r->name,
		place.line, place.column, why);
}

enum status pack_complain(const struct pack_reader *r, const json_t *at,
	const char *fmt, ...)
{
	va_list args;
	va_start(args, fmt);
	enum status st =
		complain_at(r, json_place_of(&r->places, at), fmt, args);
	va_end(args);
	return st;
}

enum status pack_complain_key(const struct pack_reader *r, const json_t *object,
	const char *key, const char *fmt, ...)
{
	va_list args;
	va_start(args, fmt);
	enum status st = complain_at(r,
		json_place_of_key(&r->places, object, key), fmt, args);
	va_end(args);
	return st;
}

uint32_t pack_line(const struct pack_reader *r, const json_t *value)
{
	return json_place_of(&r->places, value).line;
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

enum status pack_check_keys(const struct pack_reader *r, const json_t *object,
	const char *what, const char *const *known, size_t count)
{
	if (!json_is_object(object)) {
		return pack_complain(r, object, "%s must be an object", what);
	}
	json_t *all = (json_t *)(uintptr_t)object;
	for (void *i = json_object_iter(all); i;
		i = json_object_iter_next(all, i)) {
		const char *key = json_object_iter_key(i);
		if (is_known(key, known, count) ||
			strcmp(key, "comment") == 0) {
			continue;
		}
		const char *near = nearest_word(str_of(key), known, count);
		return pack_complain_key(r, object, key,
			"%s has no key '%s'%s%s%s", what, key,
			near ? " (did you mean '" : "", near ? near : "",
			near ? "'?)" : "");
	}
	return STATUS_OK;
}

enum status pack_string(const struct pack_reader *r, const char **out,
	const json_t *object, const char *key, bool mandatory)
{
	const json_t *value = json_object_get(object, key);
	if (!value) {
		return mandatory
			? pack_complain(r, object, "'%s' is missing", key)
			: STATUS_OK;
	}
	if (!json_is_string(value) || !json_string_length(value)) {
		return pack_complain_key(r, object, key,
			"'%s' must be a string with text", key);
	}
	*out = arena_copy(r->arena, json_string_value(value),
		json_string_length(value));
	return STATUS_OK;
}

enum status pack_integer(const struct pack_reader *r, int32_t *out,
	const json_t *object, const char *key)
{
	enum { LIMIT = 100000 }; /* a thousand in hundredths: past any use */
	const json_t *value = json_object_get(object, key);
	if (!value) {
		return STATUS_OK;
	}
	if (!json_is_integer(value) || json_integer_value(value) > LIMIT ||
		json_integer_value(value) < -LIMIT) {
		return pack_complain_key(r, object, key,
			"'%s' must be a whole number from %d to %d", key,
			-LIMIT, LIMIT);
	}
	*out = (int32_t)json_integer_value(value);
	return STATUS_OK;
}

enum status pack_boolean(const struct pack_reader *r, bool *out,
	const json_t *object, const char *key)
{
	const json_t *value = json_object_get(object, key);
	if (!value) {
		return STATUS_OK;
	}
	if (!json_is_boolean(value)) {
		return pack_complain_key(r, object, key,
			"'%s' must be true or false", key);
	}
	*out = json_is_true(value);
	return STATUS_OK;
}

enum status pack_choice(const struct pack_reader *r, uint32_t *out,
	const json_t *object, const char *key, const char *const *choices,
	size_t count)
{
	const json_t *value = json_object_get(object, key);
	const char *word = json_string_value(value);
	if (!value) {
		return STATUS_OK;
	}
	for (size_t i = 0; word && i < count; i++) {
		if (strcmp(choices[i], word) == 0) {
			*out = (uint32_t)i;
			return STATUS_OK;
		}
	}
	const char *near =
		word ? nearest_word(str_of(word), choices, count) : NULL;
	return pack_complain_key(r, object, key,
		"'%s' must be one of the known words, such as '%s'%s%s%s", key,
		choices[0], near ? " (did you mean '" : "", near ? near : "",
		near ? "'?)" : "");
}
