/* SPDX-License-Identifier: MIT */
/*
 * Plugins and packs told apart without loading them.
 */
#ifndef CORE_PLUGIN_FINGERPRINT_H
#define CORE_PLUGIN_FINGERPRINT_H

#include "core/base/str.h"
#include "core/plugin/search.h"

/*
 * A hash of what is at all these places: names, contents, and what decides
 * whether a file is trusted. It changes when loading them might give anything
 * else. Empty if something cannot be read.
 */
struct rap_str fingerprint(struct arena *a, const struct search_found *found,
	size_t count);

#endif /* CORE_PLUGIN_FINGERPRINT_H */
