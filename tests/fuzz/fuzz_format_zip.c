/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as an archive are read or refused; checksums are not looked at.
 *
 * Rooms: format source base
 */
#include "core/format/format.h"
#include "core/source/zip.h"

#define READ(out, a, path, raw, err) format_read(out, a, path, raw, NULL, err)
#include "fuzz_source_invariants.h"

/* Every member that can be read has the size it says. */
static void check_members(struct rap_str raw)
{
	struct arena a = ARENA_INIT;
	struct error err;
	struct zip zip;
	if (zip_open(&zip, &a, zip_in_memory(&raw), &err) == STATUS_OK) {
		(void)zip_is_bomb(&zip, &a);
		for (uint32_t i = 0; i < zip.count; i++) {
			struct rap_str bytes;
			if (zip_read(&bytes, &a, &zip, &zip.entries[i], 1 << 20,
				    &err) == STATUS_OK) {
				expect(bytes.len == zip.entries[i].size);
			}
		}
	}
	arena_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct rap_str raw = {(const char *)data, size};
	check_members(raw);
	return check_bytes("a.docx", data, size);
}
