/* SPDX-License-Identifier: MIT */
/*
 * From a file's bytes to blocks. One reader for each format, picked by
 * content, then by extension.
 */
#ifndef CORE_SOURCE_READER_H
#define CORE_SOURCE_READER_H

#include "core/base/error.h"
#include "core/source/blocks.h"

/*
 * Make *out of a file's bytes (borrowed; must outlive out). Decodes: a BOM,
 * else strict UTF-8, else UTF-16 by the parity of NULs, else Windows-1252.
 * Fails with STATUS_ENCODING for what is not text ("binary"), STATUS_SYNTAX for
 * broken XML (message with line and column), STATUS_LIMIT above 4 GiB - 1.
 * An empty file gives no blocks and no error.
 */
MUST_CHECK enum status source_read(struct source *out, struct arena *a,
	struct rap_str path, struct rap_str raw, struct error *err);

/* The raw bytes that a non-empty span of decoded text came from; none, at 0,
 * of an extract. */
struct rap_span source_raw_span(const struct source *s,
	struct rap_span decoded);

#endif /* CORE_SOURCE_READER_H */
