/* SPDX-License-Identifier: MIT */
#include "core/config/option.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

#include "core/base/array.h"
#include "core/base/ascii.h"
#include "core/base/nearest.h"

enum { MAX_CHOICES = 32 }; /* that are compared for the nearest */

static enum status check_integer(const struct rap_option *o, const char *value,
	struct error *err)
{
	char *end = NULL;
	errno = 0;
	long long number = strtoll(value, &end, 10);
	bool digits = *value == '-' || ascii_is_digit(*value);
	if (!digits || *end || errno) {
		return error_set(err, STATUS_USAGE,
			"%s: '%s' is not a whole number", o->name, value);
	}
	if (number < o->min || number > o->max) {
		return error_set(err, STATUS_USAGE,
			"%s: %s is not from %" PRId64 " to %" PRId64, o->name,
			value, o->min, o->max);
	}
	return STATUS_OK;
}

static enum status check_choice(const struct rap_option *o, const char *value,
	struct error *err)
{
	char copy[512];
	const char *words[MAX_CHOICES];
	size_t count = 0;
	struct rap_str rest = str_of(o->choices);
	struct rap_str word;
	size_t used = 0;
	while (str_next_piece(&rest, '|', &word)) {
		if (str_equal(word, str_of(value))) {
			return STATUS_OK;
		}
		if (count < MAX_CHOICES &&
			used + word.len + 1 <= sizeof(copy)) {
			memcpy(copy + used, word.at, word.len);
			copy[used + word.len] = '\0';
			words[count++] = copy + used;
			used += word.len + 1;
		}
	}
	const char *near = nearest_word(str_of(value), words, count);
	return error_set(err, STATUS_USAGE, "%s: '%s' is not one of %s%s%s%s",
		o->name, value, o->choices, near ? " (did you mean " : "",
		near ? near : "", near ? "?)" : "");
}

enum status option_check(const struct rap_option *o, const char *value,
	struct error *err)
{
	switch ((enum rap_option_kind)o->kind) {
	case RAP_OPTION_INTEGER:
		return check_integer(o, value, err);
	case RAP_OPTION_BOOLEAN:
		return strcmp(value, "true") == 0 || strcmp(value, "false") == 0
			? STATUS_OK
			: error_set(err, STATUS_USAGE,
				  "%s: '%s' is neither true nor false", o->name,
				  value);
	case RAP_OPTION_CHOICE:
		return check_choice(o, value, err);
	case RAP_OPTION_STRING:
		break;
	}
	return STATUS_OK;
}

const struct rap_option *option_find(const struct rap_option *options,
	uint32_t count, const char *name, const char **near)
{
	const char *names[64];
	uint32_t known = 0;
	*near = NULL;
	for (uint32_t i = 0; i < count; i++) {
		if (strcmp(options[i].name, name) == 0) {
			return &options[i];
		}
		if (known < COUNT_OF(names)) {
			names[known++] = options[i].name;
		}
	}
	*near = nearest_word(str_of(name), names, known);
	return NULL;
}

int64_t option_integer(const char *value)
{
	return strtoll(value, NULL, 10);
}

bool option_boolean(const char *value)
{
	return strcmp(value, "true") == 0;
}
