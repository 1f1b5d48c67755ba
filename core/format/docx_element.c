/* SPDX-License-Identifier: MIT */
#include "core/format/docx_element.h"

#include <stdlib.h>

#include "core/base/array.h"

struct known {
	const char *name;
	enum docx_role role;
};

/* By name, for bsearch. A paragraph's "tabs" are stops, its "tab" a tab. */
static const struct known known[] = {
	{"Fallback", DOCX_SKIPPED},
	{"b", DOCX_PROPERTY},
	{"br", DOCX_BREAK},
	{"cellDel", DOCX_DELETION},
	{"cellIns", DOCX_INSERTION},
	{"color", DOCX_PROPERTY},
	{"commentReference", DOCX_COMMENT_MARK},
	{"cr", DOCX_BREAK},
	{"del", DOCX_DELETION},
	{"delInstrText", DOCX_SKIPPED},
	{"delText", DOCX_TEXT},
	{"docPartGallery", DOCX_GALLERY},
	{"dstrike", DOCX_PROPERTY},
	{"endnote", DOCX_NOTE},
	{"endnoteReference", DOCX_ENDNOTE_MARK},
	{"fldChar", DOCX_FIELD_MARK},
	{"fldData", DOCX_SKIPPED},
	{"fldSimple", DOCX_SIMPLE_FIELD},
	{"footnote", DOCX_NOTE},
	{"footnoteReference", DOCX_FOOTNOTE_MARK},
	{"gridCol", DOCX_COLUMN},
	{"gridSpan", DOCX_SPAN},
	{"highlight", DOCX_PROPERTY},
	{"hyperlink", DOCX_LINK},
	{"ilvl", DOCX_PROPERTY},
	{"ins", DOCX_INSERTION},
	{"instrText", DOCX_INSTRUCTION_TEXT},
	{"moveFrom", DOCX_DELETION},
	{"moveTo", DOCX_INSERTION},
	{"noBreakHyphen", DOCX_HYPHEN},
	{"numId", DOCX_PROPERTY},
	{"numberingChange", DOCX_SKIPPED},
	{"outlineLvl", DOCX_PROPERTY},
	{"p", DOCX_PARAGRAPH},
	{"pPr", DOCX_PARAGRAPH_PROPERTIES},
	{"pPrChange", DOCX_SKIPPED},
	{"pStyle", DOCX_PROPERTY},
	{"ptab", DOCX_TAB},
	{"r", DOCX_RUN},
	{"rPr", DOCX_RUN_PROPERTIES},
	{"rPrChange", DOCX_SKIPPED},
	{"rStyle", DOCX_PROPERTY},
	{"rt", DOCX_SKIPPED},
	{"sectPr", DOCX_SKIPPED},
	{"showingPlcHdr", DOCX_PLACEHOLDER},
	{"strike", DOCX_PROPERTY},
	{"sym", DOCX_SYMBOL},
	{"t", DOCX_TEXT},
	{"tab", DOCX_TAB},
	{"tabs", DOCX_SKIPPED},
	{"tbl", DOCX_TABLE},
	{"tblGridChange", DOCX_SKIPPED},
	{"tblPrChange", DOCX_SKIPPED},
	{"tc", DOCX_CELL},
	{"tcPrChange", DOCX_SKIPPED},
	{"tr", DOCX_ROW},
	{"trPrChange", DOCX_SKIPPED},
	{"txbxContent", DOCX_BOX},
	{"u", DOCX_PROPERTY},
	{"vanish", DOCX_PROPERTY},
};

static int by_name(const void *key, const void *entry)
{
	struct rap_str name = str_of(((const struct known *)entry)->name);
	return str_compare(*(const struct rap_str *)key, name);
}

enum docx_role docx_role_of(struct rap_str name)
{
	const struct known *found = bsearch(&name, known, COUNT_OF(known),
		sizeof(known[0]), by_name);
	return found ? found->role : DOCX_OTHER;
}
