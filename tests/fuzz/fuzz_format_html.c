/* SPDX-License-Identifier: MIT */
/*
 * Any bytes named as HTML are read or refused.
 *
 * Rooms: format source base
 */
#include "core/format/format.h"

#define READ(out, a, path, raw, err) format_read(out, a, path, raw, NULL, err)
#include "fuzz_source_invariants.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return check_bytes("a.html", data, size);
}
