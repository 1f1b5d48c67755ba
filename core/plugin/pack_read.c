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

static bool is_known(struct rap_str word, const char *const *known,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (str_equal(word, str_of(known[i]))) {
			return true;
		}
	}
	return false;
}

/* Of a member called `name`, copied; NULL after a complaint. */
static const char *text_of(const struct pack_reader *r,
	const struct json_value *member, const char *name)
{
	if (!member->string.len) {
		pack_complain_at(r, member->key_place,
			"'%s' must be a string with text", name);
		return NULL;
	}
	return arena_copy(r->arena, member->string.at, member->string.len);
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

void pack_check_keys(const struct pack_reader *r,
	const struct json_value *object, const char *what,
	const char *const *known, size_t count)
{
	for (const struct json_value *m = object ? object->first : NULL; m;
		m = m->next) {
		if (str_equal(m->key, str_of("comment"))) {
			(void)text_of(r, m, "comment");
			continue;
		}
		if (is_known(m->key, known, count)) {
			continue;
		}
		const char *near = nearest_word(m->key, known, count);
		pack_complain_at(r, m->key_place, "%s has no key '%.*s' (%s%s)",
			what, (int)m->key.len, m->key.at,
			near ? "did you mean " : "write ",
			near ? arena_printf(r->arena, "'%s'?", near)
			     : list(r, known, count));
	}
}

const struct json_value *pack_object(const struct pack_reader *r,
	const struct json_value *object, const char *key)
{
	const struct json_value *value = json_member(object, key);
	if (value && value->kind != JSON_KIND_OBJECT) {
		pack_complain_at(r, value->key_place, "'%s' must be an object",
			key);
		return NULL;
	}
	return value;
}

const struct json_value *pack_array(const struct pack_reader *r,
	const struct json_value *object, const char *key)
{
	const struct json_value *value = json_member(object, key);
	if (value && value->kind != JSON_KIND_ARRAY) {
		pack_complain_at(r, value->key_place, "'%s' must be an array",
			key);
		return NULL;
	}
	return value;
}

const char *pack_item(const struct pack_reader *r,
	const struct json_value *item, const char *what)
{
	if (!item->string.len) {
		PACK_COMPLAIN(r, item, "%s must be a string with text", what);
		return NULL;
	}
	return arena_copy(r->arena, item->string.at, item->string.len);
}

void pack_string(const struct pack_reader *r, const char **out,
	const struct json_value *object, const char *key)
{
	const struct json_value *value = json_member(object, key);
	const char *text = value ? text_of(r, value, key) : NULL;
	*out = text ? text : *out;
}

void pack_needed(const struct pack_reader *r, const char **out,
	const struct json_value *object, const char *key)
{
	if (!json_member(object, key)) {
		PACK_COMPLAIN(r, object, "'%s' is missing", key);
	}
	pack_string(r, out, object, key);
}

void pack_integer(const struct pack_reader *r, int32_t *out,
	const struct json_value *object, const char *key)
{
	enum { LIMIT = 100000 }; /* a thousand in hundredths: past any use */
	const struct json_value *value = json_member(object, key);
	if (!value) {
		return;
	}
	if (value->kind != JSON_KIND_WHOLE || value->whole > LIMIT ||
		value->whole < -LIMIT) {
		pack_complain_at(r, value->key_place,
			"'%s' must be a whole number from %d to %d", key,
			-LIMIT, LIMIT);
		return;
	}
	*out = (int32_t)value->whole;
}

void pack_boolean(const struct pack_reader *r, bool *out,
	const struct json_value *object, const char *key)
{
	const struct json_value *value = json_member(object, key);
	bool yes = json_is(value, JSON_KIND_TRUE);
	if (value && !yes && value->kind != JSON_KIND_FALSE) {
		pack_complain_at(r, value->key_place,
			"'%s' must be true or false", key);
	} else if (value) {
		*out = yes;
	}
}

void pack_choice(const struct pack_reader *r, uint32_t *out,
	const struct json_value *object, const char *key,
	const char *const *choices, size_t count)
{
	const struct json_value *value = json_member(object, key);
	if (!value) {
		return;
	}
	for (size_t i = 0; i < count; i++) {
		if (str_equal(value->string, str_of(choices[i]))) {
			*out = (uint32_t)i;
			return;
		}
	}
	const char *near = count > 1 && json_is(value, JSON_KIND_STRING)
		? nearest_word(value->string, choices, count)
		: NULL;
	pack_complain_at(r, value->key_place, "'%s' must be %s%s%s%s", key,
		list(r, choices, count), near ? " (did you mean '" : "",
		near ? near : "", near ? "'?)" : "");
}
