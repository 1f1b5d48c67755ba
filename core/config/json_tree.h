/* SPDX-License-Identifier: MIT */
/*
 * JSON that people write -> a tree whose values know where they stand, so that
 * whoever finds one wrong can say its line and column.
 *
 * Strict: RFC 8259 and no more; an object or an array; valid UTF-8, with or
 * without a byte order mark, no key
 * twice in an object, no NUL in a string, whole numbers of 64 bits, and not
 * more than JSON_DEPTH_MAX values inside each other.
 */
#ifndef CORE_CONFIG_JSON_TREE_H
#define CORE_CONFIG_JSON_TREE_H

#include <stdint.h>

#include "core/base/error.h"
#include "core/base/str.h"

enum { JSON_DEPTH_MAX = 64 };

enum json_kind {
	JSON_KIND_NULL,
	JSON_KIND_FALSE,
	JSON_KIND_TRUE,
	JSON_KIND_WHOLE, /* a number without fraction and exponent */
	JSON_KIND_REAL,  /* any other; as it is written */
	JSON_KIND_STRING,
	JSON_KIND_ARRAY,
	JSON_KIND_OBJECT,
};

/* Line and column, from 1; columns in code points. */
struct json_place {
	uint32_t line, column;
};

struct json_value {
	enum json_kind kind;
	uint32_t begin, end;     /* its bytes in the text */
	struct json_place place; /* of its first byte */
	struct rap_str key;      /* of a member; see string */
	struct json_place key_place;
	struct rap_str string; /* points into the text if nothing is escaped;
	                          also of a number that is not whole */
	int64_t whole;
	struct json_value *first; /* element or member, in the text's order */
	struct json_value *next;  /* of the same array or object */
	uint32_t count;           /* of elements or members */
};

/*
 * Parse; *out is the root. The tree lives in the arena and borrows the text.
 * Fails with STATUS_SYNTAX: the message says what is wrong, *where at what
 * place.
 */
MUST_CHECK enum status json_parse(const struct json_value **out,
	struct arena *a, struct rap_str text, struct json_place *where,
	struct error *err);

/* The member with this key; NULL if it is no object, or has none, or is NULL. */
const struct json_value *json_member(const struct json_value *object,
	const char *key);

/* The first element of an array; NULL if it is empty, no array, or NULL. */
const struct json_value *json_first(const struct json_value *array);

/* Whether a value is there and of this kind. */
bool json_is(const struct json_value *v, enum json_kind kind);

#endif /* CORE_CONFIG_JSON_TREE_H */
