/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as rapporteur.json: settings with a place in the text, or a
 * mistake with one.
 * Rooms: base config
 */
#include <stdint.h>
#include <stdlib.h>

#include "core/config/settings.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool holds)
{
	if (!holds) {
		abort();
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = ARENA_INIT;
	struct settings s;
	struct error err = {0};
	struct rap_str json = {(const char *)data, size};
	uint32_t lines = 1;
	for (size_t i = 0; i < size; i++) {
		lines += data[i] == '\n';
	}
	if (settings_parse(&s, &a, json, "file", &err)) {
		demand(strncmp(err.message, "file:", 5) == 0);
	} else {
		for (uint32_t i = 0; i < s.count; i++) {
			demand(s.at[i].key != NULL);
			demand(s.at[i].place.line >= 1 &&
				s.at[i].place.line <= lines);
		}
	}
	arena_release(&a);
	return 0;
}
