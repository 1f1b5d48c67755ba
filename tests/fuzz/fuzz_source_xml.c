/* SPDX-License-Identifier: MIT */
/*
 * Any bytes named as XML are read or refused, at a line and column.
 *
 * Rooms: source base
 */
#include "fuzz_source_invariants.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return check_bytes("a.xml", data, size);
}
