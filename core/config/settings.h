/* SPDX-License-Identifier: MIT */
/*
 * rapporteur.json: options of the command, written down for a folder.
 *
 *   {"only": ["spam", "source-code"], "max_size": "10M",
 *    "set": {"spam": {"strict": true}}}
 *
 * A key is the long name of a flag, with _ for -, and its value is what the
 * flag would get. Which keys there are is the caller's to know.
 */
#ifndef CORE_CONFIG_SETTINGS_H
#define CORE_CONFIG_SETTINGS_H

#include "core/base/error.h"
#include "core/base/str.h"
#include "core/config/json_tree.h"

struct setting {
	const char *key;   /* "max_size" */
	const char *value; /* NULL: true or false, a flag without a value */
	struct json_place place;
	bool off; /* false: as if the flag were not given */
};

struct settings {
	struct setting *at; /* in the order of the text */
	uint32_t count;
	uint32_t capacity;
};

/*
 * Read settings; everything is copied into the arena. Each string of a list is
 * a setting, and so is each innermost member of an object of objects:
 * "spam.strict=true". `name` is how messages call the file. Fails with STATUS_SYNTAX:
 * "NAME:LINE:COLUMN: what is wrong".
 */
MUST_CHECK enum status settings_parse(struct settings *out, struct arena *a,
	struct rap_str json, const char *name, struct error *err);

#endif /* CORE_CONFIG_SETTINGS_H */
