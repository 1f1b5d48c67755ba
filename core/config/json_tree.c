/* SPDX-License-Identifier: MIT */
#include "core/config/json_tree.h"

#include "core/base/map.h"
#include "core/base/utf8.h"
#include "core/config/json_parser.h"

/* Members of an object that are compared one by one; more take a map. */
enum { FEW_KEYS = 16 };

/* An array or object that has not been closed yet. */
struct level {
	struct json_value *container;
	struct json_value *last; /* of its elements or members */
	struct map keys;         /* of its members, if they are many */
};

struct tree_parser {
	struct json_parser p;
	struct level levels[JSON_DEPTH_MAX];
	size_t depth;
};

enum status json_fail(struct json_parser *p, size_t at, const char *message)
{
	p->wrong = at;
	return error_set(p->err, STATUS_SYNTAX, "%s", message);
}

/* The byte behind white space; NUL behind the end. */
static char next(struct json_parser *p)
{
	while (p->at < p->text.len) {
		char c = p->text.at[p->at];
		if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
			return c;
		}
		p->at++;
		if (c == '\n') {
			p->line++;
			p->line_begin = p->at;
			p->line_extra = 0;
		}
	}
	return '\0';
}

static struct json_place here(const struct json_parser *p)
{
	size_t column = p->at - p->line_begin - p->line_extra + 1;
	return (struct json_place){p->line, (uint32_t)column};
}

static void *key_in_map(struct level *l, struct arena *a,
	struct json_value *member)
{
	void **place = map_at(&l->keys, a, member->key);
	void *before = *place;
	*place = member;
	return before;
}

/* Whether an object has a member of this key already; *member is its last. */
static bool is_twice(struct level *l, struct arena *a,
	struct json_value *member)
{
	struct json_value *m = l->container->first;
	if (l->container->count <= FEW_KEYS) {
		while (m != member && !str_equal(m->key, member->key)) {
			m = m->next;
		}
		return m != member;
	}
	bool is_new = !l->keys.count;
	for (; is_new && m != member; m = m->next) {
		(void)key_in_map(l, a, m);
	}
	return key_in_map(l, a, member);
}

static enum status read_key(struct tree_parser *t, struct json_value *member)
{
	struct json_parser *p = &t->p;
	if (next(p) != '"') {
		return json_fail(p, p->at,
			"here should be a key in double quotes");
	}
	size_t begin = p->at;
	member->key_place = here(p);
	enum status st = json_read_string(p, &member->key);
	if (st) {
		return st;
	}
	if (is_twice(&t->levels[t->depth - 1], p->arena, member)) {
		p->wrong = begin;
		return error_set(p->err, STATUS_SYNTAX,
			"the key '%.*s' stands in this object already",
			(int)member->key.len, member->key.at);
	}
	if (next(p) != ':') {
		return json_fail(p, p->at, "here should be a colon");
	}
	p->at++;
	return STATUS_OK;
}

static enum status read_value(struct tree_parser *t, struct json_value *out)
{
	struct json_parser *p = &t->p;
	char c = next(p);
	out->place = here(p);
	out->begin = (uint32_t)p->at;
	if (c != '[' && c != '{') {
		enum status st = json_read_scalar(p, out);
		out->end = (uint32_t)p->at;
		return st;
	}
	if (t->depth == JSON_DEPTH_MAX) {
		return json_fail(p, p->at, "too deep inside other values");
	}
	p->at++;
	out->kind = c == '[' ? JSON_KIND_ARRAY : JSON_KIND_OBJECT;
	t->levels[t->depth++] = (struct level){.container = out};
	return STATUS_OK;
}

static struct json_value *add_child(struct level *l, struct arena *a)
{
	struct json_value *child = arena_alloc(a, sizeof(*child));
	if (l->last) {
		l->last->next = child;
	} else {
		l->container->first = child;
	}
	l->last = child;
	l->container->count++;
	return child;
}

/* Close the innermost array or object, or read what it has next. */
static enum status step(struct tree_parser *t)
{
	struct json_parser *p = &t->p;
	struct level *l = &t->levels[t->depth - 1];
	bool is_object = l->container->kind == JSON_KIND_OBJECT;
	char c = next(p);
	if (c == (is_object ? '}' : ']')) {
		l->container->end = (uint32_t)++p->at;
		t->depth--;
		return STATUS_OK;
	}
	if (l->container->count && c != ',') {
		return json_fail(p, p->at,
			is_object ? "here should be a comma or }"
				  : "here should be a comma or ]");
	}
	p->at += l->container->count > 0;
	struct json_value *child = add_child(l, p->arena);
	enum status st = is_object ? read_key(t, child) : STATUS_OK;
	return st ? st : read_value(t, child);
}

static enum status check_bytes(struct json_parser *p)
{
	size_t bad = utf8_first_bad(p->text);
	if (bad < p->text.len) {
		return json_fail(p, bad, "not UTF-8; save the text as UTF-8");
	}
	return p->text.len < UINT32_MAX ? STATUS_OK
					: json_fail(p, 0, "larger than 4 GB");
}

static enum status parse(struct tree_parser *t, struct json_value *root)
{
	struct json_parser *p = &t->p;
	enum status st = check_bytes(p);
	char c = next(p);
	if (!st && c != '{' && c != '[') {
		st = json_fail(p, p->at, "JSON begins with { or [");
	}
	st = st ? st : read_value(t, root);
	while (!st && t->depth) {
		st = step(t);
	}
	if (!st && (next(p) || p->at < p->text.len)) {
		st = json_fail(p, p->at, "here should be the end of the text");
	}
	return st;
}

/* Some editors begin a text with a byte order mark, which says nothing. */
static size_t mark_len(struct rap_str text)
{
	static const char mark[] = "\xEF\xBB\xBF";
	return str_starts_with(text, mark) ? strlen(mark) : 0;
}

static struct json_place place_of(struct rap_str text, size_t at)
{
	struct json_place place = {.line = 1};
	size_t begin = at ? mark_len(text) : 0;
	for (size_t i = 0; i < at; i++) {
		if (text.at[i] == '\n') {
			place.line++;
			begin = i + 1;
		}
	}
	struct rap_str before = {text.at + begin, at - begin};
	place.column = (uint32_t)utf8_count(before) + 1;
	return place;
}

enum status json_parse(const struct json_value **out, struct arena *a,
	struct rap_str text, struct json_place *where, struct error *err)
{
	struct tree_parser t;
	struct json_value *root = arena_alloc(a, sizeof(*root));
	size_t mark = mark_len(text);
	t.p = (struct json_parser){.arena = a,
		.text = text,
		.at = mark,
		.line = 1,
		.line_extra = mark,
		.err = err};
	t.depth = 0;
	enum status st = parse(&t, root);
	if (st) {
		*where = place_of(text, t.p.wrong);
	}
	*out = root;
	return st;
}

bool json_is(const struct json_value *v, enum json_kind kind)
{
	return v && v->kind == kind;
}

const struct json_value *json_member(const struct json_value *object,
	const char *key)
{
	const struct json_value *m =
		json_is(object, JSON_KIND_OBJECT) ? object->first : NULL;
	struct rap_str wanted = str_of(key);
	while (m && !str_equal(m->key, wanted)) {
		m = m->next;
	}
	return m;
}

const struct json_value *json_first(const struct json_value *array)
{
	return json_is(array, JSON_KIND_ARRAY) ? array->first : NULL;
}
