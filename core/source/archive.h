/* SPDX-License-Identifier: MIT */
/*
 * A zip archive of documents, as if it were a folder: each member is a file of
 * its own. Nothing is unpacked to anywhere; a member's bytes are read when
 * their turn comes, and only they.
 */
#ifndef CORE_SOURCE_ARCHIVE_H
#define CORE_SOURCE_ARCHIVE_H

#include "core/source/zip.h"

struct archive_member {
	const char *archive; /* to open it */
	uint64_t archive_size;
	struct zip_entry entry;
	const char *path;    /* "folder/name.txt", as a folder would have it */
	const char *problem; /* NULL, or why it cannot be read */
};

struct archive {
	struct archive_member *members; /* by path, none twice */
	uint32_t count;
	bool is_document; /* a word processor's file, whatever its name says */
};

/*
 * List the archive at os_path (borrowed). Fails as file_read_part() and
 * zip_open() do, and with STATUS_LIMIT for a zip bomb.
 */
MUST_CHECK enum status archive_list(struct archive *out, struct arena *a,
	const char *os_path, uint64_t size, struct error *err);

/* The bytes of a member, as zip_read() gives them. */
MUST_CHECK enum status archive_read(struct rap_str *out, struct arena *a,
	const struct archive_member *m, size_t max, struct error *err);

/* Its first `most` bytes, as zip_head() gives them. */
MUST_CHECK enum status archive_head(struct rap_str *out, struct arena *a,
	const struct archive_member *m, size_t most, struct error *err);

#endif /* CORE_SOURCE_ARCHIVE_H */
