/* SPDX-License-Identifier: MIT */
/*
 * Whatever the bytes, reading verdicts ends with rows that name a document and
 * an issue, or with an error that names the file.
 *
 * Rooms: results config base
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/results/verdict.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = ARENA_INIT;
	struct verdicts v = {0};
	struct error err;
	struct rap_str bytes = {(const char *)data, size};
	if (verdicts_add(&v, &arena, bytes, "fuzz", str_of("f/"), &err)) {
		if (strncmp(err.message, "fuzz:", 5) != 0) {
			abort();
		}
	}
	for (uint32_t i = 0; i < v.count; i++) {
		if (!v.at[i].document.len || !v.at[i].issue.len) {
			abort();
		}
	}
	arena_release(&arena);
	return 0;
}
