/* SPDX-License-Identifier: MIT */
/*
 * Zip archives: what is in them, and the bytes of one member.
 *
 * An archive says how large its members are, and may lie: a member is read up
 * to that size and the caller's limit and not a byte further, and must come
 * out exactly so. Nothing is written anywhere, so names are only names.
 */
#ifndef CORE_SOURCE_ZIP_H
#define CORE_SOURCE_ZIP_H

#include <stdint.h>

#include "core/base/error.h"
#include "core/base/str.h"

struct zip_entry {
	struct rap_str name; /* as stored, but with '/' for '\' */
	uint64_t header;     /* where its local header is in the archive */
	uint64_t packed;     /* bytes it takes there */
	uint64_t size;       /* bytes it says it has */
	uint32_t crc;
	uint16_t method;
	bool encrypted;
	bool link; /* a symbolic link: its bytes are where it leads */
};

/*
 * Give `len` bytes at `offset`, all of which lie within the archive. They live
 * as long as the archive is read.
 */
typedef enum status zip_fetch_fn(void *self, struct rap_str *out,
	uint64_t offset, size_t len, struct error *err);

/* Where an archive's bytes come from. */
struct zip_input {
	zip_fetch_fn *fetch;
	void *self;
	uint64_t size; /* of the archive */
};

struct zip {
	struct zip_input input;
	struct zip_entry *entries; /* as listed; folders are left out */
	uint32_t count;
};

/* An archive whose bytes (borrowed) are in memory. */
struct zip_input zip_in_memory(struct rap_str *bytes);

/*
 * Read the list of members. Fails with STATUS_SYNTAX for what is no archive,
 * or one that is truncated or damaged; STATUS_LIMIT for one that lists more
 * than 16 MB of names; STATUS_ENCODING for zip64 with a record that is longer
 * than usual.
 */
MUST_CHECK enum status zip_open(struct zip *out, struct arena *a,
	struct zip_input input, struct error *err);

/* The first member of this name, in whatever case; or NULL. */
const struct zip_entry *zip_find(const struct zip *z, const char *name);

/*
 * The bytes of a member, in the arena or where the archive has them. Fails with
 * STATUS_ENCODING if it needs a password or a method that is not known,
 * STATUS_SYNTAX if it is damaged, STATUS_LIMIT above max bytes, or if so much
 * cannot honestly come out of so little.
 */
MUST_CHECK enum status zip_read(struct rap_str *out, struct arena *a,
	const struct zip *z, const struct zip_entry *entry, size_t max,
	struct error *err);

/*
 * The first `most` bytes of a member, which is not unpacked further: fails as
 * zip_read() does, but no checksum tells that a longer one is damaged.
 */
MUST_CHECK enum status zip_head(struct rap_str *out, struct arena *a,
	const struct zip *z, const struct zip_entry *entry, size_t most,
	struct error *err);

/*
 * Whether members share bytes of the archive, or would be absurdly many times
 * as large as it: what zip bombs are made of.
 */
bool zip_is_bomb(const struct zip *z, struct arena *scratch);

#endif /* CORE_SOURCE_ZIP_H */
