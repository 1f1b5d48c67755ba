/* SPDX-License-Identifier: MIT */
#include "word_file.h"

#define FOOTNOTE(attributes, content)                                          \
	"<w:footnote " attributes ">" content "</w:footnote>"
#define FOOTNOTE_MARK(id) "<w:footnoteReference w:id='" id "'/>"
#define ENDNOTE_MARK(id) "<w:endnoteReference w:id='" id "'/>"

static const struct parts noted = {
	.footnotes = E("footnotes",
		FOOTNOTE("w:type='separator' w:id='0'", P(R("no")))
			FOOTNOTE("w:id='2'", P(R("Second.")))
				FOOTNOTE("w:id='3'", P(R("Nobody leads here.")))
					FOOTNOTE("w:id='1'",
						P(R("First.")) P(R("More.")))),
	.endnotes =
		"<w:endnotes><w:endnote w:id='1'>" P(R("End.")) "</w:endnote></"
								"w:endnotes>"};

Test(docx_note, a_footnote_stands_behind_the_block_that_has_its_mark)
{
	expect_docx(DOCUMENT(P(R("[One]") E("r", FOOTNOTE_MARK("1"))
				    R(" text.")) P(R("Two")
				    E("r", FOOTNOTE_MARK("2") ENDNOTE_MARK("1"))
					    R(".")) P(R("Three."))),
		&noted,
		"P0 [One][^1] text.\nF0 [1] First.\nF0 More.\nP0 Two.\n"
		"F0 [2] Second.\nF0 [1] End.\nP0 Three.\n");
}

/* Word writes a box twice: for itself, and for older programs. */
#define TWO_BOXES(content)                                                     \
	"<w:r><mc:AlternateContent><mc:Choice>" E("drawing",                   \
		BOX(content)) "</mc:Choice><mc:Fallback>" E("pict",            \
		BOX(content)) "</mc:Fallback></mc:AlternateContent></w:r>"

Test(docx_note, a_text_box_is_read_once_behind_its_paragraph)
{
	expect_docx(DOCUMENT(P(R("Before ") TWO_BOXES(P(R("In a box.")))
				    R("and after.")) P(R("Next."))),
		NULL, "P0 Before and after.\nP0 In a box.\nP0 Next.\n");
}

Test(docx_note, a_box_in_a_footnote_does_not_end_it)
{
	static const struct parts boxed = {
		.footnotes = E("footnotes",
			FOOTNOTE("w:id='1'",
				P(R("First.") TWO_BOXES(P(R("In a box."))))
					P(R("More."))))};
	expect_docx(DOCUMENT(P(R("One") E("r", FOOTNOTE_MARK("1")))), &boxed,
		"H0 One\nF0 [1] First.\nF0 More.\nP0 In a box.\n");
}
