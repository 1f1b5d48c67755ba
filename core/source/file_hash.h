/* SPDX-License-Identifier: MIT */
/*
 * What a file holds, in 32 digits: the same as hash_hex() of its bytes, which
 * are never all in memory.
 */
#ifndef CORE_SOURCE_FILE_HASH_H
#define CORE_SOURCE_FILE_HASH_H

#include "core/base/error.h"
#include "core/base/str.h"

/* In the arena. Fails with STATUS_IO ("PATH: why"). */
MUST_CHECK enum status file_hash(struct rap_str *out, struct arena *a,
	const char *path, struct error *err);

#endif /* CORE_SOURCE_FILE_HASH_H */
