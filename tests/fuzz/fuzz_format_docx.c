/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as the parts of a Word file are read or refused. Parts stand one
 * behind the other, with a NUL between: document, numbering, styles, notes,
 * properties.
 *
 * Rooms: format source base
 */
#include "core/format/format.h"

#define READ(out, a, path, raw, err) format_read(out, a, path, raw, NULL, err)
#include "../unit/format/archive.h"
#include "fuzz_source_invariants.h"

#define RELATION(kind, target)                                                 \
	"<Relationship Type='x/" kind "' Target='" target "'/>"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"word/document.xml",
		"word/numbering.xml", "word/styles.xml", "word/footnotes.xml",
		"docProps/core.xml"};
	struct rap_str rest = {(const char *)data, size};
	struct archive a = {0};
	archive_add(&a, "[Content_Types].xml", "<Types/>");
	archive_add(&a, "word/_rels/document.xml.rels",
		"<Relationships>" RELATION("styles", "styles.xml")
			RELATION("numbering", "numbering.xml")
				RELATION("footnotes",
					"footnotes.xml") "</Relationships>");
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		struct rap_str part = {rest.at, str_find_byte(rest, '\0')};
		archive_add_bytes(&a, names[i], part, 0);
		rest = str_from(rest, part.len + 1);
	}
	struct rap_str raw = archive_end(&a);
	check_bytes("a.docx", raw.at, raw.len);
	archive_release(&a);
	return 0;
}
