/* SPDX-License-Identifier: MIT */
/*
 * Records of documents that were analysed before: one file in a folder that
 * only the user can read.
 *
 * Entries are only ever added, each with a checksum; what a crash or a full
 * disk left half written, and what was damaged since, is as if it were not
 * there. Documents with a problem are not kept.
 */
#ifndef CORE_PROCESS_CACHE_H
#define CORE_PROCESS_CACHE_H

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/str.h"

struct cache_key {
	char bytes[16];
};

/* XXH3-128 of all pieces and their lengths. */
struct cache_key cache_key(const struct rap_str *pieces, size_t count);

struct cache;

/*
 * Open the cache in a folder, which is made if it is not there, for the user
 * alone. Lives in the arena. Fails with STATUS_IO, also if somebody else could
 * read the file that is there or have written it.
 */
MUST_CHECK enum status cache_open(struct cache **out, struct arena *a,
	const char *folder, struct error *err);

/* Put the records of a key into *out; false if they are not there as they were
 * kept. */
bool cache_find(const struct cache *c, struct buf *out, struct cache_key key);

/* Whether there is an entry; it may be damaged. */
bool cache_has(const struct cache *c, struct cache_key key);

/* Keep records. If the disk is full, no more are kept. */
void cache_add(struct cache *c, struct cache_key key, struct rap_str records);

/* NULL is fine. */
void cache_close(struct cache *c);

/* Remove what is kept in a folder. A folder without a cache is fine: *found
 * says whether there was one. */
MUST_CHECK enum status cache_clear(bool *found, const char *folder,
	struct error *err);

#endif /* CORE_PROCESS_CACHE_H */
