/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as the parts of an OpenDocument text are read or refused. Parts
 * stand one behind the other, with a NUL between: content, styles, properties.
 *
 * Rooms: format source base
 */
#include "core/format/format.h"

static struct format_options options;

#define READ(out, a, path, raw, err)                                           \
	format_read(out, a, path, raw, &options, err)
#include "../unit/format/archive.h"
#include "fuzz_source_invariants.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {
		"content.xml", "styles.xml", "meta.xml"};
	struct rap_str rest = {(const char *)data, size};
	struct archive a = {0};
	archive_add(&a, "mimetype", "application/vnd.oasis.opendocument.text");
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct rap_str part = {rest.at, str_find_byte(rest, '\0')};
		archive_add_bytes(&a, names[i], part, 0);
		rest = str_from(rest, part.len + 1);
	}
	struct rap_str raw = archive_end(&a);
	options.tracked = size % 2 ? TRACKED_BOTH : TRACKED_ORIGINAL;
	check_bytes("a.odt", raw.at, raw.len);
	archive_release(&a);
	return 0;
}
