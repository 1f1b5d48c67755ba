/* SPDX-License-Identifier: MIT */
#include "core/config/settings.h"

#include <inttypes.h>

struct reader {
	struct settings *out;
	struct arena *arena;
	const char *name;
	struct error *err;
};

static enum status complain(const struct reader *r, struct json_place place,
	struct rap_str key, const char *why)
{
	return error_set(r->err, STATUS_SYNTAX, "%s:%u:%u: '%.*s' %s", r->name,
		place.line, place.column, (int)key.len, key.at, why);
}

static struct setting *add(struct reader *r, const char *key, const char *value,
	struct json_place place)
{
	struct settings *s = r->out;
	if (s->count == s->capacity) {
		uint32_t capacity = s->capacity ? s->capacity * 2 : 16;
		s->at = arena_grow(r->arena, s->at, s->count, capacity,
			sizeof(*s->at));
		s->capacity = capacity;
	}
	s->at[s->count] = (struct setting){key, value, place, false};
	return &s->at[s->count++];
}

static const char *copy(const struct reader *r, struct rap_str key)
{
	return arena_copy(r->arena, key.at, key.len);
}

/* What a flag would get for it; NULL if a flag gets nothing like it. */
static const char *scalar(const struct reader *r, const struct json_value *v)
{
	switch (v->kind) {
	case JSON_KIND_STRING:
	case JSON_KIND_REAL:
		return copy(r, v->string);
	case JSON_KIND_TRUE:
		return "true";
	case JSON_KIND_FALSE:
		return "false";
	case JSON_KIND_WHOLE:
		return arena_printf(r->arena, "%" PRId64, v->whole);
	case JSON_KIND_NULL:
	case JSON_KIND_ARRAY:
	case JSON_KIND_OBJECT:
		break;
	}
	return NULL;
}

static enum status read_list(struct reader *r, const struct json_value *list)
{
	for (const struct json_value *i = list->first; i; i = i->next) {
		if (!i->string.len) {
			return complain(r, i->place, list->key,
				"must be a list of strings with text");
		}
		(void)add(r, copy(r, list->key), scalar(r, i), i->place);
	}
	return STATUS_OK;
}

/* The options of one analyzer, under "set". */
static enum status read_options(struct reader *r, struct rap_str key,
	const struct json_value *analyzer)
{
	for (const struct json_value *i = analyzer->first; i; i = i->next) {
		const char *text = scalar(r, i);
		if (!text) {
			return complain(r, i->key_place, i->key,
				"must be a string, a number, true or false");
		}
		(void)add(r, copy(r, key),
			arena_printf(r->arena, "%.*s.%.*s=%s",
				(int)analyzer->key.len, analyzer->key.at,
				(int)i->key.len, i->key.at, text),
			i->key_place);
	}
	return STATUS_OK;
}

static enum status read_nested(struct reader *r,
	const struct json_value *analyzers)
{
	for (const struct json_value *i = analyzers->first; i; i = i->next) {
		enum status st = i->kind == JSON_KIND_OBJECT
			? read_options(r, analyzers->key, i)
			: complain(r, i->key_place, i->key,
				  "must be an object of options");
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}

static enum status read_member(struct reader *r, const struct json_value *m)
{
	if (m->kind == JSON_KIND_ARRAY) {
		return read_list(r, m);
	}
	if (m->kind == JSON_KIND_OBJECT) {
		return read_nested(r, m);
	}
	const char *text = scalar(r, m);
	if (!text) {
		return complain(r, m->key_place, m->key,
			"must be a string, a number, a list of strings, true "
			"or false");
	}
	bool off = m->kind == JSON_KIND_FALSE;
	text = off || m->kind == JSON_KIND_TRUE ? NULL : text;
	add(r, copy(r, m->key), text, m->key_place)->off = off;
	return STATUS_OK;
}

static enum status read_all(struct reader *r, const struct json_value *root)
{
	for (const struct json_value *i = root->first; i; i = i->next) {
		enum status st = str_equal(i->key, str_of("comment"))
			? STATUS_OK
			: read_member(r, i);
		if (st) {
			return st;
		}
	}
	return STATUS_OK;
}

enum status settings_parse(struct settings *out, struct arena *a,
	struct rap_str json, const char *name, struct error *err)
{
	struct arena scratch = ARENA_INIT;
	struct json_place where;
	const struct json_value *root = NULL;
	struct reader r = {out, a, name, err};
	*out = (struct settings){0};
	enum status st = json_parse(&root, &scratch, json, &where, err);
	if (st) {
		st = error_context(err, "%s:%u:%u", name, where.line,
			where.column);
	} else if (root->kind != JSON_KIND_OBJECT) {
		st = error_set(err, STATUS_SYNTAX,
			"%s:1:1: settings are an object: {\"only\": "
			"[\"spam\"]}",
			name);
	} else {
		st = read_all(&r, root);
	}
	arena_release(&scratch);
	return st;
}
