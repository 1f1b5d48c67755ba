/* SPDX-License-Identifier: MIT */
/*
 * Reading the JSON of a pack strictly: members of known names and types, and
 * complaints that say line, column and remedy. Reading goes on after a
 * complaint; whoever asked looks at the complaints at the end.
 */
#ifndef CORE_PLUGIN_PACK_READ_H
#define CORE_PLUGIN_PACK_READ_H

#include "core/config/json_place.h"
#include "core/plugin/pack.h"

/* What reading passes around. */
struct pack_reader {
	struct arena *arena;
	struct arena *scratch; /* of whoever uses it last */
	struct json_places *places;
	struct pack_complaints *wrong;
};

void pack_complain_at(const struct pack_reader *r, struct json_place place,
	const char *fmt, ...) PRINTF_LIKE(3, 4);

/*
 * Complain at the beginning of an object or array, at a member's key, or at an
 * element of an array.
 */
#define pack_complain(r, container, ...)                                       \
	pack_complain_at((r), json_place_of((r)->places, (container)),         \
		__VA_ARGS__)
#define pack_complain_key(r, object, key, ...)                                 \
	pack_complain_at((r), json_place_of_key((r)->places, (object), (key)), \
		__VA_ARGS__)
#define pack_complain_item(r, array, item, ...)                                \
	pack_complain_at((r),                                                  \
		json_place_of_item((r)->places, (array), (item)), __VA_ARGS__)

/* Complain about every key of `object` that is not known, and its comment. */
void pack_check_keys(const struct pack_reader *r, const json_t *object,
	const char *what, const char *const *known, size_t count);

/*
 * A member that must be an object, or an array; NULL if it is missing, which
 * is left to the caller, or something else, which is not.
 */
const json_t *pack_object(const struct pack_reader *r, const json_t *object,
	const char *key);
const json_t *pack_array(const struct pack_reader *r, const json_t *object,
	const char *key);

/* Text of an array's element, copied; NULL after a complaint. */
const char *pack_item(const struct pack_reader *r, const json_t *array,
	size_t item, const char *what);

/*
 * Scalar members, copied. One that is missing leaves *out alone, and so does a
 * wrong one; strings have text.
 */
void pack_string(const struct pack_reader *r, const char **out,
	const json_t *object, const char *key);
void pack_integer(const struct pack_reader *r, int32_t *out,
	const json_t *object, const char *key);
void pack_boolean(const struct pack_reader *r, bool *out, const json_t *object,
	const char *key);

/* As pack_string, but it must be there. */
void pack_needed(const struct pack_reader *r, const char **out,
	const json_t *object, const char *key);

/* The position of `key`'s value in `choices`. */
void pack_choice(const struct pack_reader *r, uint32_t *out,
	const json_t *object, const char *key, const char *const *choices,
	size_t count);

#endif /* CORE_PLUGIN_PACK_READ_H */
