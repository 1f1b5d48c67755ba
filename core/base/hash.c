/* SPDX-License-Identifier: MIT */
#include "core/base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

struct rap_str hash_hex(struct arena *a, struct rap_str bytes)
{
	XXH128_hash_t h = XXH3_128bits(bytes.at, bytes.len);
	return str_of(arena_printf(a, "%016llx%016llx",
		(unsigned long long)h.high64, (unsigned long long)h.low64));
}
