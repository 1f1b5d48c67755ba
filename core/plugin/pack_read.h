/* SPDX-License-Identifier: MIT */
/*
 * Reading the JSON of a pack strictly: members of known names and types, and
 * complaints that say line, column and remedy. Reading goes on after a
 * complaint; whoever asked looks at the complaints at the end.
 */
#ifndef CORE_PLUGIN_PACK_READ_H
#define CORE_PLUGIN_PACK_READ_H

#include "core/config/json_tree.h"
#include "core/plugin/pack.h"

/* What reading passes around. */
struct pack_reader {
	struct arena *arena;
	struct arena *scratch;          /* of whoever uses it last */
	const struct pack_words *words; /* that terms can name, or NULL */
	size_t *spelt; /* bytes of the pack's terms with names, spelt out */
	struct guard_library *guards; /* of scanner_parse */
	struct pack_complaints *wrong;
};

void pack_complain_at(const struct pack_reader *r, struct json_place place,
	const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Complain at the beginning of a value, or at a member's key. */
#define PACK_COMPLAIN(r, value, ...)                                           \
	pack_complain_at((r), (value)->place, __VA_ARGS__)
#define PACK_COMPLAIN_KEY(r, object, key, ...)                                 \
	pack_complain_at((r), json_member((object), (key))->key_place,         \
		__VA_ARGS__)

/* Complain about every key of `object` that is not known, and its comment. */
void pack_check_keys(const struct pack_reader *r,
	const struct json_value *object, const char *what,
	const char *const *known, size_t count);

/*
 * A member that must be an object, or an array; NULL if it is missing, which
 * is left to the caller, or something else, which is not.
 */
const struct json_value *pack_object(const struct pack_reader *r,
	const struct json_value *object, const char *key);
const struct json_value *pack_array(const struct pack_reader *r,
	const struct json_value *object, const char *key);

/* Text of an array's element, copied; NULL after a complaint. */
const char *pack_item(const struct pack_reader *r,
	const struct json_value *item, const char *what);

/*
 * Scalar members, copied. One that is missing leaves *out alone, and so does a
 * wrong one; strings have text.
 */
void pack_string(const struct pack_reader *r, const char **out,
	const struct json_value *object, const char *key);
void pack_integer(const struct pack_reader *r, int32_t *out,
	const struct json_value *object, const char *key);
void pack_boolean(const struct pack_reader *r, bool *out,
	const struct json_value *object, const char *key);

/* As pack_string, but it must be there. */
void pack_needed(const struct pack_reader *r, const char **out,
	const struct json_value *object, const char *key);

/* The position of `key`'s value in `choices`. */
void pack_choice(const struct pack_reader *r, uint32_t *out,
	const struct json_value *object, const char *key,
	const char *const *choices, size_t count);

#endif /* CORE_PLUGIN_PACK_READ_H */
