/* SPDX-License-Identifier: MIT */
/*
 * Zip archives made in a test, members stored as they are.
 */
#ifndef TESTS_UNIT_FORMAT_ARCHIVE_H
#define TESTS_UNIT_FORMAT_ARCHIVE_H

#include <zlib.h>

#include "core/base/buf.h"
#include "core/base/str.h"

struct archive {
	struct buf bytes;
	struct buf directory;
	uint32_t count;
};

static inline void archive_number(struct buf *out, uint64_t n, int bytes)
{
	for (; bytes; bytes--, n >>= 8) {
		buf_putc(out, (char)(n & 0xFF));
	}
}

/* Version, flags, method, time, checksum, sizes, lengths: as both headers
 * have them. */
static inline void archive_header(struct buf *out, const char *name,
	struct rap_str bytes, unsigned flags)
{
	archive_number(out, 20, 2);
	archive_number(out, flags, 2);
	archive_number(out, 0, 6);
	archive_number(out, crc32(0, (const Bytef *)bytes.at, (uInt)bytes.len),
		4);
	archive_number(out, bytes.len, 4);
	archive_number(out, bytes.len, 4);
	archive_number(out, strlen(name), 2);
	archive_number(out, 0, 2);
}

static inline void archive_add_bytes(struct archive *a, const char *name,
	struct rap_str bytes, unsigned flags)
{
	size_t at = a->bytes.len;
	buf_puts(&a->bytes, "PK\3\4");
	archive_header(&a->bytes, name, bytes, flags);
	buf_puts(&a->bytes, name);
	buf_add_str(&a->bytes, bytes);
	buf_puts(&a->directory, "PK\1\2");
	archive_number(&a->directory, 20, 2);
	archive_header(&a->directory, name, bytes, flags);
	archive_number(&a->directory, 0, 10);
	archive_number(&a->directory, at, 4);
	buf_puts(&a->directory, name);
	a->count++;
}

static inline void archive_add(struct archive *a, const char *name,
	const char *text)
{
	archive_add_bytes(a, name, str_of(text), 0);
}

/* The whole archive; nothing can be added any more. */
static inline struct rap_str archive_end(struct archive *a)
{
	size_t at = a->bytes.len;
	buf_add_str(&a->bytes, buf_str(&a->directory));
	buf_puts(&a->bytes, "PK\5\6");
	archive_number(&a->bytes, 0, 4);
	archive_number(&a->bytes, a->count, 2);
	archive_number(&a->bytes, a->count, 2);
	archive_number(&a->bytes, a->directory.len, 4);
	archive_number(&a->bytes, at, 4);
	archive_number(&a->bytes, 0, 2);
	return buf_str(&a->bytes);
}

/* The same as zip64: what the last record says stands before it. */
static inline struct rap_str archive_end64(struct archive *a)
{
	size_t at = a->bytes.len;
	size_t record = at + a->directory.len;
	buf_add_str(&a->bytes, buf_str(&a->directory));
	buf_puts(&a->bytes, "PK\6\6");
	archive_number(&a->bytes, 44, 8);
	archive_number(&a->bytes, 45, 2);
	archive_number(&a->bytes, 45, 2);
	archive_number(&a->bytes, 0, 8);
	archive_number(&a->bytes, a->count, 8);
	archive_number(&a->bytes, a->count, 8);
	archive_number(&a->bytes, a->directory.len, 8);
	archive_number(&a->bytes, at, 8);
	buf_puts(&a->bytes, "PK\6\7");
	archive_number(&a->bytes, 0, 4);
	archive_number(&a->bytes, record, 8);
	archive_number(&a->bytes, 1, 4);
	buf_puts(&a->bytes, "PK\5\6");
	archive_number(&a->bytes, 0, 4);
	archive_number(&a->bytes, UINT64_MAX, 12);
	archive_number(&a->bytes, 0, 2);
	return buf_str(&a->bytes);
}

static inline void archive_release(struct archive *a)
{
	buf_release(&a->bytes);
	buf_release(&a->directory);
}

#endif /* TESTS_UNIT_FORMAT_ARCHIVE_H */
