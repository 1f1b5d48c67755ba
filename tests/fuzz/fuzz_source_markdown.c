/* SPDX-License-Identifier: MIT */
/*
 * Any bytes named as Markdown are read or refused.
 *
 * Rooms: source base
 */
#include "fuzz_source_invariants.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return check_bytes("a.md", data, size);
}
