/* SPDX-License-Identifier: MIT */
/*
 * Inside the JSON reader: where it is, and the values that hold no others.
 */
#ifndef CORE_CONFIG_JSON_PARSER_H
#define CORE_CONFIG_JSON_PARSER_H

#include "core/base/attributes.h"
#include "core/config/json_tree.h"

struct json_parser {
	struct arena *arena;
	struct rap_str text;
	size_t at;
	uint32_t line;     /* of at, */
	size_t line_begin; /* and where that begins, */
	size_t line_extra; /* and how many bytes there begin no code point */
	size_t wrong;      /* where the mistake stands */
	struct error *err;
};

/* Fail with STATUS_SYNTAX because of what stands at this byte. */
enum status json_fail(struct json_parser *p, size_t at, const char *message);

/* Read what begins here: a string, quotes and all; or any scalar. */
MUST_CHECK enum status json_read_string(struct json_parser *p,
	struct rap_str *out);
MUST_CHECK enum status json_read_scalar(struct json_parser *p,
	struct json_value *out);

#endif /* CORE_CONFIG_JSON_PARSER_H */
