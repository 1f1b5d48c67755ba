/* SPDX-License-Identifier: MIT */
/*
 * Members of a JSON object as C values: absent is empty, of the wrong type is
 * an error that names the member.
 */
#ifndef CORE_RESULTS_MEMBER_H
#define CORE_RESULTS_MEMBER_H

#include "core/results/decode.h"

/* Remember the first failure. */
void member_wrong(struct decode *d, const char *key, const char *what);

struct rap_str member_text(struct decode *d, const json_t *in, const char *key);

/* As member_text, but absent is wrong too. */
struct rap_str member_needed(struct decode *d, const json_t *in,
	const char *key);
uint64_t member_number(struct decode *d, const json_t *in, const char *key);
uint32_t member_count(struct decode *d, const json_t *in, const char *key);
bool member_truth(struct decode *d, const json_t *in, const char *key);

/* An array of objects, and how many; NULL and 0 if absent. */
const json_t *member_objects(struct decode *d, const json_t *in,
	const char *key, uint32_t *count);

/* An array of strings, and how many; none if absent. */
const struct rap_str *member_texts(struct decode *d, const json_t *in,
	const char *key, uint32_t *count);

/* An object, or NULL if absent. */
const json_t *member_object(struct decode *d, const json_t *in,
	const char *key);

/* The text of a JSON string. */
struct rap_str member_string(const json_t *string);

#endif /* CORE_RESULTS_MEMBER_H */
