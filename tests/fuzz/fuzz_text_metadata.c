/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as metadata.csv: rows that can be applied, or a mistake with a
 * place.
 * Rooms: text source config base
 */
#include <stdlib.h>

#include "core/base/utf8.h"
#include "core/text/metadata.h"

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
	struct metadata m = {0};
	struct error err = {0};
	struct source s = {.path = str_of("sub/a.txt")};
	struct rap_str raw = {(const char *)data, size};
	if (metadata_add(&m, &a, raw, "m.csv", str_of("sub/"), &err)) {
		demand(strncmp(err.message, "m.csv:", 6) == 0 && m.count == 0);
	}
	metadata_apply(&m, &a, &s);
	for (uint32_t i = 0; i < s.field_count; i++) {
		struct rap_str value = s.fields[i].value;
		demand(value.len && utf8_first_bad(value) == value.len);
	}
	for (uint32_t i = 0; i < m.count; i++) {
		(void)metadata_place(&m, i, &a);
	}
	arena_release(&a);
	return 0;
}
