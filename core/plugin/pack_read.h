/* SPDX-License-Identifier: MIT */
/*
 * Reading the JSON of a pack strictly: members of known names and types, and
 * complaints that name file, line, column and remedy.
 */
#ifndef CORE_PLUGIN_PACK_READ_H
#define CORE_PLUGIN_PACK_READ_H

#include "core/base/error.h"
#include "core/plugin/pack_place.h"

/* What reading passes around. */
struct pack_reader {
	const char *name; /* of the file, for messages */
	struct arena *arena;
	struct json_places places;
	struct error *err;
};

/* "NAME:LINE:COLUMN: ..." at a value, or at a member's key. */
enum status pack_complain(const struct pack_reader *r, const json_t *at,
	const char *fmt, ...) PRINTF_LIKE(3, 4);
enum status pack_complain_key(const struct pack_reader *r, const json_t *object,
	const char *key, const char *fmt, ...) PRINTF_LIKE(4, 5);

/* Fail unless `object` is an object whose keys are all known. */
MUST_CHECK enum status pack_check_keys(const struct pack_reader *r,
	const json_t *object, const char *what, const char *const *known,
	size_t count);

/*
 * Members, copied into the arena. A missing one leaves *out alone, unless it is
 * mandatory; one of another type is a complaint.
 */
MUST_CHECK enum status pack_string(const struct pack_reader *r,
	const char **out, const json_t *object, const char *key,
	bool mandatory);
MUST_CHECK enum status pack_integer(const struct pack_reader *r, int32_t *out,
	const json_t *object, const char *key);
MUST_CHECK enum status pack_boolean(const struct pack_reader *r, bool *out,
	const json_t *object, const char *key);

/* The position of `key`'s value in `choices`; *out is left alone if missing. */
MUST_CHECK enum status pack_choice(const struct pack_reader *r, uint32_t *out,
	const json_t *object, const char *key, const char *const *choices,
	size_t count);

/* The line of a value. */
uint32_t pack_line(const struct pack_reader *r, const json_t *value);

#endif /* CORE_PLUGIN_PACK_READ_H */
