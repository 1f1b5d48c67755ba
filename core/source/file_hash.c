/* SPDX-License-Identifier: MIT */
#include "core/source/file_hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "core/base/hash.h"
#include "core/source/file.h"

static enum status take(void *self, struct rap_str bytes, struct error *err)
{
	(void)err;
	(void)XXH3_128bits_update(self, bytes.at, bytes.len);
	return STATUS_OK;
}

enum status file_hash(struct rap_str *out, struct arena *a, const char *path,
	struct error *err)
{
	XXH3_state_t state;
	(void)XXH3_128bits_reset(&state);
	enum status st = file_each(path, take, &state, err);
	XXH128_hash_t h = XXH3_128bits_digest(&state);
	*out = hash_halves(a, h.high64, h.low64);
	return st;
}
