/* SPDX-License-Identifier: MIT */
/*
 * Where in a JSON text each value stands: jansson tells only where a text stops
 * being JSON, but a wrong key has a line and a column too.
 */
#ifndef CORE_PLUGIN_PACK_PLACE_H
#define CORE_PLUGIN_PACK_PLACE_H

#include <jansson.h>

#include "core/base/map.h"

/* Line and column, from 1; columns in code points. */
struct json_place {
	uint32_t line, column;
};

struct json_places {
	struct map values; /* the value's address -> struct value_places */
	struct arena *arena;
};

/* Find the places of all values of root, which was made of text. */
void json_places_find(struct json_places *out, struct arena *a,
	struct rap_str text, const json_t *root);

/*
 * Where a value begins. true, false and null are shared by all who have them:
 * their place is that of the first, but for those that are a pack's flags.
 */
struct json_place json_place_of(const struct json_places *p,
	const json_t *value);

/* Where the key of a member begins, whatever its value. */
struct json_place json_place_of_key(const struct json_places *p,
	const json_t *object, const char *key);

#endif /* CORE_PLUGIN_PACK_PLACE_H */
