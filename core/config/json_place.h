/* SPDX-License-Identifier: MIT */
/*
 * Where in a JSON text each value stands: jansson tells only where a text stops
 * being JSON, but a wrong key has a line and a column too.
 *
 * jansson has one true, one false and one null for all who have them, so a
 * scalar has no place of its own: a member or an element of an array has.
 */
#ifndef CORE_CONFIG_JSON_PLACE_H
#define CORE_CONFIG_JSON_PLACE_H

#include <jansson.h>

#include "core/base/map.h"

/* Line and column, from 1; columns in code points. */
struct json_place {
	uint32_t line, column;
};

/*
 * Elements of arrays are found at once: whoever reads a pack asks for their
 * lines. Objects and keys are asked for by complaints, so a good text never pays
 * for them.
 */
struct json_places {
	struct arena *arena;
	struct rap_str text;
	const json_t *root;
	struct map items;  /* an array -> its elements' struct json_place */
	struct map others; /* an object, array or key -> its struct json_place;
	                      empty until somebody asks */
};

/* Find the places of values of root, which was made of text; both borrowed. */
void json_places_find(struct json_places *out, struct arena *a,
	struct rap_str text, const json_t *root);

/* Where an object or an array begins. */
struct json_place json_place_of(struct json_places *p, const json_t *container);

/* Where the key of a member begins. */
struct json_place json_place_of_key(struct json_places *p, const json_t *object,
	const char *key);

/* Where an element of an array begins. */
struct json_place json_place_of_item(const struct json_places *p,
	const json_t *array, size_t item);

#endif /* CORE_CONFIG_JSON_PLACE_H */
