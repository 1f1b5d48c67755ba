/* SPDX-License-Identifier: MIT */
/*
 * Whatever a converter makes of a PDF is read or refused; the PDF's own bytes
 * are the first, up to a NUL.
 *
 * Rooms: format source base
 */
#include "core/base/buf.h"
#include "core/format/format.h"
#include "core/format/wrapped.h"

#define READ(out, a, path, raw, err) format_read(out, a, path, raw, NULL, err)
#include "fuzz_source_invariants.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct rap_str bytes = {(const char *)data, size};
	size_t file = str_find_byte(bytes, '\0');
	char head[WRAPPED_HEAD];
	struct buf wrapped = BUF_INIT;
	wrapped_head(head, file);
	buf_add(&wrapped, head, sizeof(head));
	buf_add_str(&wrapped, bytes);
	check_bytes("a.pdf", (const uint8_t *)wrapped.at, wrapped.len);
	buf_release(&wrapped);
	return 0;
}
