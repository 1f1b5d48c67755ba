/* SPDX-License-Identifier: MIT */
/*
 * Options of analyzers: a declared table and what users wrote -> checked
 * values.
 */
#ifndef CORE_CONFIG_OPTION_H
#define CORE_CONFIG_OPTION_H

#include <rapporteur/plugin.h>

#include "core/base/error.h"
#include "core/base/str.h"

/*
 * Check one value against its declaration. Fails with STATUS_USAGE: what is
 * wrong, what would be right, and the nearest choice.
 */
MUST_CHECK enum status option_check(const struct rap_option *option,
	const char *value, struct error *err);

/* The option of this name, or NULL; *near gets the nearest name, or NULL. */
const struct rap_option *option_find(const struct rap_option *options,
	uint32_t count, const char *name, const char **near);

/* A checked value as what it is. */
int64_t option_integer(const char *value);
bool option_boolean(const char *value);

#endif /* CORE_CONFIG_OPTION_H */
