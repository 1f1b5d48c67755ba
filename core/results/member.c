/* SPDX-License-Identifier: MIT */
#include "core/results/member.h"

void member_wrong(struct decode *d, const char *key, const char *what)
{
	if (!d->status) {
		d->status = error_set(d->err, STATUS_SYNTAX, "\"%s\" %s", key,
			what);
	}
}

struct rap_str member_string(const json_t *string)
{
	return (struct rap_str){
		json_string_value(string), json_string_length(string)};
}

struct rap_str member_text(struct decode *d, const json_t *in, const char *key)
{
	const json_t *at = json_object_get(in, key);
	if (at && !json_is_string(at)) {
		member_wrong(d, key, "is not a string");
	}
	return json_is_string(at) ? member_string(at) : str_of("");
}

struct rap_str member_needed(struct decode *d, const json_t *in,
	const char *key)
{
	if (!json_object_get(in, key)) {
		member_wrong(d, key, "is missing");
	}
	return member_text(d, in, key);
}

uint64_t member_number(struct decode *d, const json_t *in, const char *key)
{
	const json_t *at = json_object_get(in, key);
	if (!at) {
		return 0;
	}
	if (!json_is_integer(at) || json_integer_value(at) < 0) {
		member_wrong(d, key, "is not a whole number from 0");
		return 0;
	}
	return (uint64_t)json_integer_value(at);
}

uint32_t member_count(struct decode *d, const json_t *in, const char *key)
{
	uint64_t number = member_number(d, in, key);
	if (number > UINT32_MAX) {
		member_wrong(d, key, "is too large");
		return 0;
	}
	return (uint32_t)number;
}

bool member_truth(struct decode *d, const json_t *in, const char *key)
{
	const json_t *at = json_object_get(in, key);
	if (at && !json_is_boolean(at)) {
		member_wrong(d, key, "is not true or false");
	}
	return json_is_true(at);
}

const json_t *member_objects(struct decode *d, const json_t *in,
	const char *key, uint32_t *count)
{
	const json_t *at = json_object_get(in, key);
	*count = 0;
	if (!at) {
		return NULL;
	}
	if (!json_is_array(at)) {
		member_wrong(d, key, "is not an array");
		return NULL;
	}
	for (size_t i = 0; i < json_array_size(at); i++) {
		if (!json_is_object(json_array_get(at, i))) {
			member_wrong(d, key,
				"has an element that is not an "
				"object");
			return NULL;
		}
	}
	*count = (uint32_t)json_array_size(at);
	return at;
}

const struct rap_str *member_texts(struct decode *d, const json_t *in,
	const char *key, uint32_t *count)
{
	const json_t *at = json_object_get(in, key);
	size_t size = json_array_size(at); /* 0 for what is no array */
	struct rap_str *texts = arena_array(d->arena, size + 1, sizeof(*texts));
	*count = (uint32_t)size;
	if (at && !json_is_array(at)) {
		member_wrong(d, key, "is not an array");
	}
	for (size_t i = 0; i < size; i++) {
		const json_t *text = json_array_get(at, i);
		if (!json_is_string(text)) {
			member_wrong(d, key,
				"has an element that is not a string");
			*count = 0;
			break;
		}
		texts[i] = member_string(text);
	}
	return texts;
}

const json_t *member_object(struct decode *d, const json_t *in, const char *key)
{
	const json_t *at = json_object_get(in, key);
	if (at && !json_is_object(at)) {
		member_wrong(d, key, "is not an object");
		return NULL;
	}
	return at;
}
