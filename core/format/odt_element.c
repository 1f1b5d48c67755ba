/* SPDX-License-Identifier: MIT */
#include "core/format/odt_element.h"

#include <stdlib.h>

#include "core/base/array.h"

struct known {
	const char *name;
	enum odt_role role;
};

/* By name, for bsearch. */
static const struct known known[] = {
	{"a", ODT_IS_LINK},
	{"alphabetical-index", ODT_IS_SKIPPED},
	{"alphabetical-index-auto-mark-file", ODT_IS_SKIPPED},
	{"annotation", ODT_IS_COMMENT},
	{"automatic-styles", ODT_IS_SKIPPED},
	{"bibliography", ODT_IS_SKIPPED},
	{"binary-data", ODT_IS_SKIPPED},
	{"caption", ODT_IS_BOX},
	{"change", ODT_IS_CHANGE_AT},
	{"change-end", ODT_IS_CHANGE_END},
	{"change-info", ODT_IS_SKIPPED},
	{"change-start", ODT_IS_CHANGE_BEGIN},
	{"changed-region", ODT_IS_REGION},
	{"circle", ODT_IS_BOX},
	{"connector", ODT_IS_BOX},
	{"covered-table-cell", ODT_IS_COVERED},
	{"custom-shape", ODT_IS_BOX},
	{"dde-connection-decls", ODT_IS_SKIPPED},
	{"deletion", ODT_IS_DELETION},
	{"desc", ODT_IS_SKIPPED},
	{"ellipse", ODT_IS_BOX},
	{"event-listeners", ODT_IS_SKIPPED},
	{"font-face-decls", ODT_IS_SKIPPED},
	{"forms", ODT_IS_SKIPPED},
	{"frame", ODT_IS_FRAME},
	{"g", ODT_IS_FRAME},
	{"glue-point", ODT_IS_SKIPPED},
	{"h", ODT_IS_HEADING},
	{"hidden-paragraph", ODT_IS_HIDDEN_PARAGRAPH},
	{"hidden-text", ODT_IS_HIDDEN_TEXT},
	{"illustration-index", ODT_IS_SKIPPED},
	{"insertion", ODT_IS_INSERTION},
	{"line", ODT_IS_BOX},
	{"line-break", ODT_IS_BREAK},
	{"list", ODT_IS_LIST},
	{"list-item", ODT_IS_ITEM},
	{"master-styles", ODT_IS_SKIPPED},
	{"note", ODT_IS_NOTE},
	{"note-body", ODT_IS_NOTE_BODY},
	{"note-citation", ODT_IS_CITATION},
	{"number", ODT_IS_SKIPPED},
	{"object", ODT_IS_SKIPPED},
	{"object-index", ODT_IS_SKIPPED},
	{"object-ole", ODT_IS_SKIPPED},
	{"p", ODT_IS_PARAGRAPH},
	{"path", ODT_IS_BOX},
	{"placeholder", ODT_IS_SKIPPED},
	{"polygon", ODT_IS_BOX},
	{"polyline", ODT_IS_BOX},
	{"rect", ODT_IS_BOX},
	{"regular-polygon", ODT_IS_BOX},
	{"ruby-text", ODT_IS_SKIPPED},
	{"s", ODT_IS_SPACES},
	{"script", ODT_IS_SKIPPED},
	{"scripts", ODT_IS_SKIPPED},
	{"section", ODT_IS_SECTION},
	{"sequence-decls", ODT_IS_SKIPPED},
	{"settings", ODT_IS_SKIPPED},
	{"span", ODT_IS_SPAN},
	{"styles", ODT_IS_SKIPPED},
	{"tab", ODT_IS_TAB},
	{"table", ODT_IS_TABLE},
	{"table-cell", ODT_IS_CELL},
	{"table-column", ODT_IS_COLUMN},
	{"table-index", ODT_IS_SKIPPED},
	{"table-of-content", ODT_IS_SKIPPED},
	{"table-row", ODT_IS_ROW},
	{"text-box", ODT_IS_BOX},
	{"tracked-changes", ODT_IS_CHANGES},
	{"user-field-decls", ODT_IS_SKIPPED},
	{"user-index", ODT_IS_SKIPPED},
	{"variable-decls", ODT_IS_SKIPPED},
};

static int by_name(const void *key, const void *entry)
{
	struct rap_str name = str_of(((const struct known *)entry)->name);
	return str_compare(*(const struct rap_str *)key, name);
}

enum odt_role odt_role_of(struct rap_str name)
{
	const struct known *found = bsearch(&name, known, COUNT_OF(known),
		sizeof(known[0]), by_name);
	return found ? found->role : ODT_OTHER;
}
