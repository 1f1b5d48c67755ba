/* SPDX-License-Identifier: MIT */
/*
 * Writes JSON into a buffer, compact and with keys in the order given, so that
 * the same records give the same bytes. Reading is the trade of jansson, and of
 * core/config/json_tree.h for what people write.
 */
#ifndef CORE_BASE_JSON_H
#define CORE_BASE_JSON_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/str.h"

/* A quoted string. Text is valid UTF-8; it is escaped only where it must be. */
void json_string(struct buf *b, struct rap_str text);

/* "key": after a comma, unless the buffer ends in '{' . Keys need no escape. */
void json_key(struct buf *b, const char *key);

/* json_key and a value. */
void json_member_string(struct buf *b, const char *key, struct rap_str text);
void json_member_number(struct buf *b, const char *key, uint64_t number);
void json_member_bool(struct buf *b, const char *key, bool value);

/* A comma, unless the buffer ends in '[': before each element of an array. */
void json_element(struct buf *b);

#endif /* CORE_BASE_JSON_H */
