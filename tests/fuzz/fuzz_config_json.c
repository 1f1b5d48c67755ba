/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as JSON: a tree whose values lie inside each other, in order, or a
 * mistake at a place in the text.
 * Rooms: config base
 */
#include <stdlib.h>

#include "core/config/json_tree.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

static bool is_before(struct json_place a, struct json_place b)
{
	return a.line < b.line || (a.line == b.line && a.column < b.column);
}

/* No deeper than the reader lets it be. */
static void check(const struct json_value *v)
{
	uint32_t at = v->begin;
	uint32_t count = 0;
	demand(v->begin < v->end);
	for (const struct json_value *i = v->first; i; i = i->next) {
		demand(i->begin > at && i->end < v->end);
		demand(is_before(v->place, i->place));
		demand(v->kind != JSON_KIND_OBJECT ||
			is_before(i->key_place, i->place));
		check(i);
		at = i->end;
		count++;
	}
	demand(count == v->count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct rap_str text = {(const char *)data, size};
	const struct json_value *root = NULL;
	struct json_place where = {0, 0};
	struct error err = {0};
	uint32_t lines = 1;
	for (size_t i = 0; i < size; i++) {
		lines += data[i] == '\n';
	}
	if (json_parse(&root, &a, text, &where, &err)) {
		demand(err.status == STATUS_SYNTAX && *err.message);
		demand(where.line >= 1 && where.line <= lines);
		demand(where.column >= 1);
	} else {
		demand(root->place.line >= 1 && root->end <= size);
		check(root);
	}
	arena_release(&a);
	return 0;
}
